package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The canary sees what it is there to see: fetchers with a fault, in the very scenes of {@link AbuseTest}. */
class PlantedFetchFaultsTest {
    /** Checks the first address and believes every one that a redirect names. */
    private static final class Trusting extends Guard {
        private final Network network;
        private boolean isFirst = true;

        Trusting(Network network, Budgets budgets) {
            super(network, budgets);
            this.network = network;
        }

        @Override
        Checked check(URI url, Deadline deadline) throws Refusal {
            if (isFirst) {
                isFirst = false;
                return super.check(url, deadline);
            }
            return new Checked(Target.of(url), lookUp(network, url));
        }
    }

    /** Checks one answer of the name service and connects to another. */
    private static final class Forgetful extends Guard {
        private final Network network;

        Forgetful(Network network, Budgets budgets) {
            super(network, budgets);
            this.network = network;
        }

        @Override
        Checked check(URI url, Deadline deadline) throws Refusal {
            return new Checked(super.check(url, deadline).target(), lookUp(network, url));
        }
    }

    /** Looks at the first address of a name alone, and tries the last. */
    private static final class Hasty extends Guard {
        private final Network network;

        Hasty(Network network, Budgets budgets) {
            super(network, budgets);
            this.network = network;
        }

        @Override
        Checked check(URI url, Deadline deadline) throws Refusal {
            try {
                var all = network.resolve(Target.of(url).host());
                assertTrue(AddressRanges.shipped().isGlobal(all.getFirst()));
                return new Checked(Target.of(url), all.getLast());
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static java.net.InetAddress lookUp(Network network, URI url) {
        try {
            return network.resolve(url.getHost()).getFirst();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aRedirectFollowedWithoutACheckIsCaught() {
        try (var fetching = Fetching.guarded(Trusting::new)) {
            AbuseTest.redirected(fetching, 302, "https://inside.public.example/");
            assertNotEquals(0, fetching.internet.canary());
        }
    }

    @Test
    void aSecondLookupIsCaught() {
        try (var fetching = Fetching.guarded(Forgetful::new)) {
            AbuseTest.rebound(fetching);
            assertNotEquals(0, fetching.internet.canary());
            assertEquals(2, fetching.internet.lookups());
        }
    }

    @Test
    void anAddressLeftUncheckedIsCaught() {
        try (var fetching = Fetching.guarded(Hasty::new)) {
            fetching.internet.name("mixed.public.example", List.of("93.184.255.200", "127.0.0.1"));
            fetching.keys("https://mixed.public.example/did.json");
            assertNotEquals(0, fetching.internet.canary());
        }
    }
}
