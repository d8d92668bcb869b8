package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
    private static final AddressRanges RANGES = AddressRanges.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "4000::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressThatIsNotEverybodysIsNotGlobal(String literal) {
        assertFalse(RANGES.isGlobal(InetAddress.ofLiteral(literal)), literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450::1",
                "3ffe:ffff::1"
            })
    void theirNeighboursAre(String literal) {
        assertTrue(RANGES.isGlobal(InetAddress.ofLiteral(literal)), literal);
    }

    @Test
    void anIpv4AddressInAnIpv6OneIsNeverGlobal() throws UnknownHostException {
        // ::ffff:1.1.1.1, as sixteen bytes; Java itself would read it as 1.1.1.1 where it may.
        var mapped = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 1, 1, 1, 1};
        assertFalse(RANGES.isGlobal(java.net.Inet6Address.getByAddress("mapped", mapped, -1)));
        var loopback = new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};
        assertFalse(RANGES.isGlobal(InetAddress.getByAddress(loopback)));
    }

    @Test
    void firstAndLastOfEveryRefusedRangeAreRefused() throws UnknownHostException {
        int refused = 0;
        for (var range : RANGES.ranges()) {
            if (!range.isGlobal() && range.bits() > 0) {
                assertFalse(RANGES.isGlobal(end(range, 0)), range.text());
                assertFalse(RANGES.isGlobal(end(range, 1)), range.text());
                refused++;
            }
        }
        // 18 of IPv4 and 17 of IPv6 in the table, without the two that stand for everything.
        assertEquals(35, refused);
    }

    private static InetAddress end(AddressRanges.Range range, int bit) throws UnknownHostException {
        var bytes = new byte[range.start().size()];
        for (int i = 0; i < bytes.length * 8; i++) {
            int value = i < range.bits() ? range.start().get(i >> 3) >> (7 - (i & 7)) & 1 : bit;
            bytes[i >> 3] |= (byte) (value << (7 - (i & 7)));
        }
        return InetAddress.getByAddress(bytes);
    }
}
