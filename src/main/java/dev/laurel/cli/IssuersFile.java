package dev.laurel.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.trust.AchievementRule;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.PinnedKey;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An issuer registry in a file: rows as {@code /v1/issuers} takes and gives them, in an array or under {@code items}.
 */
final class IssuersFile implements IssuerRegistry {
    private final Map<String, RegisteredIssuer> byIdentifier = new HashMap<>();

    private IssuersFile() {}

    /**
     * Reads the file.
     *
     * @throws FailedException where it cannot be read, is no JSON, or a row makes no sense
     */
    static IssuersFile read(Path file) {
        try {
            var json = StrictJson.value(Files.readAllBytes(file));
            var rows = json.isArray() ? json : json.path("items");
            if (!rows.isArray()) {
                throw new FailedException(file + " holds no array of issuers");
            }
            var registry = new IssuersFile();
            for (int i = 0; i < rows.size(); i++) {
                registry.add(rows.get(i), i);
            }
            return registry;
        } catch (IOException unread) {
            throw new FailedException("cannot read " + file + ": " + unread.getMessage(), unread);
        } catch (Unreadable malformed) {
            throw new FailedException(file + ": " + malformed.sentence(), malformed);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new FailedException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Optional<RegisteredIssuer> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    private void add(JsonNode row, int number) {
        var identifiers = list(row.path("identifiers"), JsonNode::asText);
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("issuer " + (number + 1) + " has no identifiers");
        }
        var id = row.path("id").asText("iss_" + (number + 1));
        var issuer = new RegisteredIssuer(
                id,
                identifiers,
                row.path("name").asText(identifiers.getFirst()),
                row.path("family").asText(id),
                trust(row.path("trust")),
                list(row.path("keys"), IssuersFile::key),
                list(row.path("achievements"), IssuersFile::rule),
                list(row.path("scope"), JsonNode::asText),
                instant(row, "validFrom"),
                instant(row, "validUntil"));
        identifiers.forEach(identifier -> byIdentifier.put(identifier, issuer));
    }

    private static Map<String, Trust> trust(JsonNode rows) {
        var trust = new HashMap<String, Trust>();
        rows.forEach(row -> trust.put(
                row.path("area").asText(), Trust.valueOf(row.path("trust").asText())));
        return trust;
    }

    private static PinnedKey key(JsonNode row) {
        var key = row.has("jwk")
                ? row.get("jwk").toString()
                : row.path("multikey").asText();
        return new PinnedKey(key, instant(row, "validFrom"), instant(row, "validUntil"));
    }

    private static AchievementRule rule(JsonNode row) {
        return new AchievementRule(
                row.path("achievement").asText(),
                row.hasNonNull("skill") ? new SkillId(row.get("skill").asText()) : null,
                row.hasNonNull("kind") ? EvidenceKind.valueOf(row.get("kind").asText()) : null,
                row.hasNonNull("level") ? Level.valueOf(row.get("level").asText()) : null);
    }

    private static @Nullable Instant instant(JsonNode row, String name) {
        return row.hasNonNull(name) ? Instant.parse(row.get(name).asText()) : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        var values = new ArrayList<T>();
        array.forEach(element -> values.add(read.apply(element)));
        return values;
    }
}
