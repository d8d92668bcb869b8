package dev.laurel.freelancer;

import dev.laurel.account.Caller;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which profiles a caller may list, as a query by age.
 *
 * @param name says what the list depends on: a cursor of one list is refused at another
 */
record FreelancerList(String name, String condition, Map<String, Object> parameters) {
    static FreelancerList of(Caller caller) {
        var tenant = caller.tenant();
        return caller.isOperator()
                ? new FreelancerList("freelancers:" + tenant, "tenant = :tenant", Map.of("tenant", tenant))
                : new FreelancerList(
                        "freelancers:" + tenant + ":" + caller.accountId(),
                        "tenant = :tenant and account = :account",
                        Map.of("tenant", tenant, "account", caller.accountId()));
    }

    /** The part of the list behind the row of a key. */
    FreelancerList after(List<String> key) {
        var more = new HashMap<>(parameters);
        more.put("createdAt", Instant.parse(key.getFirst()));
        more.put("id", key.getLast());
        return new FreelancerList(
                name, condition + " and (createdAt > :createdAt or (createdAt = :createdAt and id > :id))", more);
    }

    static List<String> key(FreelancerRow row) {
        return List.of(row.createdAt.toString(), row.id);
    }

    List<FreelancerRow> rows(int count) {
        return FreelancerRow.<FreelancerRow>find(condition + " order by createdAt, id", parameters)
                .page(0, count)
                .list();
    }
}
