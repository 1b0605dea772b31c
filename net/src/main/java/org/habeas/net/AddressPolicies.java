package org.habeas.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policies that Habeas uses. What is no public unicast address is refused, by the IANA special-purpose registries
 * (RFC 6890 and its updates); addresses that carry an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo) are
 * judged by the inner one as well.
 */
public final class AddressPolicies {
    private static final List<Block> V4 = List.of(
            Block.of("0.0.0.0/8", "this network"),
            Block.of("10.0.0.0/8", "private", AddressRange.PRIVATE),
            Block.of("100.64.0.0/10", "shared (carrier NAT)"),
            Block.of("127.0.0.0/8", "loopback", AddressRange.LOOPBACK),
            Block.of("169.254.0.0/16", "link-local"),
            Block.of("172.16.0.0/12", "private", AddressRange.PRIVATE),
            Block.of("192.0.0.0/24", "protocol assignments"),
            Block.of("192.0.2.0/24", "documentation"),
            Block.of("192.88.99.0/24", "6to4 relay"),
            Block.of("192.168.0.0/16", "private", AddressRange.PRIVATE),
            Block.of("198.18.0.0/15", "benchmarking"),
            Block.of("198.51.100.0/24", "documentation"),
            Block.of("203.0.113.0/24", "documentation"),
            Block.of("224.0.0.0/4", "multicast"),
            Block.of("240.0.0.0/4", "reserved"));

    private static final List<Block> V6 = List.of(
            Block.of("::1/128", "loopback", AddressRange.LOOPBACK),
            Block.of("fc00::/7", "private", AddressRange.PRIVATE),
            Block.of("fe80::/10", "link-local"),
            Block.of("fec0::/10", "site-local"),
            Block.of("ff00::/8", "multicast"),
            Block.of("2001::/23", "protocol assignments"),
            Block.of("2001:db8::/32", "documentation"),
            Block.of("2002::/16", "6to4"),
            Block.of("3fff::/20", "documentation"),
            Block.of("5f00::/16", "segment routing"));

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3", "global unicast");
    private static final Block NAT64 = Block.of("64:ff9b::/96", "NAT64");

    private static final AddressPolicy PUBLIC_ONLY = new Ranges(Set.of());

    private AddressPolicies() {}

    /** Public unicast addresses and nothing else. */
    public static AddressPolicy publicOnly() {
        return PUBLIC_ONLY;
    }

    /** Public unicast addresses and the given ranges. */
    public static AddressPolicy allowing(AddressRange... ranges) {
        var opened = EnumSet.noneOf(AddressRange.class);
        opened.addAll(Arrays.asList(ranges));
        return new Ranges(Set.copyOf(opened));
    }

    private record Ranges(Set<AddressRange> opened) implements AddressPolicy {
        @Override
        public Optional<String> refusal(InetAddress address) {
            if (address instanceof Inet4Address) {
                return refusalIn(V4, address.getAddress());
            }
            return address instanceof Inet6Address ? refusal6(address.getAddress()) : Optional.of("unknown family");
        }

        private Optional<String> refusal6(byte[] bytes) {
            if (NAT64.holds(bytes)) {
                return refusalIn(V4, Arrays.copyOfRange(bytes, 12, 16)).map(reason -> "NAT64 of " + reason);
            }
            if (V6.stream().anyMatch(block -> block.holds(bytes))) {
                return refusalIn(V6, bytes);
            }
            return GLOBAL_UNICAST.holds(bytes) ? Optional.empty() : Optional.of("reserved");
        }

        private Optional<String> refusalIn(List<Block> blocks, byte[] bytes) {
            return blocks.stream()
                    .filter(block -> block.holds(bytes))
                    .findFirst()
                    .filter(block -> block.range() == null || !opened.contains(block.range()))
                    .map(Block::what);
        }
    }

    /** A block of addresses: its first bytes and how many bits of them count. */
    private record Block(List<Byte> prefix, int bits, String what, @Nullable AddressRange range) {
        static Block of(String cidr, String what) {
            return of(cidr, what, null);
        }

        static Block of(String cidr, String what, @Nullable AddressRange range) {
            int slash = cidr.indexOf('/');
            int bits = Integer.parseInt(cidr.substring(slash + 1));
            return new Block(literal(cidr.substring(0, slash)), bits, what, range);
        }

        /** Only ever given literals from above: no name is looked up. */
        private static List<Byte> literal(String address) {
            try {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : InetAddress.getByName(address).getAddress()) {
                    bytes.add(b);
                }
                return List.copyOf(bytes);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no address: " + address, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if (((prefix.get(bit / 8) ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
