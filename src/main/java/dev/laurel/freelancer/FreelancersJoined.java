package dev.laurel.freelancer;

import java.util.List;

/**
 * Many profiles were made together: fired inside the transaction that makes them, once for all of them.
 *
 * @param tenant the marketplace
 * @param people as they stand by what the transaction has written; PRIVATE ones too
 */
public record FreelancersJoined(String tenant, List<Shown> people) {
    public FreelancersJoined {
        people = List.copyOf(people);
    }
}
