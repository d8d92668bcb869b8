package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static Arguments read(String... words) {
        return Arguments.of(words, Set.of("--port", "--data"), Set.of("--fresh"));
    }

    @Test
    void optionsTakeTheirValueFromTheNextWordOrBehindEquals() {
        assertEquals(Optional.of("a b"), read("--data", "a b").value("--data"));
        assertEquals(Optional.of("a=b"), read("--data=a=b").value("--data"));
        assertEquals(Optional.of(""), read("--data=").value("--data"));
    }

    @Test
    void flagsAndWordsMayStandAnywhere() {
        Arguments read = read("esco", "--fresh", "path", "--port", "81");
        assertTrue(read.has("--fresh"));
        assertEquals(81, read.number("--port", 1, 100, 80));
        assertEquals(List.of("esco", "path"), read.words("the source", "the path"));
    }

    @Test
    void whatWasNotGivenIsAbsent() {
        assertFalse(read().has("--fresh"));
        assertEquals(Optional.empty(), read().value("--data"));
        assertEquals(80, read().number("--port", 1, 100, 80));
    }

    @Test
    void afterTwoDashesEverythingIsAWord() {
        assertEquals(List.of("--fresh"), read("--", "--fresh").words("the path"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--prot 8080     | unknown option --prot",
                "--fresh=yes     | unknown option --fresh",
                "-p              | unknown option -p",
                "--port          | --port needs a value",
                "--fresh --fresh | --fresh is given twice",
                "--port 1 --port=1 | --port is given twice",
                "--port 0        | --port must be a number from 1 to 65535, not '0'",
                "--port 65536    | --port must be a number from 1 to 65535, not '65536'",
                "--port -1       | --port must be a number from 1 to 65535, not '-1'",
                "--port 99999999999 | --port must be a number from 1 to 65535, not '99999999999'",
                "--port eighty   | --port must be a number from 1 to 65535, not 'eighty'",
                "word            | 'word' is one word too many",
            })
    void nonsenseIsNamed(String words, String message) {
        var thrown = assertThrows(UsageException.class, () -> {
            Arguments read = read(words.split(" ", -1));
            read.words();
            read.number("--port", 1, 65_535, 8080);
        });
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void aMissingWordIsNamed() {
        var thrown = assertThrows(UsageException.class, () -> read("esco").words("the source", "the path"));
        assertEquals("the path is missing", thrown.getMessage());
    }
}
