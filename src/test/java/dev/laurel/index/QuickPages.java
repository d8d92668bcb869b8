package dev.laurel.index;

import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Asks an index of a seeded world for first pages, in both directions, and holds them against the plain computation's
 * whole order.
 */
public final class QuickPages {
    /** Pages of the same order: the shortest, and some at random. */
    private static final int PAGES = 4;

    private static final int LONGEST = 60;
    /** Days from today, and hours, that few are free for. */
    private static final int FIRST_DAY = 5;

    private static final int LAST_DAY = 320;
    private static final int MOST_HOURS = 40;
    /** Of an hour: only who states a price of a day works for so little. */
    private static final int MOST_CENTS = 700;

    private static final Edition EDITION = new Edition("policy", "skills");

    private final World world;
    private final Random random;
    private final PlainIndex plain = new PlainIndex();
    private long pages;
    private long different;
    private String first = "";
    private boolean atOnce;

    public QuickPages(long seed, int people, int gigs) {
        this(seed, World.of(seed, people, gigs));
    }

    private QuickPages(long seed, World world) {
        this.world = world;
        random = new Random(seed);
    }

    /** Gigs that ask for one skill alone: their bounds are as tight as they can be. */
    public static QuickPages ofOneSkill(long seed, int people, int gigs) {
        var world = World.of(seed, people, gigs);
        var plain = world.gigs().stream()
                .filter(gig -> !gig.ask().requirements().isEmpty())
                .map(gig -> new GigEntry(gig.tenant(), ofOneSkill(gig.ask()), gig.closesAfter()))
                .toList();
        return new QuickPages(seed, new World(world.basis(), world.day(), world.people(), plain));
    }

    /** Gigs for which about one in three hundred is free, all else being as it was. */
    public static QuickPages ofFewWhoAreFree(long seed, int people, int gigs) {
        var world = World.of(seed, people, gigs);
        var rare = world.gigs().stream()
                .map(gig -> new GigEntry(gig.tenant(), ofFewWhoAreFree(gig.ask(), world.day()), gig.closesAfter()))
                .toList();
        return new QuickPages(seed, new World(world.basis(), world.day(), world.people(), rare));
    }

    /** Gigs in one country, half of them in one of its states, that pay about one in a hundred, all else as it was. */
    public static QuickPages ofFewWhomItPays(long seed, int people, int gigs) {
        var world = World.of(seed, people, gigs);
        var random = new Random(seed);
        var poor = world.gigs().stream()
                .map(gig -> new GigEntry(gig.tenant(), payingLittle(gig.ask(), random), gig.closesAfter()))
                .toList();
        return new QuickPages(seed, new World(world.basis(), world.day(), world.people(), poor));
    }

    /** Everybody is put in at one go, so that they are one segment; changes make others beside it. */
    public QuickPages atOnce() {
        atOnce = true;
        return this;
    }

    /** Gigs that require one skill, so many times: whoever has proven it meets all of it. */
    public static QuickPages ofOneSkillRequired(long seed, int people, int gigs, int times) {
        var world = World.of(seed, people, gigs);
        var repeated = world.gigs().stream()
                .filter(gig -> !gig.ask().requirements().isEmpty())
                .map(gig -> new GigEntry(gig.tenant(), required(gig.ask(), times), gig.closesAfter()))
                .toList();
        return new QuickPages(seed, new World(world.basis(), world.day(), world.people(), repeated));
    }

    private static Ask required(Ask ask, int times) {
        var first = ask.requirements().getFirst();
        var required = new Requirement(first.anyOf(), Level.FOUNDATION, Importance.REQUIRED, null);
        return new Ask(ask.id(), Collections.nCopies(times, required), List.of(), Conditions.none());
    }

    private static Ask ofFewWhoAreFree(Ask ask, LocalDate day) {
        var rare = new Conditions(
                day.plusDays(FIRST_DAY), day.plusDays(LAST_DAY), MOST_HOURS, List.of(), null, null, null, null, null);
        return new Ask(ask.id(), ask.requirements(), ask.qualifications(), rare);
    }

    private static Ask payingLittle(Ask ask, Random random) {
        var states = SomeGigs.STATES;
        var place = new Place("US", random.nextBoolean() ? null : states.get(random.nextInt(states.size())));
        var currency = Currency.getInstance(random.nextBoolean() ? "USD" : "EUR");
        var budget =
                new Rate(RateUnit.HOUR, new Money(BigDecimal.valueOf(MOST_CENTS - random.nextInt(300), 2), currency));
        var poor = new Conditions(null, null, null, List.of(), budget, null, null, null, place);
        return new Ask(ask.id(), ask.requirements(), ask.qualifications(), poor);
    }

    private static Ask ofOneSkill(Ask ask) {
        return new Ask(ask.id(), ask.requirements().subList(0, 1), List.of(), Conditions.none());
    }

    /**
     * What came out.
     *
     * @param pages that were compared
     * @param different of them
     * @param first one that differs, told; empty where none does
     */
    public record Compared(long pages, long different, String first) {}

    /**
     * Fills the index and compares.
     *
     * @param asking how many gigs, and how many people, ask
     */
    public <I extends Projection & CandidateIndex> Compared compare(I index, int asking) throws IOException {
        fill(plain);
        fill(index);
        for (var gig : world.gigs().subList(0, Math.min(asking, world.gigs().size()))) {
            var whole = plain.find(ask(gig, Integer.MAX_VALUE));
            for (int limit : limits()) {
                compare(whole, index.find(ask(gig, limit)), limit, gig);
            }
        }
        for (var person :
                world.people().subList(0, Math.min(asking, world.people().size()))) {
            var whole = plain.find(recommend(person, Integer.MAX_VALUE));
            for (int limit : limits()) {
                compare(whole, index.find(recommend(person, limit)), limit, person);
            }
        }
        return new Compared(pages, different, first);
    }

    private void compare(Found whole, Found page, int limit, Object asked) {
        var right = whole.hits().subList(0, Math.min(limit, whole.hits().size()));
        boolean isRight =
                right.equals(page.hits()) && page.more() == whole.hits().size() > limit;
        pages++;
        different += isRight ? 0 : 1;
        if (!isRight && first.isEmpty()) {
            first = limit + " rows for " + asked + ": " + page.hits() + ", not " + right;
        }
    }

    private List<Integer> limits() {
        return IntStream.concat(IntStream.of(1), random.ints(PAGES - 1, 2, LONGEST))
                .boxed()
                .toList();
    }

    /** In several steps, some people changed on the way, so that there are several segments and deleted documents. */
    private void fill(Projection index) throws IOException {
        index.open(EDITION);
        index.begin();
        int step = Math.max(1, world.people().size() / 4);
        if (atOnce) {
            for (var person : world.people()) {
                index.add(person, world.basis(), world.day());
            }
            index.show(mark(1), world.basis());
            for (int i = 0; i < world.people().size(); i += step) {
                index.put(world.people().get(i), world.basis(), world.day());
            }
            fillGigs(index);
            return;
        }
        for (int i = 0; i < world.people().size(); i++) {
            index.put(world.people().get(i), world.basis(), world.day());
            if (i % step == step - 1) {
                index.show(mark(i + 1), world.basis());
                index.put(world.people().get(i / 2), world.basis(), world.day());
            }
        }
        fillGigs(index);
    }

    private void fillGigs(Projection index) throws IOException {
        for (int i = 0; i < world.gigs().size(); i++) {
            index.put(world.gigs().get(i), world.basis());
            if (i % 100 == 99) {
                index.show(mark(i + 1), world.basis());
                index.put(world.gigs().get(i / 2), world.basis());
            }
        }
        index.show(mark(world.people().size() + world.gigs().size()), world.basis());
    }

    private static Mark mark(long position) {
        return new Mark(position, new UUID(0, position));
    }

    private PeopleQuery ask(GigEntry gig, int limit) {
        return new PeopleQuery(gig.tenant(), gig.ask(), world.day(), SomeGigs.TABLES, Slice.first(limit), Map.of());
    }

    private GigsQuery recommend(PersonEntry person, int limit) {
        return new GigsQuery(person, world.day(), SomeGigs.TABLES, Slice.first(limit), Map.of());
    }
}
