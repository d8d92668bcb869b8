package dev.laurel.credential.held;

import dev.laurel.credential.check.ListChange;
import dev.laurel.credential.status.ListPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the credentials that a change may have moved, and makes them due in the transaction of the change: whatever
 * happens to the process afterwards, they are judged again. Every method needs the transaction that its caller has
 * begun.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Touched {
    /** Credentials judged again before a change is answered, at most: some seconds' work. */
    public static final int MAX_AT_ONCE = 500;
    /** How long the timer leaves those alone that are being judged before the answer. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    /** How soon one that could not be judged is tried again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final String WHERE = " where tenant = :tenant and ";
    private static final String OF_DOCUMENT = "documents @> array[cast(:what as text)]";
    private static final String OF_ISSUERS = "issuers && cast(:what as text[])";
    private static final String OF_HOLDER = "holder = :what";

    private final EntityManager database;
    private final InstantSource clock;

    Touched(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Credentials that a change touches.
     *
     * @param first by id, at most {@value Touched#MAX_AT_ONCE}: to be judged again before the answer
     * @param later how many more there are
     */
    public record Selection(List<HeldId> first, int later) {
        private static final Selection NONE = new Selection(List.of(), 0);

        public Selection {
            first = List.copyOf(first);
        }
    }

    /** Makes credentials due whose last report stands on a document, or asked for it in vain. */
    public Selection byDocument(String tenant, String url) {
        return due(tenant, OF_DOCUMENT, url);
    }

    /** Makes credentials of a status list due whose entry says otherwise now, or whose place in it is not known. */
    public Selection byList(String tenant, String url, ListChange change) {
        var touched = new ArrayList<HeldId>();
        try (Stream<?> rows = query(
                        "select tenant, holder, id, array_to_string(list_places, chr(10)) from credential" + WHERE
                                + OF_DOCUMENT + " order by id",
                        tenant,
                        url)
                .getResultStream()) {
            rows.map(row -> (Object[]) row)
                    .filter(row -> !isUntouched((String) row[3], url, change))
                    .map(Touched::id)
                    .forEach(touched::add);
        }
        var first = touched.subList(0, Math.min(MAX_AT_ONCE, touched.size()));
        makeDue(first);
        dueAt(touched.subList(first.size(), touched.size()), clock.instant());
        return new Selection(first, touched.size() - first.size());
    }

    private static boolean isUntouched(String places, String url, ListChange change) {
        var here = places.lines()
                .map(ListPlace::of)
                .filter(place -> place.list().toString().equals(url))
                .toList();
        return !here.isEmpty() && here.stream().allMatch(change::isSame);
    }

    /** Makes credentials due that asked the registry about one of these identifiers. */
    public Selection byIssuers(String tenant, Collection<String> identifiers) {
        return identifiers.isEmpty() ? Selection.NONE : due(tenant, OF_ISSUERS, array(identifiers));
    }

    /** Makes a holder's credentials due. */
    public Selection byHolder(String tenant, String holder) {
        return due(tenant, OF_HOLDER, holder);
    }

    /** The same selection as {@link #byIssuers}, without making anything due. */
    public Selection ofIssuers(String tenant, Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Selection.NONE;
        }
        var which = OF_ISSUERS;
        var what = array(identifiers);
        var all = (Number) query("select count(*) from credential" + WHERE + which, tenant, what)
                .getSingleResult();
        return selection(tenant, which, what, all.intValue());
    }

    /** Credentials whose own time has come, the longest due first. */
    public List<HeldId> due(int limit) {
        return ids(database.createNativeQuery(
                        "select tenant, holder, id from credential where recheck_at <= :now order by recheck_at")
                .setParameter("now", clock.instant())
                .setMaxResults(limit));
    }

    /** Makes these due; the timer leaves them to whoever judges them at once. */
    public void makeDue(Collection<HeldId> ids) {
        dueAt(ids, clock.instant().plus(AT_ONCE));
    }

    /** Lets one that could not be judged wait, so that it stands in nobody's way. */
    public void postpone(HeldId id) {
        dueAt(List.of(id), clock.instant().plus(PAUSE));
    }

    private void dueAt(Collection<HeldId> ids, Instant at) {
        var byTenant = ids.stream()
                .collect(Collectors.groupingBy(
                        HeldId::tenant, TreeMap::new, Collectors.mapping(HeldId::id, Collectors.toList())));
        byTenant.forEach((tenant, some) -> query(
                        "update credential set recheck_at = :at" + WHERE + "id = any(cast(:what as text[]))",
                        tenant,
                        array(some))
                .setParameter("at", at)
                .executeUpdate());
    }

    private Selection due(String tenant, String which, String what) {
        int all = query("update credential set recheck_at = :at" + WHERE + which, tenant, what)
                .setParameter("at", clock.instant())
                .executeUpdate();
        var touched = selection(tenant, which, what, all);
        makeDue(touched.first());
        return touched;
    }

    private Selection selection(String tenant, String which, String what, int all) {
        var first =
                ids(query("select tenant, holder, id from credential" + WHERE + which + " order by id", tenant, what)
                        .setMaxResults(MAX_AT_ONCE));
        return new Selection(first, all - first.size());
    }

    private Query query(String statement, String tenant, String what) {
        return database.createNativeQuery(statement)
                .setParameter("tenant", tenant)
                .setParameter("what", what);
    }

    private static List<HeldId> ids(Query query) {
        Stream<?> rows = query.getResultStream();
        return rows.map(row -> (Object[]) row).map(Touched::id).toList();
    }

    private static HeldId id(Object[] row) {
        return new HeldId((String) row[0], (String) row[1], (String) row[2]);
    }

    /** An array's text as PostgreSQL reads it: each element quoted. */
    private static String array(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
