package dev.laurel.credential.check;

import dev.laurel.credential.report.SourceDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one verification stood on.
 *
 * @param issuers null where no registry was given
 */
record Memory(Snapshot snapshot, @Nullable AskedIssuers issuers) {
    List<SourceDocument> documents() {
        return snapshot.documents();
    }

    Stream<Instant> turns(Instant now) {
        return issuers == null ? Stream.of() : issuers.turns(now);
    }

    Consulted consulted() {
        return new Consulted(snapshot.asked(), issuers == null ? List.of() : issuers.identifiers(), snapshot.places());
    }
}
