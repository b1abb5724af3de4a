package org.creneau.infrastructure.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Which machines anybody may have us call: those of the open internet, and none of a network of ours or of nobody's
/// (RFC 6890 and what the registries of IANA added to it).
final class OpenNetwork {
    private static final List<Range> CLOSED_4 =
            List.of(
                    range(0, 8, 0),
                    range(10, 8, 0),
                    range(100, 10, 64),
                    range(127, 8, 0),
                    range(169, 16, 254),
                    range(172, 12, 16),
                    new Range(new int[] {192, 0, 0}, 24),
                    new Range(new int[] {192, 0, 2}, 24),
                    new Range(new int[] {192, 88, 99}, 24),
                    range(192, 16, 168),
                    range(198, 15, 18),
                    new Range(new int[] {198, 51, 100}, 24),
                    new Range(new int[] {203, 0, 113}, 24),
                    range(224, 3, 0));

    /// Of the one eighth that is given out (2000::/3): protocols, documentation, and the two that lead to others
    /// (Teredo, 6to4).
    private static final List<Range> CLOSED_6 =
            List.of(
                    new Range(new int[] {0x20, 0x01, 0x00}, 23),
                    new Range(new int[] {0x20, 0x01, 0x0d, 0xb8}, 32),
                    new Range(new int[] {0x20, 0x02}, 16),
                    new Range(new int[] {0x3f, 0xff, 0x00}, 20));

    private static final Range GIVEN_OUT_6 = new Range(new int[] {0x20}, 3);

    private OpenNetwork() {}

    private static Range range(int first, int bits, int second) {
        return new Range(new int[] {first, second}, bits);
    }

    private record Range(List<Integer> bytes, int bits) {
        Range(int[] bytes, int bits) {
            this(java.util.Arrays.stream(bytes).boxed().toList(), bits);
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int at = bit / 8;
                int wanted = at < bytes.size() ? bytes.get(at) : 0;
                int mask = 0x80 >> (bit % 8);
                if ((wanted & mask) != (address[at] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> CLOSED_4.stream().noneMatch(range -> range.has(bytes));
            case Inet6Address _ ->
                    GIVEN_OUT_6.has(bytes)
                            && CLOSED_6.stream().noneMatch(range -> range.has(bytes));
            default -> false;
        };
    }
}
