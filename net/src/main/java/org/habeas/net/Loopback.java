package org.habeas.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether something is on this machine. */
public final class Loopback {
    private Loopback() {}

    /**
     * True when that host is a loopback address, or a name of one; false when it cannot be resolved.
     *
     * @param host a name or an address
     */
    public static boolean is(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
