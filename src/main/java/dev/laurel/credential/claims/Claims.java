package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import dev.laurel.credential.status.StatusEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credential's own words.
 *
 * @param id its own id; null when none
 * @param issuer identifier of the issuer
 * @param issuerName as the credential has it; the identifier when none
 * @param validFrom validFrom, else issuanceDate; null when none
 * @param validUntil validUntil, else expirationDate; null when none
 * @param subjects whom it is about; usually one
 * @param statuses every status entry
 * @param refresh where its issuer keeps the newest version of it; null when nowhere
 */
public record Claims(
        @Nullable String id,
        String issuer,
        String issuerName,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<Subject> subjects,
        List<StatusEntry> statuses,
        @Nullable String refresh) {
    /** The kind of refresh service that is followed (1EdTech Credential Refresh Service 1.0). */
    private static final String REFRESH_SERVICE =
            "https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh";

    public Claims {
        subjects = List.copyOf(subjects);
        statuses = List.copyOf(statuses);
    }

    /** The credential that a node is; empty when it has no single issuer or a date cannot be read. */
    public static Optional<Claims> of(Node credential) {
        var issuers = credential.nodes(Term.ISSUER);
        if (issuers.size() != 1 || Dates.areBroken(credential)) {
            return Optional.empty();
        }
        var id = issuers.getFirst().id();
        if (id == null) {
            return Optional.empty();
        }
        var name = issuers.getFirst().anyText(Term.NAME);
        return Optional.of(new Claims(
                credential.id(),
                id,
                name == null ? id : name,
                Dates.first(credential, Term.VALID_FROM, Term.ISSUANCE_DATE),
                Dates.first(credential, Term.VALID_UNTIL, Term.EXPIRATION_DATE),
                credential.nodes(Term.SUBJECT).stream().map(Subject::of).toList(),
                credential.nodes(Term.STATUS).stream().map(StatusEntry::of).toList(),
                refresh(credential)));
    }

    private static @Nullable String refresh(Node credential) {
        var services = credential.nodes(Term.REFRESH).stream()
                .filter(node -> node.types().contains(REFRESH_SERVICE))
                .toList();
        return services.size() == 1 ? services.getFirst().id() : null;
    }
}
