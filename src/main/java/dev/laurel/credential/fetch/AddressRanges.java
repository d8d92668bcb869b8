package dev.laurel.credential.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Which addresses belong to the public Internet: the table {@code fetch/addresses.tsv}, after the special-purpose
 * registries of IANA. The narrowest range that holds an address decides; an address in no range is not global.
 */
final class AddressRanges {
    private static final String TABLE = "/fetch/addresses.tsv";
    private static final AddressRanges SHIPPED = read();

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** The shipped table. */
    static AddressRanges shipped() {
        return SHIPPED;
    }

    /** Whether everybody on the Internet would reach the same machine by this address. */
    boolean isGlobal(InetAddress address) {
        var bytes = address.getAddress();
        Range narrowest = null;
        for (var range : ranges) {
            if (range.holds(bytes) && (narrowest == null || range.bits() > narrowest.bits())) {
                narrowest = range;
            }
        }
        return narrowest != null && narrowest.isGlobal();
    }

    List<Range> ranges() {
        return ranges;
    }

    private static AddressRanges read() {
        try (var in = Objects.requireNonNull(AddressRanges.class.getResourceAsStream(TABLE), TABLE)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new AddressRanges(lines.skip(1).map(Range::of).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Addresses that begin alike.
     *
     * @param text as the table has it
     * @param start the first of them, byte by byte
     * @param bits how many leading bits they share
     */
    record Range(String text, List<Byte> start, int bits, boolean isGlobal) {
        private static final int IPV4_BYTES = 4;
        private static final int IPV6_BYTES = 16;

        private static Range of(String line) {
            var columns = line.split("\t", -1);
            int slash = columns[0].indexOf('/');
            return new Range(
                    columns[0],
                    bytes(columns[0].substring(0, slash)),
                    Integer.parseInt(columns[0].substring(slash + 1)),
                    columns[1].equals("yes"));
        }

        /** Java makes an IPv4 address of an IPv6 one that holds one; the table means what it says. */
        private static List<Byte> bytes(String literal) {
            var bytes = InetAddress.ofLiteral(literal).getAddress();
            var all = new ArrayList<Byte>();
            if (literal.indexOf(':') >= 0 && bytes.length == IPV4_BYTES) {
                all.addAll(Collections.nCopies(IPV6_BYTES - IPV4_BYTES - 2, (byte) 0));
                all.addAll(List.of((byte) 0xff, (byte) 0xff));
            }
            for (byte one : bytes) {
                all.add(one);
            }
            return List.copyOf(all);
        }

        boolean holds(byte[] address) {
            if (start.size() != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((start.get(bit >> 3) & mask) != (address[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
