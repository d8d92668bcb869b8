package dev.laurel.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SkillIdTest {
    @Test
    void idsOfEverySchemeAreWellFormed() {
        for (var text : List.of(
                "esco:0005c151-5b5a-4a66-8aac-60e734beb1ab",
                "onet:vue.js",
                "onet:c++",
                "laurel:c-sharp",
                "tag:d3.js",
                "tag:a/b-testing")) {
            assertTrue(SkillId.isWellFormed(text), text);
            assertEquals(text, new SkillId(text).toString());
        }
    }

    @Test
    void otherTextsAreNot() {
        for (var text : List.of("", "python", "esco:", ":x", "esco:a b", "ESCO:a", "esco:" + "a".repeat(196))) {
            assertFalse(SkillId.isWellFormed(text), text);
        }
    }

    /** The form as a regular expression says it, over texts of every kind of character. */
    @Test
    void theFormIsWhatTheExpressionSays() {
        var form = Pattern.compile("[a-z]{2,12}:[\\p{L}\\p{N}.+#_'&/()-]+");
        var random = new Random(20261129);
        var signs = "az:09.+#_'&/()- AZé日٣Ⅷ½\u0301\u200b\ud835\udfd8\ud83d\ude00\ud800{`\n";
        int wellFormed = 0;
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder(random.nextInt(3) == 0 ? "" : "laurel:");
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            boolean expected = form.matcher(text).matches();
            assertEquals(expected, SkillId.isWellFormed(text.toString()), text::toString);
            wellFormed += expected ? 1 : 0;
        }
        assertTrue(wellFormed > 10_000, wellFormed + " were well formed");
        for (int scheme = 0; scheme < 15; scheme++) {
            var text = "a".repeat(scheme) + ":x";
            assertEquals(form.matcher(text).matches(), SkillId.isWellFormed(text), text);
        }
    }
}
