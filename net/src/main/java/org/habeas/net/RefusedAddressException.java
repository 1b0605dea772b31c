package org.habeas.net;

import java.net.UnknownHostException;

/** A host resolves to an address that the {@link AddressPolicy} refuses; nothing was connected to. */
public final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    /**
     * @param host as asked for
     * @param reason why, as told by the policy
     */
    public RefusedAddressException(String host, String reason) {
        super(host + " resolves to an address that is not allowed (" + reason + ")");
    }
}
