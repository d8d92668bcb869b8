package dev.laurel.endorsement;

import dev.laurel.credential.EvidenceSource;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What endorsements count: never proof, and of any number of them the best single piece (scoring.md, "claimed"). Who
 * gave one is not part of the evidence, since clients see that.
 */
@ApplicationScoped
class EndorsementEvidence implements EvidenceSource {
    /** Endorsements are never proof, so their group decides nothing; it says whose word they are. */
    private static final String GROUP = "endorsement";

    private final Taxonomy taxonomy;

    EndorsementEvidence(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    @Transactional
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return Endorsements.ofHolder(tenant, holder).stream().map(this::piece).toList();
    }

    @Override
    @Transactional
    public Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        return EndorsementRow.<EndorsementRow>list(
                        "tenant = ?1 and holder in ?2 order by createdAt, id", tenant, holders)
                .stream()
                .collect(
                        Collectors.groupingBy(row -> row.holder, Collectors.mapping(this::piece, Collectors.toList())));
    }

    private TimedEvidence piece(EndorsementRow row) {
        return TimedEvidence.always(new Evidence(
                row.id,
                EvidenceKind.ENDORSEMENT,
                Assurance.E0,
                taxonomy.canonical(row.skillId()),
                taxonomy.find(row.skillId()).map(PublishedSkill::nature).orElse(Nature.METHOD),
                row.level,
                Trust.UNTRUSTED,
                GROUP,
                LocalDate.ofInstant(row.createdAt, ZoneOffset.UTC),
                Evidence.ONE,
                null,
                null));
    }
}
