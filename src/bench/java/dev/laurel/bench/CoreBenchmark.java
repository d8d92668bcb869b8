package dev.laurel.bench;

import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.World;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.Cells;
import dev.laurel.match.Explanation;
import dev.laurel.match.Matcher;
import dev.laurel.match.Score;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Ask;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the core takes for one person and one gig, by JMH: {@code ./laurel bench --jmh Core}. The pairs take turns, so
 * that no answer is known before it is asked for; each score is that of its explanation, else nothing is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoreBenchmark {
    private static final int PEOPLE = 400;
    private static final int GIGS = 150;

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC);
    private final Matcher matcher;
    private final List<PersonEntry> people;
    private final List<Ask> asks;
    private final List<Yardstick> yardsticks;
    private int next;

    /** Draws people and gigs, and compares what is then measured. */
    public CoreBenchmark() {
        var world = World.of(1, Facts.rounded(), Starter.skills(), day);
        var made = drawn(world, day);
        matcher = made.skills().basis().matcher(Rates.tables());
        people = made.drawn().first(world, PEOPLE);
        asks = Sample.asks(world, GIGS);
        yardsticks = asks.stream().map(matcher::yardstick).toList();
        for (int i = 0; i < PEOPLE * GIGS; i++) {
            if (!score(i).equals(explain(i).score())) {
                throw new IllegalStateException("a score is not its explanation's");
            }
        }
    }

    /** JMH makes its own constructors beside this one's, which may throw nothing. */
    private static WorldInMemory drawn(World world, LocalDate day) {
        try {
            return WorldInMemory.of(world, PEOPLE, GIGS, day);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PersonEntry person(int i) {
        return people.get(i % people.size());
    }

    private Yardstick yardstick(int i) {
        return yardsticks.get(i % yardsticks.size());
    }

    private Score score(int i) {
        return yardstick(i).score(person(i).person(), day);
    }

    private Explanation explain(int i) {
        return yardstick(i).explain(person(i).person(), day);
    }

    /** A person scored by a gig that was made ready. */
    @Benchmark
    public Score score() {
        return score(next());
    }

    /** The same, with every reason. */
    @Benchmark
    public Explanation explain() {
        return explain(next());
    }

    /** What somebody's verified evidence proves, through the taxonomy. */
    @Benchmark
    public Cells proof() {
        return matcher.proof(person(next()).person(), day);
    }

    /** A gig made ready to measure people. */
    @Benchmark
    public Yardstick yardstick() {
        return matcher.yardstick(asks.get(next() % asks.size()));
    }

    private int next() {
        int i = next;
        next = i == Integer.MAX_VALUE ? 0 : i + 1;
        return i;
    }
}
