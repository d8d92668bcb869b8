package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import java.time.LocalDate;

/**
 * One piece of evidence, judged on a day: all of it that does not depend on what is asked.
 *
 * @param evidence with validity above 0
 * @param verified whether it is proof
 * @param group number of its group among the person's groups; -1 where it is no proof
 * @param logarithm L(q); 0 where it is no proof
 */
record Piece(Evidence evidence, boolean verified, int group, long logarithm) {
    static final int NO_GROUP = -1;

    boolean isWork() {
        return evidence.kind() == EvidenceKind.DELIVERED_WORK;
    }

    int level() {
        return evidence.level().number();
    }

    static Factors factors(Policy policy, Evidence evidence, LocalDate day) {
        return new Factors(
                policy.ceiling(evidence.kind()),
                policy.trust(evidence.trust()),
                policy.freshness(evidence.kind(), evidence.nature(), Quarters.completed(evidence.issuedOn(), day)),
                evidence.validity());
    }
}
