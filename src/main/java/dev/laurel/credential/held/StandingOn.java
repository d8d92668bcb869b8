package dev.laurel.credential.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Which tenants have credentials whose last report stands on a document, or asked for it in vain. */
@ApplicationScoped
public class StandingOn {
    private final EntityManager database;

    StandingOn(EntityManager database) {
        this.database = database;
    }

    /** Tenants by name, each once. */
    @Transactional
    public List<String> tenants(String url) {
        var rows = database.createNativeQuery(
                        "select distinct tenant from credential where documents @> array[cast(:url as text)]"
                                + " order by tenant")
                .setParameter("url", url)
                .getResultList();
        var tenants = new ArrayList<String>();
        for (Object row : rows) {
            tenants.add((String) row);
        }
        return tenants;
    }
}
