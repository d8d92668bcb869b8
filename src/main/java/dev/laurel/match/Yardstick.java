package dev.laurel.match;

import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.SkillSet;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One gig made ready to measure many people. Immutable; safe for any number of threads.
 *
 * <p>A day is the UTC day on which freshness and gates are judged; people are given as they stand at an instant of it.
 */
public final class Yardstick {
    /** Skills that count for a gig, of which it keeps what it made of them; of more it is made anew each time. */
    static final int MOST_KEPT = 1 << 10;

    private final Policy policy;
    private final Ask ask;
    private final Tables tables;
    private final Weights weights;
    private final List<Requisite> requisites;
    private final Gates gates;
    private final SkillGraph graph;
    private final AskedSkills asked;
    private final long tie;
    /** Both are made when they are asked for first, by whoever asks: equal each time. */
    private @Nullable List<List<ClaimedBy>> claimedBy;

    private @Nullable SkillSet evidenceOf;

    Yardstick(Policy policy, SkillGraph graph, Tables tables, Ask ask) {
        this.policy = policy;
        this.ask = ask;
        this.tables = tables;
        weights = Weights.of(policy, ask);
        tie = TieKey.ofGig(policy, ask.id());
        gates = Gates.of(ask, graph, tables);
        requisites = gates.requisites();
        this.graph = graph;
        asked = new AskedSkills(
                graph,
                ask.requirements().stream()
                        .flatMap(requirement -> requirement.anyOf().stream())
                        .toList());
    }

    /** Whether it would be made the same of these. */
    boolean isOf(Ask other, Tables others) {
        return ask.equals(other) && tables.equals(others);
    }

    /** The gig it measures by. */
    public Ask ask() {
        return ask;
    }

    /** What each part of the gig counts. */
    public Weights weights() {
        return weights;
    }

    /** The first gate that the person does not pass; empty when all open. */
    public Optional<GateFailure> gate(Person person, LocalDate today) {
        return gates.first(person, today);
    }

    /** Whether the person passes all gates but, perhaps, the mandatory credentials, which further evidence can open. */
    public boolean isOpenButForCredentials(Person person, LocalDate today) {
        return gates.isOpenButForCredentials(person, today);
    }

    /** Scores a person straight from their evidence, whether or not they pass the gates. */
    public Score score(Person person, LocalDate day) {
        return score(readings(person, day), person, day);
    }

    /**
     * Scores a person from what the index holds; the same integers as from their evidence.
     *
     * @param cells of the same person on the same day
     * @param person for PREFERRED qualifications
     */
    public Score score(Cells cells, Person person, LocalDate day) {
        return score((Readings) cells, person, day);
    }

    private Score score(Readings readings, Person person, LocalDate day) {
        var sum = new Sum();
        for (int i = 0; i < ask.requirements().size(); i++) {
            sum.add(ask.requirements().get(i), weights.requirements().get(i), readings);
        }
        for (int i = 0; i < requisites.size(); i++) {
            int weight = weights.qualifications().get(i);
            boolean isMet = weight > 0 && !requisites.get(i).metBy(person, day).isEmpty();
            sum.points += isMet ? weight * Phi.FULL : 0;
        }
        return sum.score();
    }

    /**
     * Weight of PREFERRED qualifications that the person meets: 0 to 256.
     *
     * @param counted which qualifications are looked at
     */
    public int preferredWeight(Person person, LocalDate day, Predicate<Qualification> counted) {
        int weight = 0;
        for (int i = 0; i < requisites.size(); i++) {
            var asked = ask.qualifications().get(i);
            if (!asked.mandatory()
                    && counted.test(asked)
                    && !requisites.get(i).metBy(person, day).isEmpty()) {
                weight += weights.qualifications().get(i);
            }
        }
        return weight;
    }

    /**
     * By requirement, the claims that count anything for it, each skill once: phi(U) is the largest of what each
     * counts.
     */
    public List<List<ClaimedBy>> claimedBy() {
        var kept = claimedBy;
        if (kept != null) {
            return kept;
        }
        var made = IntStream.range(0, ask.requirements().size())
                .mapToObj(i -> claimedBy(ask.requirements().get(i)))
                .toList();
        if (made.stream().mapToInt(List::size).sum() <= MOST_KEPT) {
            claimedBy = made;
        }
        return made;
    }

    private List<ClaimedBy> claimedBy(Requirement asks) {
        var nearest = new HashMap<SkillId, Relation>();
        for (var skill : asks.anyOf()) {
            graph.reachedFrom(skill)
                    .forEach(
                            (named, relation) -> nearest.merge(named, relation, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        var claims = new ArrayList<ClaimedBy>();
        nearest.forEach((skill, relation) -> {
            var phi = policy.paths().claimPhis(relation, asks.level());
            // The best grade at the highest level counts most.
            int most = phi[policy.paths().bestGrades()];
            if (most > 0) {
                claims.add(new ClaimedBy(skill, phi, most));
            }
        });
        return List.copyOf(claims);
    }

    /** Scores a person and tells why; the score is that of {@link #score(Person, LocalDate)}. */
    public Explanation explain(Person person, LocalDate day) {
        var readings = readings(person, day);
        var explainer = new Explainer(policy, readings, day);
        var requirements = new ArrayList<Explanation.OfRequirement>();
        for (int i = 0; i < ask.requirements().size(); i++) {
            requirements.add(explainer.explain(
                    i, ask.requirements().get(i), weights.requirements().get(i)));
        }
        var qualifications = new ArrayList<Explanation.OfQualification>();
        for (int i = 0; i < requisites.size(); i++) {
            qualifications.add(explain(i, requisites.get(i).metBy(person, day)));
        }
        return new Explanation(score(readings, person, day), requirements, qualifications);
    }

    private Explanation.OfQualification explain(int index, List<String> metBy) {
        int weight = weights.qualifications().get(index);
        int phi = metBy.isEmpty() ? 0 : Phi.FULL;
        return new Explanation.OfQualification(
                index, ask.qualifications().get(index), weight, phi, weight * phi, metBy);
    }

    /**
     * The place of a row in this gig's ranking, and of this gig in that person's recommendations.
     *
     * @param person {@link TieKey#ofPerson}
     */
    public OrderKey order(Score score, long person) {
        return OrderKey.of(score, TieKey.of(tie, person));
    }

    /**
     * The skills whose evidence it looks at: scores, gates and reasons are the same without any other. Empty where it
     * looks at all, because a credential is asked for whatever it is about.
     */
    public Optional<SkillSet> evidenceOf() {
        var kept = evidenceOf;
        if (kept != null) {
            return Optional.of(kept);
        }
        var named = new HashSet<SkillId>();
        for (var requirement : ask.requirements()) {
            requirement
                    .anyOf()
                    .forEach(skill -> named.addAll(graph.reachedFrom(skill).keySet()));
        }
        for (var requisite : requisites) {
            if (requisite instanceof Requisite.OfCredential credential) {
                if (credential.asked().skills().isEmpty()) {
                    return Optional.empty();
                }
                named.addAll(credential.provers());
            }
        }
        var made = SkillSet.of(named);
        if (named.size() <= MOST_KEPT) {
            evidenceOf = made;
        }
        return Optional.of(made);
    }

    private PersonReadings readings(Person person, LocalDate day) {
        return new PersonReadings(policy, person.evidence(), day, asked);
    }

    /** Adds requirement by requirement: of the accepted skills the best proof, the best claim, any that is proven. */
    private static final class Sum {
        private int points;
        private int claimed;
        private boolean hasRequired;
        private boolean isProven = true;

        void add(Requirement requirement, int weight, Readings readings) {
            int proof = 0;
            int claim = 0;
            boolean proven = false;
            for (var skill : requirement.anyOf()) {
                var reading = readings.read(skill, requirement.level());
                proof = Math.max(proof, reading.proof());
                claim = Math.max(claim, reading.claim());
                proven |= reading.proven();
            }
            points += weight * proof;
            claimed += weight * claim;
            boolean isRequired = requirement.importance() == Importance.REQUIRED;
            hasRequired |= isRequired;
            isProven &= !isRequired || proven;
        }

        Score score() {
            boolean isQualified = hasRequired ? isProven : points > 0;
            return new Score(isQualified ? Tier.QUALIFIED : Tier.CLOSE, points, claimed);
        }
    }
}
