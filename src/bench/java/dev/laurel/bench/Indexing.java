package dev.laurel.bench;

import dev.laurel.bench.load.Drawn;
import dev.laurel.index.Basis;
import dev.laurel.index.Mark;
import dev.laurel.index.lucene.LuceneIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How an index was made of a world in this process.
 *
 * @param seconds for drawing, deriving and putting in everybody; 0 where it lay there from an earlier run
 * @param peopleSeconds of them, for the people
 * @param megabytes on disk
 */
record Indexing(double seconds, double peopleSeconds, double megabytes) {
    private static final Mark MARK = new Mark(1, new UUID(0, 1));
    private static final double NANOS = 1e9;
    private static final double MB = 1 << 20;

    private interface Putting {
        void put(int number) throws IOException;
    }

    /** Opens the index of an earlier run if it is whole and of this edition; else makes it. */
    static Indexing in(LuceneIndex index, Path folder, WorldInMemory world, Options options, Steps steps)
            throws IOException {
        var drawn = world.drawn();
        var skills = world.skills();
        var kept = index.open(skills.edition());
        if (kept.isPresent()) {
            steps.at("the index of an earlier run is whole and of this edition");
            index.show(kept.get(), skills.basis());
            return new Indexing(0, 0, size(folder));
        }
        steps.at("drawing everybody into a new index");
        long begin = System.nanoTime();
        index.begin();
        people(index, drawn, skills.basis(), options.people(), steps);
        double peopleSeconds = (System.nanoTime() - begin) / NANOS;
        gigs(index, drawn, skills.basis(), options.gigs(), steps);
        index.show(MARK, skills.basis());
        double seconds = (System.nanoTime() - begin) / NANOS;
        index.keep(skills.edition());
        return new Indexing(seconds, peopleSeconds, size(folder));
    }

    /** Drawing, deriving and expanding cost far more than the writer does, so each thread does all of it. */
    private static void people(LuceneIndex index, Drawn drawn, Basis basis, int count, Steps steps) {
        LocalDate day = drawn.day();
        all("people", count, steps, number -> {
            var person = drawn.person(number);
            if (person.isPresent()) {
                index.add(person.get(), basis, day);
            }
        });
    }

    private static void gigs(LuceneIndex index, Drawn drawn, Basis basis, int count, Steps steps) {
        all("gigs", count, steps, number -> {
            var gig = drawn.gig(number);
            if (gig.isPresent()) {
                index.add(gig.get(), basis);
            }
        });
    }

    private static void all(String what, int count, Steps steps, Putting putting) {
        var done = new AtomicInteger();
        long begin = System.nanoTime();
        IntStream.range(0, count).parallel().forEach(number -> {
            try {
                putting.put(number);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            steps.done(what, done.incrementAndGet(), count);
        });
        steps.at(String.format(
                Locale.ROOT, "%,d %s, %,.0f a second", count, what, count * NANOS / (System.nanoTime() - begin)));
    }

    private static double size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / MB;
        }
    }
}
