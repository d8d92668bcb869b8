package dev.laurel.credential.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.cli.UsageException;
import dev.laurel.credential.fuzz.subject.BakedPngs;
import dev.laurel.credential.intake.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutWordsEverythingIsFuzzedForFiveMinutes() {
        var options = Options.of(new String[0]);
        assertEquals(List.of(Target.values()), options.targets());
        assertEquals(300, options.seconds());
    }

    @Test
    void targetsAreTakenInTheirOrderAndOnce() {
        var options = Options.of(new String[] {"did", "--seconds=7", "svg", "did"});
        assertEquals(List.of(Target.DID, Target.SVG), options.targets());
        assertEquals(7, options.seconds());
    }

    @Test
    void misuseIsExplained() throws Exception {
        assertThrows(UsageException.class, () -> Options.of(new String[] {"--seed", "0"}));
        assertThrows(UsageException.class, () -> Options.of(new String[] {"--input", "some.svg"}));
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(2, Fuzz.run(new String[] {"gif"}, err, err));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("there is no target 'gif'"));
    }

    @Test
    void anImageThatWasChangedGetsItsChecksumsBack() {
        var good = Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, "{}"));
        var changed = good.clone();
        // The last byte of the header's checksum: 8 of the signature, 4 + 4 + 13 + 4 of the chunk.
        changed[32] ^= 1;
        assertArrayEquals(good, BakedPngs.mended(changed));
        assertArrayEquals(Arrays.copyOf(good, 8), BakedPngs.mended(Arrays.copyOf(good, 8)));
    }
}
