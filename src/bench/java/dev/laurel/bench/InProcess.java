package dev.laurel.bench;

import dev.laurel.bench.check.Comparison;
import dev.laurel.bench.check.Expected;
import dev.laurel.bench.check.Oracle;
import dev.laurel.bench.check.Question;
import dev.laurel.bench.load.Everybody;
import dev.laurel.bench.measure.Filter;
import dev.laurel.bench.world.World;
import dev.laurel.index.Basis;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.PersonEntry;
import dev.laurel.skill.person.Person;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks an index within this process: prepares the questions, and checks the answers. */
final class InProcess {
    /** Rows of each answer that are compared. */
    static final int ROWS = 100;

    /** People among whom filters are tried out: the first by their random ids. */
    private static final int JUDGED = 50_000;

    private final Everybody everybody;
    private final Basis basis;
    private final Steps steps;

    InProcess(Everybody everybody, Basis basis, Steps steps) {
        this.everybody = everybody;
        this.basis = basis;
        this.steps = steps;
    }

    /** What will be asked. */
    Sample sample(World world, Options options) throws SQLException {
        int count = Math.max(options.queries(), options.checks());
        var asks = Sample.asks(world, Math.min(options.gigs(), count));
        var people = everybody.first(world, Math.min(options.people(), count));
        steps.at("looking for filters that let a half, a twentieth and a thousandth pass");
        var judging = new Filter.Judging(withoutEvidence(), Rates.tables(), everybody.day());
        var filters =
                List.of(Filter.none(), Filter.half(judging), Filter.twentieth(judging), Filter.thousandth(judging));
        return new Sample(everybody.tenant(), everybody.day(), Rates.tables(), asks, people, filters);
    }

    /** Gates of circumstances look at nothing else, and evidence would take much memory. */
    private List<PersonEntry> withoutEvidence() throws SQLException {
        var people = new ArrayList<PersonEntry>();
        everybody.people(
                JUDGED,
                part -> part.stream()
                        .limit(Math.max(0, JUDGED - people.size()))
                        .map(entry -> new PersonEntry(entry.tenant(), bare(entry.person()), entry.hash()))
                        .forEach(people::add));
        return people;
    }

    private static Person bare(Person person) {
        return new Person(person.id(), List.of(), person.licences(), person.circumstances());
    }

    /** What the plain computation answers to questions for people. */
    List<Expected> expectedPeople(List<Question> questions, int people) throws SQLException {
        return expectedPeople(questions, people, part -> {});
    }

    /**
     * The same.
     *
     * @param also is given everybody too, while they go by
     */
    List<Expected> expectedPeople(List<Question> questions, int people, Consumer<List<PersonEntry>> also)
            throws SQLException {
        var oracle = new Oracle(questions, basis, everybody.day(), ROWS);
        long[] done = {0};
        everybody.people(part -> {
            oracle.people(part);
            also.accept(part);
            done[0] += part.size();
            steps.done("the plain computation over people", done[0], people);
        });
        return oracle.answers();
    }

    /** What the plain computation answers to questions for gigs. */
    List<Expected> expectedGigs(List<Question> questions, int gigs) throws SQLException {
        var oracle = new Oracle(questions, basis, everybody.day(), ROWS);
        long[] done = {0};
        everybody.gigs(part -> {
            oracle.gigs(part);
            done[0] += part.size();
            steps.done("the plain computation over gigs", done[0], gigs);
        });
        return oracle.answers();
    }

    /** How many rows are equal. */
    long compare(CandidateIndex index, List<Question> questions, List<Expected> expected) {
        return Comparison.compare(index, questions, expected, ROWS);
    }
}
