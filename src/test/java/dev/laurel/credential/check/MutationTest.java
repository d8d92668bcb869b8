package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.report.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A changed badge is never proof, and nothing that can be handed in makes the engine fall over. */
class MutationTest {
    private static final int RANDOM_CHANGES = 400;

    private final World world = new World();

    @Test
    void everyLeafThatIsChangedOrTakenAwayIsMissed() {
        var signed = world.signed();
        var accepted = new ArrayList<String>();
        var leaves = Leaves.of(signed);
        for (var leaf : leaves) {
            if (isProof(Leaves.changed(signed, leaf))) {
                accepted.add("changed " + leaf);
            }
            if (isProof(Leaves.removed(signed, leaf))) {
                accepted.add("removed " + leaf);
            }
        }
        assertTrue(leaves.size() > 30, "only " + leaves.size() + " leaves");
        assertEquals(List.of(), accepted);
    }

    @Test
    void anyBytesGetAReport() {
        var random = new Random(20_261_122);
        for (var text : List.of(world.signed().toString(), world.token())) {
            for (int i = 0; i < RANDOM_CHANGES; i++) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var verification = world.verify(bytes);
                assertEquals(Step.values().length, verification.report().steps().size());
                assertFalse(
                        verification.verdict() instanceof Verdict.Verified && !isSameText(text, bytes),
                        () -> new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void anyImageOrWrappingGetsAReport() {
        var random = new Random(20_261_123);
        var badges = new OlderBadges(world);
        var token = world.token();
        for (var input : List.of(
                Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, token)),
                Pictures.png(Pictures.zTxt(Pictures.OPEN_BADGE, Pictures.utf8(token))),
                Pictures.svg(Pictures.element(badges.hosted().toString())),
                Pictures.utf8(badges.signed()),
                Pictures.utf8(Packs.presentation(Packs.enveloped(token)).toString()))) {
            for (int i = 0; i < RANDOM_CHANGES; i++) {
                var bytes = input.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var cut = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
                assertEquals(
                        Step.values().length, world.verify(cut).report().steps().size());
            }
        }
    }

    /** White space outside of texts is the one thing that may change. */
    private static boolean isSameText(String text, byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s", "").equals(text.replaceAll("\\s", ""));
    }

    private boolean isProof(ObjectNode badge) {
        return world.verify(badge).verdict() instanceof Verdict.Verified;
    }
}
