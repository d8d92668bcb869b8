package dev.laurel.bench.measure;

import java.nio.charset.StandardCharsets;

/**
 * What a change lets be seen.
 *
 * @param path of the answer that has to show it
 * @param id of the row; drawn at random, so that nothing else in an answer is written like it
 */
public record Sight(String path, String id) {
    /** Whether an answer shows it. Looked for as text: reading the answer would delay whoever waits for it. */
    public boolean isIn(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).contains('"' + id + '"');
    }
}
