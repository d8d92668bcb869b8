package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.SkillId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All of one person's evidence that counts for anything, judged on a day.
 *
 * @param all verified and unverified, each with validity above 0
 * @param groups how many groups the verified ones form
 */
record Pieces(List<Piece> all, int groups) {
    static Pieces of(Policy policy, List<Evidence> evidence, LocalDate day) {
        var judging = new Judging(policy, day);
        var pieces = new ArrayList<Piece>(evidence.size());
        for (var one : evidence) {
            if (one.validity() > 0) {
                pieces.add(judging.of(one));
            }
        }
        return new Pieces(pieces, judging.groups());
    }

    /** Judges one piece after the other of one person's evidence, and tells their groups apart. */
    static final class Judging {
        private final Policy policy;
        private final LocalDate day;
        private final Map<Group, Integer> groups = new HashMap<>();

        Judging(Policy policy, LocalDate day) {
            this.policy = policy;
            this.day = day;
        }

        /** A piece with validity above 0. */
        Piece of(Evidence one) {
            if (!one.isVerified()) {
                return new Piece(one, false, Piece.NO_GROUP, 0);
            }
            int group = groups.computeIfAbsent(Group.of(one), unseen -> groups.size());
            return new Piece(
                    one,
                    true,
                    group,
                    Logarithm.of(Piece.factors(policy, one, day).q()));
        }

        /** How many groups the verified pieces form that were judged so far. */
        int groups() {
            return groups.size();
        }
    }

    /** The verified ones alone. */
    static Pieces verified(Policy policy, List<Evidence> evidence, LocalDate day) {
        var judging = new Judging(policy, day);
        var pieces = new ArrayList<Piece>();
        for (var one : evidence) {
            if (one.isVerified()) {
                pieces.add(judging.of(one));
            }
        }
        return new Pieces(pieces, judging.groups());
    }

    /** Of each named skill, the pieces that count most unproved. */
    static List<NamedClaim> claims(Grades grades, List<Evidence> evidence) {
        var bySkill = new LinkedHashMap<SkillId, Integer>();
        for (var one : evidence) {
            int grade = grades.of(one.kind());
            if (one.validity() > 0 && grade > 0) {
                bySkill.merge(
                        one.skill(),
                        Grades.with(0, one.level().number(), grade),
                        (before, _) -> Grades.with(before, one.level().number(), grade));
            }
        }
        return bySkill.entrySet().stream()
                .map(entry -> new NamedClaim(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * A group's identity. Delivered work is told apart by its kind, not its key: in a group mixed with other kinds a
     * better piece of work could pull the group under the cap of delivered work, and so lower a score.
     */
    private record Group(boolean work, String key) {
        static Group of(Evidence evidence) {
            return new Group(evidence.kind() == EvidenceKind.DELIVERED_WORK, evidence.group());
        }
    }
}
