package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TimedEvidence} as a row holds it: under short names, because a row may hold hundreds, and with nothing
 * written where nothing is. {@link EvidenceReader} reads it.
 *
 * @param issuer id and name
 * @param achievement id and name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredEvidence(
        @JsonProperty("e") String id,
        @JsonProperty("k") EvidenceKind kind,
        @JsonProperty("a") Assurance assurance,
        @JsonProperty("s") String skill,
        @JsonProperty("n") Nature nature,
        @JsonProperty("l") Level level,
        @JsonProperty("t") Trust trust,
        @JsonProperty("g") String group,
        @JsonProperty("d") String issuedOn,
        @JsonProperty("v") int validity,
        @JsonProperty("i") @Nullable List<String> issuer,
        @JsonProperty("c") @Nullable List<String> achievement,
        @JsonProperty("f") @Nullable String from,
        @JsonProperty("u") @Nullable String until,
        @JsonProperty("p") @Nullable String staleAt,
        @JsonProperty("q") @Nullable String undecidedAt) {
    static StoredEvidence of(TimedEvidence timed) {
        var piece = timed.evidence();
        var issuer = piece.issuer();
        var achievement = piece.achievement();
        return new StoredEvidence(
                piece.id(),
                piece.kind(),
                piece.assurance(),
                piece.skill().value(),
                piece.nature(),
                piece.level(),
                piece.trust(),
                piece.group(),
                piece.issuedOn().toString(),
                piece.validity(),
                issuer == null ? null : List.of(issuer.id(), issuer.name()),
                achievement == null ? null : List.of(achievement.id(), achievement.name()),
                text(timed.from()),
                text(timed.until()),
                text(timed.staleAt()),
                text(timed.undecidedAt()));
    }

    /** What a row holds. */
    static List<TimedEvidence> list(String json) {
        return EvidenceReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
