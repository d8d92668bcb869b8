package dev.laurel.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Locks by name, held until the transaction ends: for what is decided over rows that are not there yet. Taken in the
 * order of their names, so that two takers never wait for each other.
 */
@ApplicationScoped
public class Locks {
    private final EntityManager database;

    Locks(EntityManager database) {
        this.database = database;
    }

    /** Takes all of them; two names may, rarely, be one lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Collection<String> names) {
        for (var name : new TreeSet<>(names)) {
            database.createNativeQuery(
                            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as taken")
                    .setParameter("name", name)
                    .getSingleResult();
        }
    }
}
