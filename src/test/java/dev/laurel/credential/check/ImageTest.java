package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.laurel.credential.intake.Baker;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Genuine credentials in images. */
class ImageTest {
    private final World world = new World();

    @Test
    void genuineCredentialsInImagesAreVerified() {
        var signed = world.signed().toString();
        for (var image : List.of(
                Baker.png(Pictures.png(), Pictures.OPEN_BADGE, signed),
                Baker.png(Pictures.png(), Pictures.OPEN_BADGE, world.token()),
                Pictures.png(Pictures.zTxt(Pictures.OPEN_BADGE, Pictures.utf8(signed))),
                Pictures.svg(Pictures.element(signed)),
                Pictures.svg(Pictures.verify(world.token())))) {
            var verification = world.verify(image);
            assertInstanceOf(
                    Verdict.Verified.class,
                    verification.verdict(),
                    () -> ReportJson.of(verification.report()).toPrettyString());
            assertEquals(Outcome.VERIFIED, verification.report().outcome());
        }
    }

    @Test
    void theImageChangesNothingButTheIntakeStep() {
        var signed = world.signed().toString();
        var plain = world.verify(signed).report();
        var image = world.verify(Baker.png(Pictures.png(), Pictures.OPEN_BADGE, signed))
                .report();
        for (var step : Step.values()) {
            if (step != Step.INTAKE) {
                assertEquals(plain.step(step), image.step(step));
            }
        }
        assertArrayEquals(
                ReportJson.bytes(image),
                ReportJson.bytes(world.verify(Baker.png(Pictures.png(), Pictures.OPEN_BADGE, signed))
                        .report()));
    }

    @Test
    void aWrongLabelOrASecondCopyIsALimitAndNoRefusal() {
        var token = world.token();
        var mislabelled = world.verify(Pictures.png(Pictures.iTxt("openbadges", token)));
        assertEquals(Outcome.VERIFIED_WITH_LIMITS, mislabelled.report().outcome());
        assertWarns(mislabelled, Code.BAKED_MISMATCH);
        var twice = world.verify(
                Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, token), Pictures.tExt(Pictures.OPEN_BADGE, token)));
        assertWarns(twice, Code.BAKED_MANY);
        assertInstanceOf(Verdict.Verified.class, twice.verdict());
    }

    private static void assertWarns(Verification verification, Code code) {
        assertEquals(
                List.of(code),
                verification.report().checks().stream()
                        .filter(check -> check.state() == dev.laurel.credential.report.State.WARN)
                        .map(dev.laurel.credential.report.Check::code)
                        .toList());
    }

    @Test
    void aPublishedStatusListInAnImageIsNoStatusList() {
        var list = world.list(World.REVOCATIONS, "revocation", dev.laurel.credential.status.Bitstring.zeros(131_072));
        var signed = world.academy.sign(list, dev.laurel.credential.proof.Suite.EDDSA_RDFC_2022, World.NOW);
        world.documents.put(
                java.net.URI.create(World.REVOCATIONS),
                Baker.png(Pictures.png(), Pictures.OPEN_BADGE, signed.toString()));
        assertEquals(Outcome.INCONCLUSIVE, world.verify(world.signed()).report().outcome());
    }
}
