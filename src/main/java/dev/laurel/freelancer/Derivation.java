package dev.laurel.freelancer;

import dev.laurel.credential.EvidenceSource;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What somebody can prove of whom nothing is held yet. */
    Standing ofClaims(List<Claim> claims) {
        return new Standing(claims.stream().map(this::evidence).toList(), List.of());
    }

    /**
     * The same for many people of one tenant, whose evidence is read at once.
     *
     * @param claims of each, by id
     */
    Map<String, Standing> derive(String tenant, Map<String, List<Claim>> claims) {
        var evidence = new HashMap<String, List<TimedEvidence>>();
        var licences = new HashMap<String, List<TimedLicence>>();
        claims.forEach((id, own) -> evidence.put(
                id, new ArrayList<>(own.stream().map(this::evidence).toList())));
        claims.keySet().forEach(id -> licences.put(id, new ArrayList<>()));
        sources().forEach(source -> {
            source.evidence(tenant, claims.keySet())
                    .forEach((id, pieces) ->
                            Objects.requireNonNull(evidence.get(id)).addAll(pieces));
            source.held(tenant, claims.keySet())
                    .forEach((id, held) ->
                            Objects.requireNonNull(licences.get(id)).addAll(held));
        });
        var all = new HashMap<String, Standing>();
        evidence.forEach((id, pieces) -> all.put(id, new Standing(pieces, Objects.requireNonNull(licences.get(id)))));
        return all;
    }

    private Stream<EvidenceSource> sources() {
        return StreamSupport.stream(sources.spliterator(), false);
    }

    private TimedEvidence evidence(Claim claim) {
        var nature = taxonomy.find(claim.skill()).map(PublishedSkill::nature).orElse(Nature.METHOD);
        return TimedEvidence.always(claim.evidence(nature));
    }
}
