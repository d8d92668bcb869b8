package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of an input is made anew for each other input, and never out of date. */
class LastMadeTest {
    private final List<String> made = new ArrayList<>();
    private final LastMade<String, Integer> lengths = new LastMade<>(text -> {
        made.add(text);
        return text.length();
    });

    @Test
    void theSameInputIsTakenApartOnce() {
        assertEquals(3, lengths.of("abc"));
        assertEquals(3, lengths.of(new String("abc".toCharArray())));
        assertEquals(List.of("abc"), made);
    }

    @Test
    void anotherInputNeverGetsTheAnswerOfTheLastOne() {
        assertEquals(3, lengths.of("abc"));
        assertEquals(2, lengths.of("ab"));
        assertEquals(3, lengths.of("abc"));
        assertEquals(List.of("abc", "ab", "abc"), made);
    }

    @Test
    void someAreRememberedAndNoneAnswersForAnother() {
        var several = new LastMade<Integer, String>(4, input -> {
            made.add("made");
            return "of " + input;
        });
        for (int again = 0; again < 3; again++) {
            for (int input = 0; input < 4; input++) {
                assertEquals("of " + input, several.of(input));
            }
        }
        assertEquals(4, made.size());
        for (int input = 0; input < 100; input++) {
            assertEquals("of " + input, several.of(input));
        }
        assertThrows(IllegalArgumentException.class, () -> new LastMade<>(3, input -> input));
    }
}
