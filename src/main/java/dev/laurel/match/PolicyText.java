package dev.laurel.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a policy file: {@code key = value} lines, comments from {@code #} at the start of a line.
 *
 * <p>Stricter than {@link java.util.Properties}, which lets a second line of the same key win in silence.
 */
final class PolicyText {
    private final Map<String, String> values = new HashMap<>();

    PolicyText(byte[] bytes) {
        var lines = decoded(bytes).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i).strip(), "line " + (i + 1));
        }
    }

    private void read(String line, String place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new BadPolicyException(place, "not of the form key = value");
        }
        var key = line.substring(0, equals).strip();
        if (values.put(key, line.substring(equals + 1).strip()) != null) {
            throw new BadPolicyException(key, "given twice");
        }
    }

    /** Takes one whole number from the text. */
    int number(String key, int least, int most) {
        return within(key, take(key), least, most);
    }

    /** Takes a list of whole numbers, separated by commas, from the text. */
    List<Integer> numbers(String key, int least, int most) {
        return Arrays.stream(take(key).split(",", -1))
                .map(part -> within(key, part.strip(), least, most))
                .toList();
    }

    /** Refuses what nobody took: a misspelt key must not be ignored. */
    void refuseRest() {
        values.keySet().stream().sorted().findFirst().ifPresent(key -> {
            throw new BadPolicyException(key, "unknown key");
        });
    }

    private String take(String key) {
        var value = values.remove(key);
        if (value == null) {
            throw new BadPolicyException(key, "missing");
        }
        return value;
    }

    private static int within(String key, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadPolicyException(key, "not a whole number: " + text);
        }
        throw new BadPolicyException(key, "out of " + least + ".." + most + ": " + text);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadPolicyException("file", "not UTF-8");
        }
    }
}
