package dev.laurel.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines come apart in the same way however the bytes arrive. */
class LinesTest {
    private static final Limits WIDE = new Limits(1 << 20, 1_000, 100_000);

    private static List<String> lines(String text, int atOnce, Limits limits) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var lines = new Lines(
                new FilterInputStream(bytes) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(length, atOnce));
                    }
                },
                limits);
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var read = line.bytes();
            all.add(line.number() + ":" + (read == null ? "too long" : new String(read, StandardCharsets.UTF_8)));
        }
        return all;
    }

    @Test
    void aLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of("1:a", "2:", "3:b"), lines("a\n\nb", 100, WIDE));
        assertEquals(List.of("1:a", "2:", "3:b"), lines("a\n\nb\n", 100, WIDE));
        assertEquals(List.of(), lines("", 100, WIDE));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of("1:a", "2:\ufeffb"), lines("\ufeffa\n\ufeffb", 100, WIDE));
        assertEquals(List.of("1:"), lines("\ufeff", 100, WIDE));
    }

    @Test
    void itDoesNotMatterHowManyBytesComeAtOnce() throws IOException {
        var random = new Random(5);
        var text = IntStream.range(0, 200)
                .mapToObj(i -> "é".repeat(random.nextInt(2_000)))
                .collect(Collectors.joining("\n"));
        var expected = new ArrayList<String>();
        for (var line : List.of(text.split("\n", -1))) {
            expected.add((expected.size() + 1) + ":" + line);
        }
        for (int atOnce : new int[] {1, 7, 4_096, 1 << 20}) {
            assertEquals(expected, lines(text, atOnce, WIDE), atOnce + " at once");
        }
    }

    @Test
    void aLineThatIsTooLongSpoilsNoOther() throws IOException {
        var limits = new Limits(1 << 20, 10, 5);
        for (int atOnce : new int[] {1, 3, 100}) {
            assertEquals(
                    List.of("1:12345", "2:too long", "3:b", "4:too long"),
                    lines("12345\n123456\nb\n1234567", atOnce, limits));
        }
    }

    @Test
    void moreThanMayBeEndsIt() {
        assertEquals("too_many_lines", code("a\nb\nc", new Limits(100, 2, 5)));
        assertEquals("too_many_bytes", code("a\nb\nc", new Limits(4, 100, 5)));
    }

    private static String code(String text, Limits limits) {
        return assertThrows(Lines.TooMuchException.class, () -> lines(text, 1, limits))
                .code();
    }
}
