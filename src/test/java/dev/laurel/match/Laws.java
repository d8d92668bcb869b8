package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The laws of scoring.md that speak of evidence; those that speak of gigs are {@link LawsOfGigs}. */
final class Laws {
    /** Worlds a law is tried on; {@code -Dlaurel.laws.cases=20000} for the long run. */
    static final int CASES = Integer.getInteger("laurel.laws.cases", 1000);

    static final List<Law> ALL =
            Stream.concat(ofEvidence().stream(), LawsOfGigs.all().stream()).toList();

    private Laws() {}

    /** First world's seed; {@code -Dlaurel.laws.seed} to look elsewhere. */
    static long seed() {
        return Long.getLong("laurel.laws.seed", 20_261_122L);
    }

    private static List<Law> ofEvidence() {
        return List.of(
                new Law("adding valid evidence never lowers", Laws::addingNeverLowers),
                new Law("verifying, trusting and renewing never lower", Laws::improvingNeverLowers),
                new Law("revoking, suspending and distrusting never raise", Laws::worseningNeverRaises),
                new Law("a later day never raises", Laws::ageingNeverRaises),
                new Law("a duplicate changes nothing", Laws::duplicatesChangeNothing),
                new Law("stuffed claims and rings of endorsers count as one", Laws::stuffingCountsOnce),
                new Law("the order of evidence changes nothing", Laws::orderOfEvidenceIsNothing),
                new Law("names of groups, pieces and people change nothing", Laws::namesAreNothing),
                new Law("far or low evidence never adds up beyond its factor", Laws::farNeverExceedsItsFactor));
    }

    /** Whether one is at least as well placed, by the order and by each of its numbers. */
    static boolean isAtLeast(Scoring scoring, World world, Ask ask, Person better, Person worse) {
        var high = scoring.score(ask, better, world.day);
        var low = scoring.score(ask, worse, world.day);
        return high.points() >= low.points()
                && high.claimed() >= low.claimed()
                && high.tier().compareTo(low.tier()) <= 0
                && scoring.key(ask, better, world.day).compareTo(scoring.key(ask, worse, world.day)) <= 0
                && (scoring.passes(ask, better, world.day) || !scoring.passes(ask, worse, world.day));
    }

    static @Nullable String unless(boolean holds, Object... what) {
        return holds ? null : Stream.of(what).map(String::valueOf).reduce("", (a, b) -> a + "\n  " + b);
    }

    private static @Nullable String addingNeverLowers(World world, Scoring scoring) {
        var people = new People(world);
        var ask = new Asks(world).ask("gig_a");
        var before = people.person("frl_a");
        var more = world.chance(2) ? people.proof("crd_more") : people.evidence("crd_more");
        var after = People.plus(before, more.validity() == 0 ? more.withValidity(Evidence.ONE) : more);
        return unless(isAtLeast(scoring, world, ask, after, before), ask, before, more);
    }

    private static @Nullable String improvingNeverLowers(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var before = new People(world).person("frl_a");
        var after = Changed.one(world, before, Changed::better);
        return unless(isAtLeast(scoring, world, ask, after, before), ask, before, after);
    }

    private static @Nullable String worseningNeverRaises(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var before = new People(world).person("frl_a");
        var after = Changed.one(world, before, Changed::worse);
        return unless(isAtLeast(scoring, world, ask, before, after), ask, before, after);
    }

    /** A gig of skills alone: a licence may well begin, or somebody become free, on a later day. */
    private static @Nullable String ageingNeverRaises(World world, Scoring scoring) {
        var ask = Asks.with(
                new Asks(world).ask("gig_a"),
                List.copyOf(new Asks(world).ask("x").requirements()),
                List.of());
        var person = new People(world).person("frl_a");
        var later = world.day.plusDays(world.random.nextInt(1, 1500));
        var now = scoring.score(ask, person, world.day);
        var then = scoring.score(ask, person, later);
        boolean holds = then.points() <= now.points()
                && then.claimed() == now.claimed()
                && then.tier().compareTo(now.tier()) >= 0;
        return unless(holds, ask, person, later);
    }

    private static @Nullable String duplicatesChangeNothing(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var before = new People(world).person("frl_a");
        var evidence = new ArrayList<>(before.evidence());
        for (int i = 0; i < 3 && !before.evidence().isEmpty(); i++) {
            evidence.add(Changed.renamed(world.any(before.evidence()), "crd_copy" + i));
        }
        return unless(same(scoring, world, ask, before, People.with(before, evidence)), ask, before, evidence);
    }

    private static @Nullable String stuffingCountsOnce(World world, Scoring scoring) {
        var people = new People(world);
        var ask = new Asks(world).ask("gig_a");
        var before = people.person("frl_a");
        var kind = world.chance(2) ? EvidenceKind.CLAIM : EvidenceKind.ENDORSEMENT;
        var piece = Changed.asKind(people.evidence("clm_0"), kind);
        var once = People.plus(before, piece);
        var often = new ArrayList<>(once.evidence());
        for (int i = 1; i < 12; i++) {
            often.add(Changed.inGroup(Changed.renamed(piece, "clm_" + i), "grp_" + i));
        }
        return unless(same(scoring, world, ask, once, People.with(before, often)), ask, before, piece);
    }

    private static @Nullable String orderOfEvidenceIsNothing(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var person = new People(world).person("frl_a");
        var other = new Person(
                person.id(),
                world.shuffled(person.evidence()),
                world.shuffled(person.licences()),
                person.circumstances());
        return unless(same(scoring, world, ask, person, other), ask, person);
    }

    private static @Nullable String namesAreNothing(World world, Scoring scoring) {
        var ask = new Asks(world).ask("gig_a");
        var person = new People(world).person("frl_a");
        var evidence = person.evidence().stream()
                .map(e -> Changed.inGroup(Changed.named(Changed.renamed(e, "z" + e.id())), "other-" + e.group()))
                .toList();
        var other = new Person("frl_b", evidence, person.licences(), person.circumstances());
        return unless(same(scoring, world, ask, person, other), ask, person);
    }

    private static @Nullable String farNeverExceedsItsFactor(World world, Scoring scoring) {
        var person = new People(world).person("frl_a");
        var requirement = new Asks(world).requirement(false);
        var ask = Asks.with(new Asks(world).ask("gig_a"), List.of(requirement), List.of());
        double most = 0;
        for (var piece : person.evidence()) {
            for (var skill : requirement.anyOf()) {
                most = Math.max(
                        most, piece.isVerified() ? Changed.factor(world, piece, skill, requirement.level()) : 0);
            }
        }
        int points = scoring.score(ask, person, world.day).points();
        return unless(points <= Phi.FULL * Phi.of(most), ask, person, points, most);
    }

    private static boolean same(Scoring scoring, World world, Ask ask, Person one, Person other) {
        return scoring.score(ask, one, world.day).equals(scoring.score(ask, other, world.day))
                && scoring.passes(ask, one, world.day) == scoring.passes(ask, other, world.day);
    }
}
