package dev.laurel.bench;

import dev.laurel.bench.check.Comparison;
import dev.laurel.bench.check.Oracle;
import dev.laurel.bench.check.Question;
import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.World;
import dev.laurel.index.Found;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.Mark;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Slice;
import dev.laurel.index.lucene.LuceneIndex;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A first page of the index in both directions, by JMH: {@code ./laurel bench --jmh Search}. Gates as posted. A part of
 * the questions is held against the plain computation before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
public class SearchBenchmark {
    private static final Mark MARK = new Mark(1, new UUID(0, 1));
    private static final int ASKING = 150;
    private static final int CHECKED = 25;
    private static final int ROWS = 100;

    /** People, and gigs. */
    @Param("10000")
    public int size;

    /** Rows of a page. */
    @Param({"10", "20"})
    public int rows;

    private final Folder folder;
    private final LuceneIndex index;
    private List<Question> forGigs = List.of();
    private List<Question> forPeople = List.of();
    private int next;

    /** Nothing is drawn yet. */
    public SearchBenchmark() {
        try {
            folder = Folder.of(Optional.empty());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        index = new LuceneIndex(folder.path().resolve("index"));
    }

    /** Draws a world into an index, and checks it. @throws IOException where it cannot be written */
    @Setup
    public void draw() throws IOException {
        var day = LocalDate.now(ZoneOffset.UTC);
        var drawnOf = World.of(1, Facts.rounded(), Starter.skills(), day);
        var world = WorldInMemory.of(drawnOf, size, size, day);
        var basis = world.skills().basis();
        var drawn = world.drawn();
        var tables = Rates.tables();
        var slice = Slice.first(rows);
        forGigs = Sample.asks(drawnOf, ASKING).stream()
                .<Question>map(
                        ask -> new Question.ForGig(new PeopleQuery(drawn.tenant(), ask, day, tables, slice, Map.of())))
                .toList();
        forPeople = drawn.first(drawnOf, ASKING).stream()
                .<Question>map(person -> new Question.ForPerson(new GigsQuery(person, day, tables, slice, Map.of())))
                .toList();
        var people = new Oracle(forGigs.subList(0, CHECKED), basis, day, ROWS);
        var gigs = new Oracle(forPeople.subList(0, CHECKED), basis, day, ROWS);
        index.begin();
        for (int number = 0; number < size; number++) {
            var person = drawn.person(number);
            if (person.isPresent()) {
                index.add(person.get(), basis, day);
            }
            var gig = drawn.gig(number);
            if (gig.isPresent()) {
                index.add(gig.get(), basis);
            }
        }
        index.show(MARK, basis);
        drawn.people(size, people::people);
        drawn.gigs(gigs::gigs);
        Comparison.compare(index, forGigs.subList(0, CHECKED), people.answers(), ROWS);
        Comparison.compare(index, forPeople.subList(0, CHECKED), gigs.answers(), ROWS);
    }

    /** Lets go of the index. @throws IOException where its files cannot be deleted */
    @TearDown
    public void close() throws IOException {
        index.close();
        folder.close();
    }

    /** People for a gig. */
    @Benchmark
    public Found peopleForAGig() {
        return ask(forGigs);
    }

    /** Gigs for a person. */
    @Benchmark
    public Found gigsForAPerson() {
        return ask(forPeople);
    }

    private Found ask(List<Question> questions) {
        next = next + 1 < questions.size() ? next + 1 : 0;
        return questions.get(next).ask(index);
    }
}
