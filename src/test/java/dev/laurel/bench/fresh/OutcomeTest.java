package dev.laurel.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.bench.measure.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Sight SIGHT = new Sight("/v1/gigs/gig_1/matches", "frl_1");
    private static final Optional<byte[]> WITH = answer("{\"id\":\"frl_1\"}");
    private static final Optional<byte[]> WITHOUT = answer("{\"id\":\"frl_2\"}");
    private int asked;

    private static Optional<byte[]> answer(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoIsNotInTheNextAnswerIsOut() throws IOException, InterruptedException {
        var outcome = Outcome.none(Way.DELETED).after(SIGHT, _ -> WITHOUT);
        assertEquals(new Outcome(Way.DELETED, 1, 1, 0, List.of()), outcome);
    }

    /** The planted fault: an answer that still shows a revoked badge; that a later one does not is of no help. */
    @Test
    void whoIsStillInTheNextAnswerIsNotOut() throws IOException, InterruptedException {
        var outcome = Outcome.none(Way.ISSUER).after(SIGHT, _ -> asked++ == 0 ? WITH : WITHOUT);
        assertEquals(new Outcome(Way.ISSUER, 1, 0, 0, List.of("frl_1")), outcome);
        assertEquals(1, asked);
        assertEquals(
                new Outcome(Way.ISSUER, 2, 1, 0, List.of("frl_1")),
                outcome.after(SIGHT, _ -> WITHOUT),
                "one of the two");
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgainAndCounted() throws IOException, InterruptedException {
        var outcome = Outcome.none(Way.PRIVATE).after(SIGHT, _ -> asked++ < 2 ? Optional.empty() : WITH);
        assertEquals(new Outcome(Way.PRIVATE, 1, 0, 2, List.of("frl_1")), outcome);
        assertThrows(IOException.class, () -> Outcome.none(Way.PRIVATE).after(SIGHT, _ -> Optional.empty()));
    }
}
