package dev.laurel.bench.load;

import dev.laurel.bench.world.World;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.GigsCopy;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** What a database says of people and gigs, as an index has to show it at one instant. */
public final class Recorded implements Everybody {
    private static final int PAGE = 1_000;

    private final DataSource database;
    private final String tenant;
    private final Instant now;

    public Recorded(DataSource database, String tenant, Instant now) {
        this.database = database;
        this.tenant = tenant;
        this.now = now;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public void people(int most, Consumer<List<PersonEntry>> consumer) throws SQLException {
        try (var connection = database.getConnection()) {
            var page = PeopleCopy.after(connection, tenant, "", PAGE, now);
            for (int read = 0; !page.isEmpty() && read < most; read += PAGE) {
                consumer.accept(entries(page));
                page = PeopleCopy.after(
                        connection, tenant, page.getLast().person().id(), PAGE, now);
            }
        }
    }

    @Override
    public List<PersonEntry> first(World world, int count) throws SQLException {
        return people(
                IntStream.range(0, count).mapToObj(i -> world.person(i).id()).toList());
    }

    /** Those of these people whom clients may see. */
    public List<PersonEntry> people(List<String> ids) throws SQLException {
        try (var connection = database.getConnection()) {
            return entries(PeopleCopy.these(connection, tenant, ids, now));
        }
    }

    @Override
    public void gigs(Consumer<List<GigEntry>> consumer) throws SQLException {
        try (var connection = database.getConnection()) {
            var page = GigsCopy.openAfter(connection, tenant, "", PAGE, day());
            while (!page.isEmpty()) {
                consumer.accept(
                        page.stream().map(gig -> GigEntry.of(tenant, gig)).toList());
                page = GigsCopy.openAfter(connection, tenant, page.getLast().id(), PAGE, day());
            }
        }
    }

    private List<PersonEntry> entries(List<Shown> people) {
        return people.stream()
                .map(PeopleCopy::forClients)
                .flatMap(Optional::stream)
                .map(shown -> new PersonEntry(tenant, shown.person(), shown.tie()))
                .toList();
    }
}
