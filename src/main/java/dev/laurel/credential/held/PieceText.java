package dev.laurel.credential.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of evidence as the text that a row keeps. A form of its own, so that the core's types may change. */
final class PieceText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PieceText() {}

    private record Piece(
            String id,
            EvidenceKind kind,
            Assurance assurance,
            String skill,
            Nature nature,
            Level level,
            Trust trust,
            String group,
            String issuedOn,
            int validity,
            @Nullable String issuerId,
            @Nullable String issuerName,
            @Nullable String achievementId,
            @Nullable String achievementName,
            @Nullable String from,
            @Nullable String until,
            @Nullable String staleAt,
            @Nullable String undecidedAt) {
        static Piece of(TimedEvidence timed) {
            var piece = timed.evidence();
            var issuer = piece.issuer();
            var achievement = piece.achievement();
            return new Piece(
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
                    issuer == null ? null : issuer.id(),
                    issuer == null ? null : issuer.name(),
                    achievement == null ? null : achievement.id(),
                    achievement == null ? null : achievement.name(),
                    text(timed.from()),
                    text(timed.until()),
                    text(timed.staleAt()),
                    text(timed.undecidedAt()));
        }

        TimedEvidence timed() {
            var piece = new Evidence(
                    id,
                    kind,
                    assurance,
                    new SkillId(skill),
                    nature,
                    level,
                    trust,
                    group,
                    LocalDate.parse(issuedOn),
                    validity,
                    issuerId == null || issuerName == null ? null : new Issuer(issuerId, issuerName),
                    achievementId == null || achievementName == null
                            ? null
                            : new Achievement(achievementId, achievementName));
            return new TimedEvidence(piece, instant(from), instant(until), instant(staleAt), instant(undecidedAt));
        }
    }

    static String write(List<TimedEvidence> pieces) {
        try {
            return JSON.writeValueAsString(pieces.stream().map(Piece::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can always be written", impossible);
        }
    }

    static List<TimedEvidence> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Piece>>() {}).stream()
                    .map(Piece::timed)
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored piece of evidence cannot be read", broken);
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
