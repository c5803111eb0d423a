package peermortem.intake.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the public internet from all others (IANA special-purpose registries, RFC
/// 6890): loopback, link-local with the clouds' metadata services, private, shared (CGNAT), unique
/// local, multicast, documentation and reserved ranges, also where IPv6 wraps an IPv4 address.
final class PrivateAddresses {
    private static final List<Range> NOT_PUBLIC =
            List.of(
                    new Range("0.0.0.0", 8),
                    new Range("10.0.0.0", 8),
                    new Range("100.64.0.0", 10),
                    new Range("127.0.0.0", 8),
                    new Range("169.254.0.0", 16),
                    new Range("172.16.0.0", 12),
                    new Range("192.0.0.0", 24),
                    new Range("192.0.2.0", 24),
                    new Range("192.88.99.0", 24),
                    new Range("192.168.0.0", 16),
                    new Range("198.18.0.0", 15),
                    new Range("198.51.100.0", 24),
                    new Range("203.0.113.0", 24),
                    new Range("168.63.129.16", 32),
                    new Range("224.0.0.0", 3),
                    new Range("2001:0:0:0:0:0:0:0", 23),
                    new Range("2001:db8:0:0:0:0:0:0", 32),
                    new Range("3fff:0:0:0:0:0:0:0", 20));
    private static final Range GLOBAL_UNICAST = new Range("2000:0:0:0:0:0:0:0", 3);
    private static final Range SIX_TO_FOUR = new Range("2002:0:0:0:0:0:0:0", 16);
    private static final Range NAT_64 = new Range("64:ff9b:0:0:0:0:0:0", 96);

    private PrivateAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NOT_PUBLIC.stream().anyMatch(range -> range.contains(bytes))) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return false;
        }
        if (NAT_64.contains(bytes)) {
            return contain(wrapped(bytes, 12));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return contain(wrapped(bytes, 2));
        }
        return !GLOBAL_UNICAST.contains(bytes);
    }

    private static InetAddress wrapped(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes always are an address", e);
        }
    }

    /// A network by its first address and the number of leading bits that are fixed.
    private static final class Range {
        private final byte[] network;
        private final int bits;

        Range(String literal, int bits) {
            this.network = InetAddress.ofLiteral(literal).getAddress();
            this.bits = bits;
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
