package dev.laurel.bench.load;

import dev.laurel.bench.world.World;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * People and gigs straight from the world, drawn anew whenever they are asked for: what {@link Recorded} reads back
 * once they have been through a database. Drawn by as many threads as there are cores; handed over by one.
 */
public final class Drawn implements Everybody {
    private static final int PAGE = 1_000;

    private final World world;
    private final PeopleCopy copy;
    private final Contents contents;

    /**
     * How much of the world.
     *
     * @param tenant whose
     * @param now when everybody is looked at
     */
    public record Contents(String tenant, int people, int gigs, Instant now) {}

    public Drawn(World world, PeopleCopy copy, Contents contents) {
        this.world = world;
        this.copy = copy;
        this.contents = contents;
    }

    @Override
    public String tenant() {
        return contents.tenant;
    }

    @Override
    public LocalDate day() {
        return LocalDate.ofInstant(contents.now, ZoneOffset.UTC);
    }

    @Override
    public void people(int most, Consumer<List<PersonEntry>> consumer) {
        pages(Math.min(most, contents.people), this::person, consumer);
    }

    @Override
    public List<PersonEntry> first(World of, int count) {
        return drawn(0, count, this::person);
    }

    @Override
    public void gigs(Consumer<List<GigEntry>> consumer) {
        pages(contents.gigs, this::gig, consumer);
    }

    /** One person, by number; empty where clients may not see them. */
    public Optional<PersonEntry> person(int number) {
        return PeopleCopy.forClients(copy.shown(contents.tenant, world.person(number), contents.now))
                .map(shown -> new PersonEntry(contents.tenant, shown.person(), shown.tie()));
    }

    /** One gig, by number; empty where it has ended. */
    public Optional<GigEntry> gig(int number) {
        var posted = world.gig(number);
        var body = posted.body();
        return body.hasEnded(day())
                ? Optional.empty()
                : Optional.of(new GigEntry(contents.tenant, body.ask(posted.id()), body.endsOn()));
    }

    private static <T> void pages(int count, IntFunction<Optional<T>> draw, Consumer<List<T>> consumer) {
        for (int from = 0; from < count; from += PAGE) {
            consumer.accept(drawn(from, Math.min(count, from + PAGE), draw));
        }
    }

    private static <T> List<T> drawn(int from, int to, IntFunction<Optional<T>> draw) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(draw)
                .flatMap(Optional::stream)
                .toList();
    }
}
