package dev.laurel.taxonomy.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON Lines: {@code id} and {@code label}, optionally {@code ids}, {@code aliases}, {@code broader},
 * {@code related}, {@code area}, {@code kind}, {@code nature}, {@code licence}, {@code proves}. Other fields are passed
 * over, blank lines too.
 */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static void read(SourceFile file, Merge merge, Progress progress) throws IOException {
        read(file.name(), file.reader(), merge, rows -> progress.at(file.name(), rows, file.percent()));
    }

    static void read(String name, BufferedReader reader, Merge merge, LongConsumer progress) throws IOException {
        long number = 0;
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank()) {
                readLine(text, new Faults.Place(name, number), merge);
            }
            if (number % Progress.EVERY == 0) {
                progress.accept(number);
            }
        }
        progress.accept(number);
    }

    private static void readLine(String text, Faults.Place place, Merge merge) {
        try {
            merge.add(line(JSON.readTree(text)), place);
        } catch (JsonProcessingException broken) {
            merge.bad(place, "is not JSON");
        } catch (IllegalArgumentException broken) {
            merge.bad(place, String.valueOf(broken.getMessage()));
        }
    }

    private static SkillLine line(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("is not an object");
        }
        var ids = new ArrayList<SkillId>(List.of(new SkillId(required(json, "id"))));
        ids.addAll(ids(json, "ids"));
        return new SkillLine(
                ids,
                required(json, "label").strip(),
                texts(json, "aliases"),
                choice(json, "kind", SkillKind.class),
                text(json, "area"),
                choice(json, "nature", Nature.class),
                ids(json, "broader"),
                ids(json, "related"),
                text(json, "licence"),
                ids(json, "proves"));
    }

    private static String required(JsonNode json, String name) {
        var text = text(json, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("has no " + name);
        }
        return text;
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    private static List<String> texts(JsonNode json, String name) {
        var value = json.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        return StreamSupport.stream(value.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<SkillId> ids(JsonNode json, String name) {
        return texts(json, name).stream().map(SkillId::new).toList();
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonNode json, String name, Class<E> type) {
        var text = text(json, name);
        return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
