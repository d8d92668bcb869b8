package dev.laurel.offering;

import dev.laurel.api.Reads;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Front door to what could be earned: the catalogue as evidence. It keeps each tenant's catalogue, with the registry
 * rows that it names, in memory, and asks the database each time whether either has changed since.
 */
@ApplicationScoped
public class Prospects {
    private static final int PAGE = 500;

    /** Grows with every change of the tenant's catalogue or registry; rows of the registry are never deleted. */
    private static final String VERSION = """
            select coalesce((select version from offering_catalogue where tenant = ?), 0) || ' '
            || (select count(*) || ' ' || coalesce(sum(version), 0) from issuer where tenant = ?)""";

    private final Offerings offerings;
    private final IssuerStore issuers;
    private final Taxonomy taxonomy;
    private final Reads reads;
    private final Map<String, Catalogue> kept = new ConcurrentHashMap<>();

    Prospects(Offerings offerings, IssuerStore issuers, Taxonomy taxonomy, Reads reads) {
        this.offerings = offerings;
        this.issuers = issuers;
        this.taxonomy = taxonomy;
        this.reads = reads;
    }

    private record Known(Offering offering, @Nullable RegisteredIssuer issuer) {}

    private record Catalogue(String version, List<Known> offerings) {}

    /** What each offering of a tenant would prove, oldest offering first. */
    public List<Prospect> of(String tenant, Instant now) {
        var skills = taxonomy.skills();
        return catalogue(tenant).offerings.stream()
                .map(known -> Prospect.of(known.offering, known.issuer, skills, now))
                .toList();
    }

    private Catalogue catalogue(String tenant) {
        var version =
                reads.first(VERSION, row -> row.getString(1), tenant, tenant).orElseThrow();
        var known = kept.get(tenant);
        if (known == null || !known.version.equals(version)) {
            // Read after its version: a change in between makes it newer than it says, and it is read once more.
            known = new Catalogue(version, all(tenant));
            kept.put(tenant, known);
        }
        return known;
    }

    private List<Known> all(String tenant) {
        var registry = issuers.registry(tenant);
        var rows = new HashMap<String, Optional<RegisteredIssuer>>();
        var all = new ArrayList<Known>();
        var page = offerings.after(tenant, Instant.EPOCH, "", PAGE);
        while (!page.isEmpty()) {
            for (var offering : page) {
                var row = rows.computeIfAbsent(offering.body().identifier(), registry::find);
                all.add(new Known(offering, row.orElse(null)));
            }
            page = offerings.after(
                    tenant, page.getLast().createdAt(), page.getLast().id(), PAGE);
        }
        return List.copyOf(all);
    }
}
