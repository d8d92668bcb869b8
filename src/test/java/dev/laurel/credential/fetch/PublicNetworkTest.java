package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** The surroundings that the service really has, as far as they can be seen without leaving the machine. */
class PublicNetworkTest {
    private final PublicNetwork network = new PublicNetwork();

    @Test
    void aCheckedAddressIsItsOwnDoor() {
        var address = InetAddress.ofLiteral("93.184.215.14");
        assertEquals(new InetSocketAddress(address, 443), network.door(address));
        assertTrue(network.trust().isEmpty(), "the platform's own trust");
    }

    @Test
    void theMachinesNameServiceIsAskedAndItsAnswersAreChecked() throws UnknownHostException {
        var addresses = network.resolve("localhost");
        assertFalse(addresses.isEmpty());
        addresses.forEach(address -> assertFalse(AddressRanges.shipped().isGlobal(address)));
    }
}
