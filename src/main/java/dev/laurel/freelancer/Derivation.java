package dev.laurel.freelancer;

import dev.laurel.credential.EvidenceSource;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Derives what a person can prove from what they claim and from what every source of evidence holds about them. */
@ApplicationScoped
class Derivation {
    private final Iterable<EvidenceSource> sources;
    private final Taxonomy taxonomy;

    @Inject
    Derivation(@Any Instance<EvidenceSource> sources, Taxonomy taxonomy) {
        this((Iterable<EvidenceSource>) sources, taxonomy);
    }

    /** From these sources alone. */
    Derivation(Iterable<EvidenceSource> sources, Taxonomy taxonomy) {
        this.sources = sources;
        this.taxonomy = taxonomy;
    }

    Standing derive(String tenant, String id, List<Claim> claims) {
        var claimed = claims.stream().map(this::evidence);
        var held = sources().flatMap(source -> source.evidence(tenant, id).stream());
        var licences = sources().flatMap(source -> source.held(tenant, id).stream());
        return new Standing(Stream.concat(claimed, held).toList(), licences.toList());
    }

    private Stream<EvidenceSource> sources() {
        return StreamSupport.stream(sources.spliterator(), false);
    }

    private TimedEvidence evidence(Claim claim) {
        var nature = taxonomy.find(claim.skill()).map(PublishedSkill::nature).orElse(Nature.METHOD);
        return TimedEvidence.always(claim.evidence(nature));
    }
}
