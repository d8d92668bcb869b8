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

    /** The same in one statement, for very many: an array's elements are taken one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeMany(Collection<String> names) {
        database.createNativeQuery("""
                        select count(taken) from (
                          select cast(pg_advisory_xact_lock(hashtextextended(name, 0)) as text) as taken
                          from unnest(cast(:names as text[])) as given (name) offset 0) as all_taken""")
                .setParameter("names", new TreeSet<>(names).toArray(String[]::new))
                .getSingleResult();
    }
}
