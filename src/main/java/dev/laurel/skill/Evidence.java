package dev.laurel.skill;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as it stands at one instant: it names one skill at one level.
 *
 * <p>A credential aligned to several skills yields one piece for each, with the same {@code id} and {@code group}.
 *
 * @param id {@code crd_…}, {@code lic_…}, {@code clm_…} or the like; not unique among pieces
 * @param kind decides the ceiling
 * @param assurance how far it was verified
 * @param skill canonical id of the skill it names
 * @param nature of that skill; decides the half-life
 * @param level proficiency it speaks of
 * @param trust in its source for the skill's area; ACCREDITED for licences and for work confirmed by VERIFIED clients
 * @param group key of the one group in which only the best piece counts; {@code work:…} for DELIVERED_WORK
 * @param issuedOn UTC day from which its age is counted
 * @param validity in millionths, 0 to 1 000 000 (scoring.md, "validity")
 * @param issuer who stands behind it; null for claims
 * @param achievement for credentials; else null
 */
public record Evidence(
        String id,
        EvidenceKind kind,
        Assurance assurance,
        SkillId skill,
        Nature nature,
        Level level,
        Trust trust,
        String group,
        LocalDate issuedOn,
        int validity,
        @Nullable Issuer issuer,
        @Nullable Achievement achievement) {
    /** A factor of exactly one, in millionths. */
    public static final int ONE = 1_000_000;

    public Evidence {
        if (validity < 0 || validity > ONE) {
            throw new IllegalArgumentException("validity out of 0..1000000: " + validity);
        }
    }

    /**
     * Whether this piece is proof (scoring.md, "Verified evidence"): a licence at E5, a credential at E4 or above from
     * an issuer who is not UNTRUSTED for the skill, or work confirmed by a client whom the operator marked VERIFIED; in
     * all cases with validity above 0. Fails closed.
     */
    public boolean isVerified() {
        if (validity == 0 || trust == Trust.UNTRUSTED) {
            return false;
        }
        return switch (kind) {
            case LICENCE -> assurance == Assurance.E5;
            case ASSESSED_CREDENTIAL, CREDENTIAL -> assurance.isAtLeast(Assurance.E4);
            case DELIVERED_WORK -> true;
            case ENDORSEMENT, CLAIM -> false;
        };
    }

    /** The same piece with another validity. */
    public Evidence withValidity(int millionths) {
        return new Evidence(
                id, kind, assurance, skill, nature, level, trust, group, issuedOn, millionths, issuer, achievement);
    }

    /** The same piece with another assurance. */
    public Evidence withAssurance(Assurance other) {
        return new Evidence(
                id, kind, other, skill, nature, level, trust, group, issuedOn, validity, issuer, achievement);
    }
}
