package dev.laurel.endorsement;

import dev.laurel.credential.HolderData;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The endorsements of a person, where all is handed out or erased. */
@ApplicationScoped
class Received implements HolderData {
    private final Endorsements endorsements;
    private final Taxonomy taxonomy;

    Received(Endorsements endorsements, Taxonomy taxonomy) {
        this.endorsements = endorsements;
        this.taxonomy = taxonomy;
    }

    @Override
    public String kind() {
        return "endorsements";
    }

    @Override
    @Transactional
    public Object export(String tenant, String holder) {
        return endorsements.shown(tenant, Endorsements.ofHolder(tenant, holder)).stream()
                .map(endorsement -> EndorsementView.of(endorsement, false, taxonomy))
                .toList();
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        return EndorsementRow.delete("tenant = ?1 and holder = ?2", tenant, holder);
    }
}
