package dev.laurel.engagement;

import dev.laurel.account.ClientMarked;
import dev.laurel.credential.EvidenceOfManyChanged;
import dev.laurel.credential.Locks;
import dev.laurel.freelancer.Freelancers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Works the evidence of everybody anew whose work an account has confirmed, when its word counts otherwise. */
@ApplicationScoped
class MarkedClients {
    /** People worked on at a time: some megabytes where each has the most evidence there is. */
    private static final int BATCH = 200;

    private final Freelancers freelancers;
    private final Locks locks;
    private final Event<EvidenceOfManyChanged> changed;

    MarkedClients(Freelancers freelancers, Locks locks, Event<EvidenceOfManyChanged> changed) {
        this.freelancers = freelancers;
        this.locks = locks;
        this.changed = changed;
    }

    /** In the order of the people's ids, as everybody locks who locks several. */
    @Transactional
    void onChange(@Observes ClientMarked marked) {
        locks.take(Set.of(Engagements.lock(marked.tenant(), marked.account())));
        var people = after(marked, "");
        while (!people.isEmpty()) {
            derive(marked.tenant(), people);
            people = after(marked, people.getLast());
        }
    }

    /** Without those who were erased since they were looked for; nobody is kept in memory afterwards. */
    private void derive(String tenant, List<String> people) {
        var there = people.stream()
                .filter(id -> freelancers.held(tenant, id).isPresent())
                .collect(Collectors.toSet());
        if (!there.isEmpty()) {
            changed.fire(new EvidenceOfManyChanged(tenant, there));
        }
        EngagementRow.flush();
        EngagementRow.getEntityManager().clear();
    }

    private static List<String> after(ClientMarked marked, String id) {
        return EngagementRow.getEntityManager()
                .createQuery(
                        "select distinct freelancer from EngagementRow where tenant = :tenant and client = :client"
                                + " and state = :state and freelancer > :id order by freelancer",
                        String.class)
                .setParameter("tenant", marked.tenant())
                .setParameter("client", marked.account())
                .setParameter("state", EngagementState.CONFIRMED)
                .setParameter("id", id)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
