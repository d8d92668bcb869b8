package dev.laurel.freelancer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the evidence that a row holds, which a page of a ranking does for twenty people: what {@link StoredEvidence}
 * reads, piece by piece and without anything in between. A field that it does not know is passed over.
 *
 * <p>Not safe for several threads; one reads one row.
 */
final class EvidenceReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Map<String, EvidenceKind> KINDS = byName(EvidenceKind.values());
    private static final Map<String, Assurance> ASSURANCES = byName(Assurance.values());
    private static final Map<String, Nature> NATURES = byName(Nature.values());
    private static final Map<String, Level> LEVELS = byName(Level.values());
    private static final Map<String, Trust> TRUSTS = byName(Trust.values());

    private final JsonParser json;
    private @Nullable String id;
    private @Nullable EvidenceKind kind;
    private @Nullable Assurance assurance;
    private @Nullable SkillId skill;
    private @Nullable Nature nature;
    private @Nullable Level level;
    private @Nullable Trust trust;
    private @Nullable String group;
    private @Nullable LocalDate issuedOn;
    private int validity;
    private @Nullable Issuer issuer;
    private @Nullable Achievement achievement;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private @Nullable Instant staleAt;
    private @Nullable Instant undecidedAt;

    private EvidenceReader(JsonParser json) {
        this.json = json;
    }

    /**
     * What a row holds.
     *
     * @param json UTF-8
     * @throws IllegalStateException where a piece lacks what every piece has, or has what nobody writes
     */
    static List<TimedEvidence> read(byte[] json) {
        try (var parser = FACTORY.createParser(json)) {
            return new EvidenceReader(parser).pieces();
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException("stored evidence cannot be read", broken);
        }
    }

    private List<TimedEvidence> pieces() throws IOException {
        require(json.nextToken(), JsonToken.START_ARRAY);
        var all = new ArrayList<TimedEvidence>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            all.add(piece());
        }
        require(json.currentToken(), JsonToken.END_ARRAY);
        return all;
    }

    private TimedEvidence piece() throws IOException {
        clear();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                field(name);
            }
        }
        require(json.currentToken(), JsonToken.END_OBJECT);
        var piece = new Evidence(
                has(id),
                has(kind),
                has(assurance),
                has(skill),
                has(nature),
                has(level),
                has(trust),
                has(group),
                has(issuedOn),
                validity,
                issuer,
                achievement);
        return new TimedEvidence(piece, from, until, staleAt, undecidedAt);
    }

    /** The names are those of {@link StoredEvidence}. */
    private void field(String name) throws IOException {
        switch (name) {
            case "e" -> id = text();
            case "k" -> kind = oneOf(KINDS);
            case "a" -> assurance = oneOf(ASSURANCES);
            case "s" -> skill = new SkillId(text());
            case "n" -> nature = oneOf(NATURES);
            case "l" -> level = oneOf(LEVELS);
            case "t" -> trust = oneOf(TRUSTS);
            case "g" -> group = text();
            case "d" -> issuedOn = Stored.day(text());
            case "v" -> validity = json.getIntValue();
            case "i" -> issuer = pair(Issuer::new);
            case "c" -> achievement = pair(Achievement::new);
            case "f" -> from = Stored.instant(text());
            case "u" -> until = Stored.instant(text());
            case "p" -> staleAt = Stored.instant(text());
            case "q" -> undecidedAt = Stored.instant(text());
            default -> json.skipChildren();
        }
    }

    private void clear() {
        id = null;
        kind = null;
        assurance = null;
        skill = null;
        nature = null;
        level = null;
        trust = null;
        group = null;
        issuedOn = null;
        validity = 0;
        issuer = null;
        achievement = null;
        from = null;
        until = null;
        staleAt = null;
        undecidedAt = null;
    }

    private String text() throws IOException {
        require(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getText();
    }

    private <T> T oneOf(Map<String, T> known) throws IOException {
        return has(known.get(text()));
    }

    /** What an id and a name, or one text for both, stand for. */
    private <T> T pair(Pair<T> of) throws IOException {
        require(json.currentToken(), JsonToken.START_ARRAY);
        json.nextToken();
        var first = text();
        var last = first;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            last = text();
        }
        return of.make(first, last);
    }

    @FunctionalInterface
    private interface Pair<T> {
        T make(String id, String name);
    }

    private static <T> T has(@Nullable T value) {
        return Objects.requireNonNull(value, "a field of a piece of evidence");
    }

    private static void require(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalStateException(found + " where " + wanted + " should be");
        }
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }
}
