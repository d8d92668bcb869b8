package dev.laurel.bench;

import dev.laurel.bench.check.Question;
import dev.laurel.bench.measure.Filter;
import dev.laurel.bench.measure.Workload;
import dev.laurel.bench.world.World;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Slice;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What is asked: the first gigs of the world, each with several filters in place of its own gates, and some people.
 *
 * @param asks the first gigs, as posted
 * @param people some people, as they stand now
 * @param filters that take the place of a gig's own gates
 */
record Sample(
        String tenant, LocalDate day, Tables tables, List<Ask> asks, List<PersonEntry> people, List<Filter> filters) {
    /** Numbers of rows that are asked for. */
    static final List<Integer> LIMITS = List.of(10, 50);

    /** Rows of a page where nothing else is asked for: so many are asked for as requests ask, without filters. */
    static final int PAGE = 20;

    static final String AS_POSTED = "people, gates as posted";
    static final String GIGS = "gigs for a person";

    private static final double OWN = -1;

    /** The first gigs of a world as they ask. */
    static List<Ask> asks(World world, int count) {
        return IntStream.range(0, count)
                .mapToObj(world::gig)
                .map(posted -> posted.body().ask(posted.id()))
                .toList();
    }

    /** No more than the first of each. */
    Sample first(int count) {
        return new Sample(
                tenant,
                day,
                tables,
                asks.subList(0, Math.min(count, asks.size())),
                people.subList(0, Math.min(count, people.size())),
                filters);
    }

    /** What is measured. */
    List<Workload> workloads() {
        var workloads = new ArrayList<Workload>();
        for (int limit : LIMITS) {
            var slice = Slice.first(limit);
            for (var filter : filters) {
                workloads.add(new Workload(
                        "people, filter " + filter.name(),
                        forGigs(asks, ask -> with(filter, ask), slice),
                        limit,
                        filter.passing()));
            }
            workloads.add(asPosted(limit));
            workloads.add(ofGigs(limit));
        }
        workloads.add(asPosted(PAGE));
        workloads.add(ofGigs(PAGE));
        return workloads;
    }

    /** People for the gigs as they were posted, the first rows. */
    Workload asPosted() {
        return asPosted(LIMITS.getFirst());
    }

    private Workload ofGigs(int limit) {
        return new Workload(GIGS, forPeople(people, Slice.first(limit)), limit, OWN);
    }

    private Workload asPosted(int limit) {
        var questions = forGigs(asks, UnaryOperator.identity(), Slice.first(limit));
        return new Workload(AS_POSTED, questions, limit, OWN);
    }

    /** Questions about people to check: the first gigs as posted, then others with each filter in turn. */
    List<Question> checkedForGigs(int asPosted, int filtered) {
        var slice = Slice.first(1);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < asPosted; i++) {
            questions.add(forGig(asks.get(i % asks.size()), slice));
        }
        for (int i = 0; i < filtered; i++) {
            var ask = asks.get((asPosted + i) % asks.size());
            questions.add(forGig(with(filters.get(i % filters.size()), ask), slice));
        }
        return questions;
    }

    /** Questions about gigs to check. */
    List<Question> checkedForPeople(int count) {
        return forPeople(people.subList(0, Math.min(count, people.size())), Slice.first(1));
    }

    /** The first gigs with a filter in place of their gates and without any qualification. */
    List<Question> withoutQualifications(Filter filter, Slice slice) {
        return asks.stream()
                .filter(ask -> !ask.requirements().isEmpty())
                .map(ask -> forGig(new Ask(ask.id(), ask.requirements(), List.of(), filter.conditions()), slice))
                .toList();
    }

    private List<Question> forGigs(List<Ask> from, UnaryOperator<Ask> change, Slice slice) {
        return from.stream().map(change).map(ask -> forGig(ask, slice)).toList();
    }

    private Question forGig(Ask ask, Slice slice) {
        return new Question.ForGig(new PeopleQuery(tenant, ask, day, tables, slice, Map.of()));
    }

    private List<Question> forPeople(List<PersonEntry> from, Slice slice) {
        return from.stream()
                .<Question>map(person -> new Question.ForPerson(new GigsQuery(person, day, tables, slice, Map.of())))
                .toList();
    }

    /** The gig with a filter in place of its own gates; what it prefers stays. */
    private static Ask with(Filter filter, Ask ask) {
        var preferred = ask.qualifications().stream()
                .filter(Predicate.not(Qualification::mandatory))
                .toList();
        return new Ask(ask.id(), ask.requirements(), preferred, filter.conditions());
    }
}
