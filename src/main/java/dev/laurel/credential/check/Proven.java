package dev.laurel.credential.check;

import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.TimedEvidence;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one credential says about its subject, with how far that is proved.
 *
 * @param credentialId its own id; null when it has none. Together with {@code issuerIdentifier} it must be unique
 * @param issuerIdentifier the issuer's id as signed
 * @param issuer {@code iss_…} and registered name, or the signed id and name where it is not registered
 * @param group key of the group it counts in: family of the achievement's creator, else of the issuer
 * @param achievement null where none is named
 * @param kind CREDENTIAL or ASSESSED_CREDENTIAL
 * @param kindSource what says so
 * @param assurance how far it is proved
 * @param skills one for each published skill it is aligned to; may be empty
 * @param issuedOn UTC day of issue
 * @param validFrom first instant of validity; null when always
 * @param validUntil first instant after validity; null when open
 * @param staleAt from when its status is too old for full weight; null when no status is read
 * @param undecidedAt from when its status is unknown; null when no status is read
 * @param statusLists lists whose change changes its standing
 * @param canonicalHash SHA-256 of what it says, independent of its encoding, lower-case hex; equal for duplicates
 */
public record Proven(
        @Nullable String credentialId,
        String issuerIdentifier,
        Issuer issuer,
        String group,
        @Nullable Achievement achievement,
        EvidenceKind kind,
        String kindSource,
        Assurance assurance,
        List<ProvenSkill> skills,
        LocalDate issuedOn,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant staleAt,
        @Nullable Instant undecidedAt,
        List<URI> statusLists,
        String canonicalHash) {
    public Proven {
        skills = List.copyOf(skills);
        statusLists = List.copyOf(statusLists);
    }

    /**
     * The pieces of evidence it yields, one for each skill.
     *
     * @param id {@code crd_…} under which it is kept
     * @param validity {@link Evidence#ONE}, or 0 for a refused credential
     */
    public List<TimedEvidence> evidence(String id, int validity) {
        return skills.stream().map(skill -> evidence(id, validity, skill)).toList();
    }

    private TimedEvidence evidence(String id, int validity, ProvenSkill proven) {
        var piece = new Evidence(
                id,
                kind,
                assurance,
                proven.aligned().skill().id(),
                proven.aligned().nature(),
                proven.level(),
                proven.trust(),
                group,
                issuedOn,
                validity,
                issuer,
                achievement);
        return new TimedEvidence(piece, validFrom, validUntil, staleAt, undecidedAt);
    }
}
