package dev.laurel.skill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Some skills, told by the bytes of their ids: whether a row's piece of evidence is about any of them is known without
 * making anything of it (decision 0137). Immutable; safe for any number of threads.
 */
public final class SkillSet {
    /** Half of the places stay empty, so that whoever is not among them meets an empty one soon. */
    private static final int PLACES_EACH = 2;

    private final byte[] @Nullable [] table;
    /** In the places of their bytes. */
    private final @Nullable SkillId[] skills;

    private final int bits;

    private SkillSet(Collection<SkillId> skills) {
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, PLACES_EACH * skills.size() - 1));
        table = new byte[1 << bits] @Nullable [];
        this.skills = new SkillId[table.length];
        for (var skill : skills) {
            byte[] bytes = skill.value().getBytes(StandardCharsets.UTF_8);
            int place = place(bytes, 0, bytes.length);
            table[place] = bytes;
            this.skills[place] = skill;
        }
    }

    /** These. */
    public static SkillSet of(Collection<SkillId> skills) {
        return new SkillSet(skills);
    }

    /** Whether a skill is among them. */
    public boolean contains(SkillId skill) {
        byte[] bytes = skill.value().getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length) != null;
    }

    /** The skill whose id these bytes of UTF-8 are; null where it is not among them. */
    public @Nullable SkillId find(byte[] in, int from, int length) {
        return skills[place(in, from, length)];
    }

    /** Where it is, or the empty place where it would be. */
    private int place(byte[] in, int from, int length) {
        int place = TextHash.of(in, from, length, bits);
        for (var there = table[place]; there != null; there = table[place]) {
            if (Arrays.equals(there, 0, there.length, in, from, from + length)) {
                return place;
            }
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
