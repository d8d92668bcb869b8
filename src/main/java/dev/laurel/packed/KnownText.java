package dev.laurel.packed;

import dev.laurel.skill.SkillId;
import dev.laurel.skill.TextHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that many rows hold, a skill's or an issuer's: found again by its bytes, so that it is made once and is the
 * same object each time, which whoever looks something up by it profits from (decision 0133). Those that were met last
 * are remembered. Safe for several threads.
 */
final class KnownText {
    /** Texts that are remembered, a power of two: some 200 bytes each, 20 MB where all are as long as may be. */
    private static final int SLOTS = 1 << 16;
    /** Longer ones are made anew each time. */
    private static final int LONGEST = 128;

    /** Whoever writes one last wins; each is whole, for its fields are final. */
    private static final @Nullable KnownText[] REMEMBERED = new KnownText[SLOTS];

    private final byte[] bytes;
    private final String text;
    /** Made when it is asked for first, by whoever asks: equal each time. */
    private @Nullable SkillId skill;

    private KnownText(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text of these bytes of UTF-8. */
    static KnownText of(byte[] in, int from, int length) {
        if (length > LONGEST) {
            return new KnownText(Arrays.copyOfRange(in, from, from + length));
        }
        int slot = slot(in, from, length);
        var first = REMEMBERED[slot];
        if (first != null && first.is(in, from, length)) {
            return first;
        }
        // A second place, so that two which are asked for in turn do not drive each other out.
        var second = REMEMBERED[slot ^ 1];
        if (second != null && second.is(in, from, length)) {
            return second;
        }
        var made = new KnownText(Arrays.copyOfRange(in, from, from + length));
        REMEMBERED[first == null || second != null ? slot : slot ^ 1] = made;
        return made;
    }

    private boolean is(byte[] in, int from, int length) {
        return Arrays.equals(bytes, 0, bytes.length, in, from, from + length);
    }

    private static int slot(byte[] in, int from, int length) {
        return TextHash.of(in, from, length, Integer.numberOfTrailingZeros(SLOTS));
    }

    String text() {
        return text;
    }

    /** @throws IllegalArgumentException where it names none */
    SkillId skill() {
        var known = skill;
        if (known == null) {
            known = new SkillId(text);
            skill = known;
        }
        return known;
    }
}
