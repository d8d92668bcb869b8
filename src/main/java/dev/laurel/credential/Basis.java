package dev.laurel.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * What a tenant's verdicts rest on, as one number that grows with every change to documents, issuers and proved
 * identities. A verification remembers the number it began with; its result is stored only while that number holds, so
 * that a change and a verification under way can never miss each other.
 */
@ApplicationScoped
class Basis {
    private final EntityManager database;

    Basis(EntityManager database) {
        this.database = database;
    }

    /** The number now. */
    @Transactional
    long read(String tenant) {
        return number("select coalesce(max(version), 0) from verification_basis where tenant = :tenant", tenant);
    }

    /** The number now, held until the transaction ends; whoever wants to change the basis waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    long hold(String tenant) {
        database.createNativeQuery(
                        "insert into verification_basis (tenant, version) values (:tenant, 0) on conflict do nothing")
                .setParameter("tenant", tenant)
                .executeUpdate();
        return number("select version from verification_basis where tenant = :tenant for share", tenant);
    }

    /** Changes the basis; whoever holds it or changes it too is waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(String tenant) {
        database.createNativeQuery("""
                        insert into verification_basis (tenant, version) values (:tenant, 1)
                        on conflict (tenant) do update set version = verification_basis.version + 1""").setParameter("tenant", tenant).executeUpdate();
    }

    private long number(String query, String tenant) {
        return ((Number) database.createNativeQuery(query)
                        .setParameter("tenant", tenant)
                        .getSingleResult())
                .longValue();
    }
}
