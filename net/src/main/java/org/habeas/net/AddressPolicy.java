package org.habeas.net;

import java.net.InetAddress;
import java.util.Optional;

/** Decides which addresses may be connected to. Every address that a name resolves to is asked about. */
@FunctionalInterface
public interface AddressPolicy {
    /** Why {@code address} may not be connected to, as a short text; empty when it may. */
    Optional<String> refusal(InetAddress address);
}
