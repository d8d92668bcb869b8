package dev.laurel.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
}
