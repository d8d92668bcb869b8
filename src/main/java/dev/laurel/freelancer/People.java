package dev.laurel.freelancer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
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

    /** One array of ids, not a list of parameters: for each length of such a list the query is made anew. */
    private static final String SHOWN = """
            select id, cast(visibility as text), tie, version,
              cast(body as text), cast(evidence as text), cast(licences as text)
            from freelancer where tenant = :tenant and id = any(cast(:ids as text[]))""";

    private final EntityManager database;

    People(EntityManager database) {
        this.database = database;
    }

    @Transactional
    Map<String, Shown> shown(String tenant, Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(SHOWN, Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> stored((Object[]) row))
                .collect(Collectors.toUnmodifiableMap(StoredPerson::id, person -> person.shown(now)));
    }

    /** In the order of the columns of {@link #SHOWN}. */
    private static StoredPerson stored(Object[] row) {
        var columns = Arrays.asList(row).iterator();
        return new StoredPerson(
                (String) columns.next(),
                Visibility.valueOf((String) columns.next()),
                ((Number) columns.next()).longValue(),
                ((Number) columns.next()).longValue(),
                (String) columns.next(),
                (String) columns.next(),
                (String) columns.next());
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
