package dev.laurel.index.lucene;

import dev.laurel.match.NamedClaim;
import dev.laurel.skill.SkillId;
import org.apache.lucene.util.BytesRef;

/**
 * What a person claims, as it is kept with their document (decision 0107): as terms, by which people are found, and as
 * values, which are read at a row.
 */
final class KeptClaims {
    private static final int GRADES_LENGTH = 2;

    private KeptClaims() {}

    /** Skill and grades in one: the skill's bytes, then the grades' two. */
    static BytesRef value(NamedClaim claim) {
        var skill = new BytesRef(claim.skill().value());
        var bytes = new byte[skill.length + GRADES_LENGTH];
        System.arraycopy(skill.bytes, skill.offset, bytes, 0, skill.length);
        bytes[skill.length] = (byte) (claim.grades() >>> Byte.SIZE);
        bytes[skill.length + 1] = (byte) claim.grades();
        return new BytesRef(bytes);
    }

    static NamedClaim claim(BytesRef value) {
        int end = value.length - GRADES_LENGTH;
        var skill = new BytesRef(value.bytes, value.offset, end).utf8ToString();
        int high = Byte.toUnsignedInt(value.bytes[value.offset + end]);
        int low = Byte.toUnsignedInt(value.bytes[value.offset + end + 1]);
        return new NamedClaim(new SkillId(skill), high << Byte.SIZE | low);
    }
}
