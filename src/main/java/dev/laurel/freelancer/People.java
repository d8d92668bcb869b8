package dev.laurel.freelancer;

import dev.laurel.api.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads people as rankings and their index need them. */
@ApplicationScoped
class People {
    /** People read at a time where all are shown: some tens of megabytes where each has the most evidence there is. */
    private static final int PAGE = 500;

    private static final String SHOWN = """
            select id, visibility, tie, version, body, evidence, licences
            from freelancer where tenant = ? and id = any(?)""";

    private final Reads reads;

    People(Reads reads) {
        this.reads = reads;
    }

    Map<String, Shown> shown(String tenant, Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return reads.all(SHOWN, People::stored, tenant, ids).stream()
                .collect(Collectors.toUnmodifiableMap(StoredPerson::id, person -> person.shown(now)));
    }

    /** In the order of the columns of {@link #SHOWN}. */
    private static StoredPerson stored(ResultSet row) throws SQLException {
        int at = 0;
        return new StoredPerson(
                row.getString(++at),
                Visibility.valueOf(row.getString(++at)),
                row.getLong(++at),
                row.getLong(++at),
                row.getString(++at),
                row.getString(++at),
                row.getString(++at));
    }

    void forEachForClients(String tenant, Instant now, Consumer<Supplier<Shown>> consumer) {
        var page = storedAfter(tenant, "");
        while (!page.isEmpty()) {
            for (var person : page) {
                consumer.accept(() -> person.shown(now));
            }
            page = storedAfter(tenant, page.getLast().id());
        }
    }

    /** The columns that are needed, not rows that Hibernate would keep and compare: everybody is read at one go. */
    @Transactional
    List<StoredPerson> storedAfter(String tenant, String id) {
        return FreelancerRow.<FreelancerRow>find(
                        "tenant = ?1 and id > ?2 and visibility <> ?3 order by id", tenant, id, Visibility.PRIVATE)
                .page(0, PAGE)
                .project(StoredPerson.class)
                .list();
    }

    void forEach(String tenant, Instant now, Consumer<Shown> consumer) {
        var page = after(tenant, "", now);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = after(tenant, page.getLast().person().id(), now);
        }
    }

    @Transactional
    List<Shown> after(String tenant, String id, Instant now) {
        return FreelancerRow.<FreelancerRow>find("tenant = ?1 and id > ?2 order by id", tenant, id)
                .page(0, PAGE)
                .list()
                .stream()
                .map(row -> row.shown(now))
                .toList();
    }
}
