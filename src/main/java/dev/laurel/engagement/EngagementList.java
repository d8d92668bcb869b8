package dev.laurel.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some engagements, as a query by age.
 *
 * @param name says what the list depends on: a cursor of one list is refused at another
 */
record EngagementList(String name, List<String> conditions, Map<String, Object> parameters) {
    EngagementList {
        conditions = List.copyOf(conditions);
        parameters = Map.copyOf(parameters);
    }

    /** All of a tenant. */
    static EngagementList all(String tenant) {
        return new EngagementList(
                "engagements:" + tenant, List.of("tenant = :tenant"), Map.<String, Object>of("tenant", tenant));
    }

    static EngagementList ofClient(String tenant, String account) {
        return all(tenant).with("client", account);
    }

    static EngagementList ofFreelancer(String tenant, String id) {
        return all(tenant).with("freelancer", id);
    }

    /** Those that have a value there; all where there is none to have. */
    EngagementList with(String property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return and(name + ":" + property + "=" + value, property + " = :" + property, Map.of(property, value));
    }

    /** The part of the list behind the row of a key. */
    EngagementList after(List<String> key) {
        return and(
                name,
                "(createdAt > :createdAt or (createdAt = :createdAt and id > :id))",
                Map.of("createdAt", Instant.parse(key.getFirst()), "id", key.getLast()));
    }

    private EngagementList and(String called, String condition, Map<String, Object> values) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        var all = new HashMap<>(parameters);
        all.putAll(values);
        return new EngagementList(called, more, all);
    }

    static List<String> key(EngagementRow row) {
        return List.of(row.createdAt.toString(), row.id);
    }

    List<EngagementRow> rows(int count) {
        return EngagementRow.<EngagementRow>find(
                        String.join(" and ", conditions) + " order by createdAt, id", parameters)
                .page(0, count)
                .list();
    }
}
