package dev.laurel.credential.status;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status list as its issuer signed it.
 *
 * @param purposes what its bits mean; several lists may share one text
 * @param bits the list itself
 * @param ttl how long it may be used without reading it again; null when not stated
 */
public record StatusList(
        Set<String> purposes, Bitstring bits, @Nullable Duration ttl) {
    private static final Set<String> CREDENTIAL_TYPES = Set.of(
            Term.Names.STATUS + "BitstringStatusListCredential", Term.Names.STATUS_2021 + "StatusList2021Credential");
    private static final Set<String> LIST_TYPES =
            Set.of(Term.Names.STATUS + "BitstringStatusList", Term.Names.STATUS_2021 + "StatusList2021");
    /** Longest time to live that is believed; more would only switch re-reading off. */
    private static final Duration MAX_TTL = Duration.ofDays(365);

    /** The list in a status list credential; empty when it is none, holds several, or the bits cannot be unpacked. */
    public static Optional<StatusList> of(Node credential) {
        var subjects = credential.nodes(Term.SUBJECT);
        if (credential.types().stream().noneMatch(CREDENTIAL_TYPES::contains) || subjects.size() != 1) {
            return Optional.empty();
        }
        var list = subjects.getFirst();
        var encoded = list.text(Term.ENCODED_LIST);
        var bits = encoded == null ? null : Bitstring.decode(encoded);
        if (bits == null || list.types().stream().noneMatch(LIST_TYPES::contains)) {
            return Optional.empty();
        }
        return Optional.of(new StatusList(Set.copyOf(list.texts(Term.STATUS_PURPOSE)), bits, ttl(list.text(Term.TTL))));
    }

    /** Milliseconds as signed; a text that is no such number counts as not stated. */
    private static @Nullable Duration ttl(@Nullable String text) {
        if (text == null || text.length() > 20) {
            return null;
        }
        try {
            var millis = new BigDecimal(text);
            if (millis.signum() <= 0) {
                return Duration.ZERO;
            }
            return Duration.ofMillis(
                    millis.min(BigDecimal.valueOf(MAX_TTL.toMillis())).longValue());
        } catch (NumberFormatException malformed) {
            return null;
        }
    }
}
