package org.habeas.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host once and hands out its addresses only when the policy allows every one of them. The client connects
 * to what this returns and never resolves again, so that a name cannot change between check and connect.
 */
public final class GuardedDnsResolver implements DnsResolver {
    /** A host with hundreds of addresses would be hundreds of connect timeouts. */
    private static final int MOST_ADDRESSES = 4;

    /** A host whose last part is a number is an IPv4 address, not a name (WHATWG URL, section 3.5). */
    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

    private final AddressPolicy policy;
    private final DnsResolver names;

    public GuardedDnsResolver(AddressPolicy policy) {
        this(policy, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names asked for addresses; literals go through it as well */
    public GuardedDnsResolver(AddressPolicy policy, DnsResolver names) {
        this.policy = policy;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (NUMBERS.matcher(host).matches() && !QUAD.matcher(host).matches()) {
            throw new RefusedAddressException(host, "numbers that resolvers read in different ways");
        }
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            refuse(host, address);
        }
        return Arrays.copyOf(addresses, Math.min(addresses.length, MOST_ADDRESSES));
    }

    private void refuse(String host, InetAddress address) throws RefusedAddressException {
        String refusal = policy.refusal(address).orElse(null);
        if (refusal != null) {
            throw new RefusedAddressException(host, refusal);
        }
    }

    /** The host itself: asking for a canonical name would be a second, unchecked look-up. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
