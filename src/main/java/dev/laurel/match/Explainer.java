package dev.laurel.match;

import dev.laurel.match.Explanation.BestClaim;
import dev.laurel.match.Explanation.Counted;
import dev.laurel.match.Explanation.Group;
import dev.laurel.match.Explanation.OfRequirement;
import dev.laurel.match.Explanation.Proof;
import dev.laurel.match.Fulfilment.Gap;
import dev.laurel.match.Fulfilment.Need;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how one person meets one requirement, from the same sums that score it. */
final class Explainer {
    private static final double ONE = PolicyNumbers.ONE;

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
        var accepted = requirement.anyOf().stream()
                .map(skill -> Accepted.of(person, skill, level))
                .sorted()
                .toList();
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

    private static Fulfilment fulfilment(Requirement requirement, List<Accepted> accepted, @Nullable BestClaim claim) {
        var level = requirement.level();
        Optional<SkillId> by = accepted.stream()
                .filter(one -> one.sums().qualifies(level.number()))
                .map(Accepted::skill)
                .findFirst();
        if (by.isPresent()) {
            return new Fulfilment.Met(by.get());
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
        return accepted.stream()
                .flatMap(one -> claims(one.bearing(), level).stream())
                .max(Comparator.comparingDouble(BestClaim::u)
                        .thenComparing(BestClaim::id, Comparator.reverseOrder())
                        .thenComparing(BestClaim::kind))
                .orElse(null);
    }

    private List<BestClaim> claims(Bearing bearing, int level) {
        var claims = new ArrayList<BestClaim>();
        for (int i = 0; i < bearing.size(); i++) {
            var evidence = bearing.piece(i).evidence();
            var claim = bearing.claim(policy.paths(), i, level);
            if (claim.u() > 0) {
                claims.add(new BestClaim(evidence.id(), evidence.kind(), claim.u(), claim.phi()));
            }
        }
        return claims;
    }

    private Proof proof(Bearing bearing, Path path, int level) {
        Map<Integer, Integer> best = new HashMap<>();
        for (int i = 0; i < bearing.size(); i++) {
            if (bearing.counts(i, path.farthest(), level - path.stepsBelow())) {
                best.merge(bearing.piece(i).group(), i, (one, other) -> better(bearing, one, other));
            }
        }
        var groups = best.values().stream()
                .map(i -> group(bearing, i, level))
                .sorted(Comparator.comparing(Group::key)
                        .thenComparing(group -> group.best().evidence().kind()))
                .toList();
        return new Proof(path.near() / ONE, path.level() / ONE, groups);
    }

    /** By q, then the nearer, then the higher, then the smaller id: so that no order of evidence shows. */
    private int better(Bearing bearing, int one, int other) {
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(i -> -q(bearing.piece(i)))
                .thenComparing(bearing::relation)
                .thenComparing(i -> -bearing.piece(i).level())
                .thenComparing(i -> bearing.piece(i).evidence().id())
                .thenComparing(i -> bearing.piece(i).evidence().skill());
        return order.compare(one, other) <= 0 ? one : other;
    }

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
