package dev.laurel.gig;

import dev.laurel.account.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which gigs a caller may list, as a query by age.
 *
 * @param name says what the list depends on: a cursor of one list is refused at another
 */
record GigList(String name, List<String> conditions, Map<String, Object> parameters) {
    private static final String OPEN = "(state = 'OPEN' and (endsOn is null or endsOn >= :today))";
    private static final String CLOSED = "(state = 'CLOSED' or (state = 'OPEN' and endsOn < :today))";

    GigList {
        conditions = List.copyOf(conditions);
        parameters = Map.copyOf(parameters);
    }

    /** What a caller may read; of one state, if one is given. */
    static GigList of(Caller caller, @Nullable GigState state, LocalDate today) {
        var scope = GigAccess.scope(caller);
        var conditions = new ArrayList<>(conditions(scope));
        if (state != null) {
            conditions.add(condition(state));
        }
        var parameters = new HashMap<String, Object>(Map.of("tenant", caller.tenant()));
        if (conditions.contains("owner = :owner")) {
            parameters.put("owner", caller.accountId());
        }
        if (conditions.contains(OPEN) || conditions.contains(CLOSED)) {
            parameters.put("today", today);
        }
        var whose = parameters.getOrDefault("owner", scope);
        return new GigList("gigs:" + caller.tenant() + ":" + whose + ":" + state, conditions, parameters);
    }

    private static List<String> conditions(GigAccess.Scope scope) {
        return switch (scope) {
            case ALL -> List.of("tenant = :tenant");
            case OWN -> List.of("tenant = :tenant", "owner = :owner");
            case OPEN -> List.of("tenant = :tenant", OPEN);
            case OPEN_PUBLIC -> List.of("tenant = :tenant", OPEN, "visibility = 'PUBLIC'");
        };
    }

    private static String condition(GigState state) {
        return switch (state) {
            case DRAFT -> "state = 'DRAFT'";
            case OPEN -> OPEN;
            case CLOSED -> CLOSED;
        };
    }

    /** The part of the list behind a row. */
    GigList after(Instant createdAt, String id) {
        var more = new ArrayList<>(conditions);
        more.add("(createdAt > :createdAt or (createdAt = :createdAt and id > :id))");
        var all = new HashMap<>(parameters);
        all.put("createdAt", createdAt);
        all.put("id", id);
        return new GigList(name, more, all);
    }

    List<GigRow> rows(int count) {
        return GigRow.<GigRow>find(String.join(" and ", conditions) + " order by createdAt, id", parameters)
                .page(0, count)
                .list();
    }
}
