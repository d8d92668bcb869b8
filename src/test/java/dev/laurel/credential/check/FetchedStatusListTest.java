package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.laurel.credential.fetch.PlayedHost;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.trust.Holder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Abuse case 10 of the security page, with the documents read over TLS from the issuer's played host. */
class FetchedStatusListTest {
    private static final Bitstring NOTHING_SET = Bitstring.zeros(Bitstring.MIN_BITS);

    private final World world = new World();
    private final PlayedInternet internet = new PlayedInternet();

    @BeforeEach
    void open() {
        internet.host("academy.example", PlayedHost.tls(this::answer));
    }

    @AfterEach
    void close() {
        assertEquals(0, internet.canary());
        internet.close();
    }

    private void answer(PlayedHost.Request request, PlayedHost.Answering out) throws IOException {
        var bytes = world.documents.get(URI.create("https://academy.example" + request.path()));
        if (bytes == null) {
            out.text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        } else {
            out.ok("application/json", new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private Verification verify() {
        try (var fetcher = internet.fetcher(attempt -> {}, InstantSource.fixed(World.NOW))) {
            var context = new VerificationContext(
                    World.NOW,
                    fetcher,
                    id -> Optional.ofNullable(world.registry.get(id)),
                    new Holder(world.identities),
                    World::resolve);
            return new Verifier().verify(world.signed().toString().getBytes(StandardCharsets.UTF_8), context);
        }
    }

    private void assertUndecided(Code reason) {
        var verification = verify();
        assertEquals(Outcome.INCONCLUSIVE, verification.report().outcome());
        assertEquals(
                reason,
                assertInstanceOf(Verdict.Undecided.class, verification.verdict())
                        .reason());
    }

    @Test
    void case10AListOfTheIssuersOwnIsGood() {
        assertEquals(Outcome.VERIFIED, verify().report().outcome());
    }

    @Test
    void case10AListSignedBySomebodyElseIsNeverGood() {
        var list = world.list(World.REVOCATIONS, "revocation", NOTHING_SET);
        world.put(World.REVOCATIONS, world.mallory.sign(list, Suite.EDDSA_RDFC_2022, World.NOW));
        assertUndecided(Code.STATUS_LIST_BAD);
    }

    @Test
    void case10AnUnsignedListIsNeverGood() {
        world.put(World.REVOCATIONS, world.list(World.REVOCATIONS, "revocation", NOTHING_SET));
        assertUndecided(Code.STATUS_LIST_BAD);
    }

    @Test
    void case10AListOfMessagesIsNeverGood() {
        world.publish(World.REVOCATIONS, "message", NOTHING_SET);
        assertUndecided(Code.STATUS_PURPOSE);
    }

    @Test
    void case10AListThatIsNotThereIsNeverGood() {
        world.documents.remove(URI.create(World.REVOCATIONS));
        assertUndecided(Code.STATUS_UNREACHABLE);
    }
}
