package dev.laurel.match;

import static dev.laurel.match.Laws.unless;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.CompactMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The laws of scoring.md that speak of gigs, ranks and gates. */
final class LawsOfGigs {
    private LawsOfGigs() {}

    static List<Law> all() {
        return List.of(
                new Law("points are bounded and weights sum to 256", LawsOfGigs::bounded),
                new Law("the order of requirements and qualifications changes nothing", LawsOfGigs::orderIsNothing),
                new Law("asking a higher level never raises", LawsOfGigs::higherNeverRaises),
                new Law("others coming and going change nobody's place among the rest", LawsOfGigs::othersAreNothing),
                new Law("an empty profile is never listed", LawsOfGigs::emptyIsNeverListed),
                new Law("unverified evidence alone has no points and is outranked", LawsOfGigs::claimsNeverOutrank),
                new Law("QUALIFIED implies proof at the level", LawsOfGigs::qualifiedIsProven),
                new Law("an expired or wrong-place licence is never listed", LawsOfGigs::licencesHold));
    }

    private static @Nullable String bounded(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var weights = scoring.weights(ask);
        var mandatory =
                ask.qualifications().stream().filter(Qualification::mandatory).count();
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        long positive = weights.stream().filter(weight -> weight > 0).count();
        var person = new People(world).person("frl_a");
        var score = scoring.score(ask, person, world.day);
        boolean holds = sum == 256
                && positive == weights.size() - mandatory
                && score.points() <= Score.MAX_POINTS
                && score.claimed() <= Score.MAX_POINTS;
        return unless(holds, ask, weights, score);
    }

    private static @Nullable String orderIsNothing(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var other = Asks.with(ask, world.shuffled(ask.requirements()), world.shuffled(ask.qualifications()));
        var person = new People(world).person("frl_a");
        boolean holds = scoring.score(ask, person, world.day).equals(scoring.score(other, person, world.day))
                && scoring.passes(ask, person, world.day) == scoring.passes(other, person, world.day);
        return unless(holds, ask, other, person);
    }

    private static @Nullable String higherNeverRaises(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var person = new People(world).person("frl_a");
        var requirements = new ArrayList<>(ask.requirements());
        int at = world.random.nextInt(requirements.size());
        var r = requirements.get(at);
        var higher = world.between(r.level(), Level.EXPERT);
        requirements.set(at, new Requirement(r.anyOf(), higher, r.importance(), r.weight()));
        var low = scoring.score(ask, person, world.day);
        var high = scoring.score(Asks.with(ask, requirements, ask.qualifications()), person, world.day);
        boolean holds = high.points() <= low.points()
                && high.claimed() <= low.claimed()
                && high.tier().compareTo(low.tier()) >= 0;
        return unless(holds, ask, higher, at, person);
    }

    private static @Nullable String othersAreNothing(World world, Scoring scoring) {
        var people = new People(world);
        var ask = new Asks(world).ask("gig_a");
        var all = new ArrayList<Person>();
        IntStream.range(0, 5).forEach(i -> all.add(people.person("frl_" + i)));
        // somebody comes with a copy of another's badges
        var copy = new Person("frl_copy", all.getFirst().evidence(), List.of(), Circumstances.none());
        var before = ranked(scoring, world, ask, all);
        all.add(copy);
        var after = ranked(scoring, world, ask, all);
        after.remove("frl_copy");
        return unless(before.equals(after), ask, before, after);
    }

    private static List<String> ranked(Scoring scoring, World world, Ask ask, List<Person> people) {
        var byKey = new TreeMap<OrderKey, String>();
        world.shuffled(people).forEach(person -> byKey.put(scoring.key(ask, person, world.day), person.id()));
        return new ArrayList<>(byKey.values());
    }

    private static @Nullable String emptyIsNeverListed(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var circumstances = new People(world).person("frl_a").circumstances();
        var score = scoring.score(ask, new Person("frl_a", List.of(), List.of(), circumstances), world.day);
        return unless(score.equals(new Score(Tier.CLOSE, 0, 0)) && !score.isListed(), ask, score);
    }

    private static @Nullable String claimsNeverOutrank(World world, Scoring scoring) {
        var people = new People(world);
        var ask = new Asks(world).ask("gig_a");
        var full = people.person("frl_a");
        var evidence = full.evidence().stream().filter(e -> !e.isVerified()).toList();
        var claiming = new Person("frl_a", evidence, List.of(), full.circumstances());
        var proven = people.person("frl_b");
        var score = scoring.score(ask, claiming, world.day);
        boolean isOutranked = scoring.score(ask, proven, world.day).points() == 0
                || scoring.key(ask, proven, world.day).compareTo(scoring.key(ask, claiming, world.day)) < 0;
        return unless(score.points() == 0 && score.tier() == Tier.CLOSE && isOutranked, ask, claiming, proven);
    }

    private static @Nullable String qualifiedIsProven(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var person = new People(world).person("frl_a");
        boolean isProven = ask.requirements().stream()
                .filter(r -> r.importance() == Importance.REQUIRED)
                .allMatch(r -> person.evidence().stream().anyMatch(e -> isDirectProof(world, e, r)));
        var score = scoring.score(ask, person, world.day);
        boolean holds = score.tier() == Tier.CLOSE || (isProven && score.points() > 0);
        return unless(holds, ask, person, score);
    }

    private static boolean isDirectProof(World world, Evidence e, Requirement r) {
        return e.isVerified()
                && e.level().compareTo(r.level()) >= 0
                && r.anyOf().stream().anyMatch(skill -> {
                    var relation = world.graph.reach(e.skill()).get(skill);
                    return relation == Relation.SAME || relation == Relation.NARROWER;
                });
    }

    private static @Nullable String licencesHold(World world, Scoring scoring) {
        var days = new Asks(world).ask("gig_b").conditions();
        var conditions = new Conditions(days.startsOn(), days.endsOn(), null, List.of(), null, null, null, null, null);
        var asked = new Qualification.Licence("RN", List.of("US-TX", world.any(World.STATES)), true, null);
        var ask = new Ask("gig_a", List.of(new Asks(world).requirement(false)), List.of(asked), conditions);
        var person = nurse(world);
        var first = conditions.startsOn() == null ? world.day : conditions.startsOn();
        var last = conditions.endsOn() == null ? first : conditions.endsOn();
        boolean isLicensed = asked.jurisdictions().stream()
                .allMatch(state -> person.licences().stream()
                        .anyMatch(held -> isGood(world, held, state, first) && isGood(world, held, state, last)));
        return unless(isLicensed || !scoring.passes(ask, person, world.day), ask, person);
    }

    /** Free at all times, so that only licences decide. */
    private static Person nurse(World world) {
        var licences = IntStream.range(0, 4)
                .mapToObj(i -> new People(world).licence("lic_" + i))
                .toList();
        var free = new Availability(world.day.minusYears(9), null, 40);
        return new Person("frl_a", List.of(), licences, new Circumstances(null, null, null, List.of(), null, free));
    }

    private static boolean isGood(World world, HeldLicence held, String state, LocalDate day) {
        boolean isCarried =
                held.multistate() && isMember(world, held.jurisdiction(), day) && isMember(world, state, day);
        return held.type().equals("RN")
                && held.confirmed()
                && !held.from().isAfter(day)
                && (held.until() == null || !held.until().isBefore(day))
                && (held.jurisdiction().equals(state) || isCarried);
    }

    private static boolean isMember(World world, String state, LocalDate day) {
        return world.tables.compact().members().stream()
                .filter(row -> row.jurisdiction().equals(state))
                .map(CompactMembership::implementedOn)
                .anyMatch(since -> since != null && !since.isAfter(day));
    }
}
