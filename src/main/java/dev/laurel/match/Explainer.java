package dev.laurel.match;

import dev.laurel.match.Explanation.BestClaim;
import dev.laurel.match.Explanation.Counted;
import dev.laurel.match.Explanation.Group;
import dev.laurel.match.Explanation.OfRequirement;
import dev.laurel.match.Explanation.Proof;
import dev.laurel.match.Fulfilment.Gap;
import dev.laurel.match.Fulfilment.Need;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Relation;
import dev.laurel.skill.ask.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how one person meets one requirement, from the same sums that score it. */
final class Explainer {
    private static final double ONE = PolicyNumbers.ONE;

    private static final Comparator<Group> BY_KEY = Comparator.comparing(Group::key)
            .thenComparing(group -> group.best().evidence().kind());

    private static final Comparator<At> OF_EQUAL_Q = Comparator.comparing(At::relation)
            .thenComparing(at -> -at.piece().level())
            .thenComparing(at -> at.piece().evidence().id())
            .thenComparing(at -> at.piece().evidence().skill());

    private final Policy policy;
    private final PersonReadings person;
    private final LocalDate day;

    Explainer(Policy policy, PersonReadings person, LocalDate day) {
        this.policy = policy;
        this.person = person;
        this.day = day;
    }

    OfRequirement explain(int index, Requirement requirement, int weight) {
        int level = requirement.level().number();
        var accepted = accepted(requirement, level);
        var shown = accepted.getFirst();
        var claim = bestClaim(accepted, level);
        var best = shown.sums().best(level);
        return new OfRequirement(
                index,
                requirement,
                weight,
                shown.skill(),
                fulfilment(requirement, accepted, claim),
                best == null ? 0 : best.strength(),
                shown.phi(),
                weight * shown.phi(),
                weight * (claim == null ? 0 : claim.phi()),
                claim,
                best == null ? null : proof(shown.bearing(), best.path(), level));
    }

    /** Best first. Most requirements accept one skill. */
    private List<Accepted> accepted(Requirement requirement, int level) {
        var accepted = new ArrayList<Accepted>(requirement.anyOf().size());
        for (var skill : requirement.anyOf()) {
            accepted.add(Accepted.of(person, skill, level));
        }
        Collections.sort(accepted);
        return accepted;
    }

    private static Fulfilment fulfilment(Requirement requirement, List<Accepted> accepted, @Nullable BestClaim claim) {
        var level = requirement.level();
        for (var one : accepted) {
            if (one.sums().qualifies(level.number())) {
                return new Fulfilment.Met(one.skill());
            }
        }
        if (accepted.getFirst().phi() > 0) {
            return new Fulfilment.Partial(new Gap(level, need(accepted, level.number())));
        }
        return claim == null
                ? new Fulfilment.Missing(new Gap(level, Need.EVIDENCE))
                : new Fulfilment.Unproven(new Gap(level, Need.VERIFIED_EVIDENCE));
    }

    /** Direct is what the tier's test would take: of an accepted skill or one a step narrower. */
    private static Need need(List<Accepted> accepted, int level) {
        if (accepted.stream().noneMatch(one -> one.hasDirectProof(0))) {
            return Need.EVIDENCE;
        }
        return accepted.stream().anyMatch(one -> one.hasDirectProof(level))
                ? Need.STRONGER_EVIDENCE
                : Need.HIGHER_LEVEL;
    }

    private @Nullable BestClaim bestClaim(List<Accepted> accepted, int level) {
        BestClaim best = null;
        for (var one : accepted) {
            var bearing = one.bearing();
            for (int i = 0; i < bearing.size(); i++) {
                var evidence = bearing.piece(i).evidence();
                var claim = bearing.claim(policy.paths(), i, level);
                if (claim.u() > 0 && (best == null || isBetter(evidence, claim.u(), best))) {
                    best = new BestClaim(evidence.id(), evidence.kind(), claim.u(), claim.phi());
                }
            }
        }
        return best;
    }

    /** By u, then the smaller id, then the later kind. */
    private static boolean isBetter(Evidence evidence, double u, BestClaim than) {
        int byU = Double.compare(u, than.u());
        int byId = byU == 0 ? than.id().compareTo(evidence.id()) : byU;
        return (byId == 0 ? evidence.kind().compareTo(than.kind()) : byId) > 0;
    }

    private Proof proof(Bearing bearing, Path path, int level) {
        var best = new ArrayList<Integer>(bearing.size());
        for (int i = 0; i < bearing.size(); i++) {
            if (bearing.counts(i, path.farthest(), level - path.stepsBelow())) {
                addBest(best, bearing, i);
            }
        }
        var groups = new ArrayList<Group>(best.size());
        for (int i : best) {
            groups.add(group(bearing, i, level));
        }
        groups.sort(BY_KEY);
        return new Proof(path.near() / ONE, path.level() / ONE, groups);
    }

    /** Each group's best piece alone stays; there are a few of them. */
    private void addBest(List<Integer> best, Bearing bearing, int added) {
        for (int k = 0; k < best.size(); k++) {
            int there = best.get(k);
            if (bearing.piece(there).group() == bearing.piece(added).group()) {
                best.set(k, better(bearing, there, added));
                return;
            }
        }
        best.add(added);
    }

    /** By q, then the nearer, then the higher, then the smaller id: so that no order of evidence shows. */
    private int better(Bearing bearing, int one, int other) {
        int byQ = Double.compare(q(bearing.piece(other)), q(bearing.piece(one)));
        return (byQ == 0 ? OF_EQUAL_Q.compare(at(bearing, one), at(bearing, other)) : byQ) <= 0 ? one : other;
    }

    private static At at(Bearing bearing, int index) {
        return new At(bearing.relation(index), bearing.piece(index));
    }

    private record At(Relation relation, Piece piece) {}

    private double q(Piece piece) {
        return factors(piece).q();
    }

    private Factors factors(Piece piece) {
        return Piece.factors(policy, piece.evidence(), day);
    }

    private Group group(Bearing bearing, int index, int level) {
        var piece = bearing.piece(index);
        var factors = factors(piece);
        double near = policy.near(bearing.relation(index)) / ONE;
        double levelFactor = policy.level(bearing.stepsBelow(index, level)) / ONE;
        return new Group(
                piece.evidence().group(), new Counted(piece.evidence(), factors.q(), factors, near, levelFactor));
    }
}
