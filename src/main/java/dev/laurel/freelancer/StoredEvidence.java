package dev.laurel.freelancer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.laurel.skill.TimedEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TimedEvidence} as a row holds it: under short names, because a row may hold hundreds, and with nothing
 * written where nothing is; of issuer and achievement id and name. Written field by field, because an import does so
 * eight times a person; {@link EvidenceReader} reads it.
 */
final class StoredEvidence {
    private StoredEvidence() {}

    /** Writes the fields of one piece. */
    static void write(JsonGenerator json, TimedEvidence timed) throws IOException {
        var piece = timed.evidence();
        json.writeStringField("e", piece.id());
        json.writeStringField("k", piece.kind().name());
        json.writeStringField("a", piece.assurance().name());
        json.writeStringField("s", piece.skill().value());
        json.writeStringField("n", piece.nature().name());
        json.writeStringField("l", piece.level().name());
        json.writeStringField("t", piece.trust().name());
        json.writeStringField("g", piece.group());
        json.writeStringField("d", piece.issuedOn().toString());
        json.writeNumberField("v", piece.validity());
        var issuer = piece.issuer();
        if (issuer != null) {
            writePair(json, "i", issuer.id(), issuer.name());
        }
        var achievement = piece.achievement();
        if (achievement != null) {
            writePair(json, "c", achievement.id(), achievement.name());
        }
        writeInstant(json, "f", timed.from());
        writeInstant(json, "u", timed.until());
        writeInstant(json, "p", timed.staleAt());
        writeInstant(json, "q", timed.undecidedAt());
    }

    private static void writePair(JsonGenerator json, String field, String id, String name) throws IOException {
        json.writeArrayFieldStart(field);
        json.writeString(id);
        json.writeString(name);
        json.writeEndArray();
    }

    private static void writeInstant(JsonGenerator json, String field, @Nullable Instant instant) throws IOException {
        if (instant != null) {
            json.writeStringField(field, instant.toString());
        }
    }

    /** What a row holds. */
    static List<TimedEvidence> list(String json) {
        return EvidenceReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
