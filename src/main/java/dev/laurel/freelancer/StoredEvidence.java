package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TimedEvidence} as a row holds it: under short names, because a row may hold hundreds, and with nothing
 * written where nothing is. A field that is missing reads as it always did, so that fields can be added.
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
        return Stored.readList(json, StoredEvidence.class).stream()
                .map(StoredEvidence::evidence)
                .toList();
    }

    TimedEvidence evidence() {
        var piece = new Evidence(
                id,
                kind,
                assurance,
                new SkillId(skill),
                nature,
                level,
                trust,
                group,
                Stored.day(issuedOn),
                validity,
                issuer == null ? null : new Issuer(issuer.getFirst(), issuer.getLast()),
                achievement == null ? null : new Achievement(achievement.getFirst(), achievement.getLast()));
        return new TimedEvidence(piece, instant(from), instant(until), instant(staleAt), instant(undecidedAt));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
