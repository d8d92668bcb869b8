package dev.laurel.credential.check;

import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.RegisteredIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks the registry about each identifier once, and remembers what one verification stood on. */
final class AskedIssuers implements IssuerRegistry {
    private final IssuerRegistry source;
    private final Map<String, Optional<RegisteredIssuer>> asked = new TreeMap<>();

    AskedIssuers(IssuerRegistry source) {
        this.source = source;
    }

    @Override
    public Optional<RegisteredIssuer> find(String identifier) {
        return asked.computeIfAbsent(identifier, source::find);
    }

    /** Everything it was asked about. */
    List<String> identifiers() {
        return List.copyOf(asked.keySet());
    }

    /** The instants after {@code now} at which a row that was found comes into force or lapses. */
    Stream<Instant> turns(Instant now) {
        return asked.values().stream()
                .flatMap(Optional::stream)
                .flatMap(row -> Stream.of(Optional.ofNullable(row.validFrom()), Optional.ofNullable(row.validUntil())))
                .flatMap(Optional::stream)
                .filter(now::isBefore);
    }
}
