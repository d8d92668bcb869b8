package dev.laurel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of groups, whole and faulty. */
class GroupsFileTest {
    static String id(int number) {
        var letters = new StringBuilder();
        for (int rest = number, i = 0; i < 26; i++, rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return "frl_" + letters;
    }

    @Test
    void eachLineIsAPersonWithAValueForEachColumn() {
        var groups = GroupsFile.read(List.of(
                "\ufefffreelancer,sex,race_ethnicity",
                id(1) + ",Female,\"Black, or African American\"",
                id(2) + ", Male ,Prefer not to say",
                "",
                id(3) + ",,\"the \"\"other\"\"\""));
        assertEquals(List.of("sex", "race_ethnicity"), groups.columns());
        assertEquals(List.of(), groups.leftOut());
        assertEquals(Optional.of("Female"), groups.category(id(1), List.of("sex")));
        assertEquals(
                Optional.of("Female · Black, or African American"),
                groups.category(id(1), List.of("sex", "race_ethnicity")));
        assertEquals(Optional.of("Male"), groups.category(id(2), List.of("sex")));
        assertEquals(Optional.empty(), groups.category(id(2), List.of("sex", "race_ethnicity")));
        assertEquals(Optional.of("the \"other\""), groups.category(id(3), List.of("race_ethnicity")));
        assertEquals(Optional.empty(), groups.category(id(4), List.of("sex")));
    }

    @Test
    void allThatIsWrongIsTold() {
        var groups = GroupsFile.read(List.of(
                "freelancer,sex",
                id(1) + ",Female",
                id(1) + ",Male",
                "frl_short,Male",
                id(2),
                id(3) + ",Female,more",
                id(4) + ",\"open",
                id(5) + "," + "x".repeat(GroupsFile.MAX_VALUE + 1),
                id(6) + ",a\u0007b",
                id(7) + "," + "x".repeat(GroupsFile.MAX_LINE)));
        assertEquals(
                List.of(3, 4, 5, 6, 7, 8, 9, 10),
                groups.leftOut().stream().map(LeftOut::line).toList());
        assertTrue(groups.leftOut().getFirst().reason().endsWith("is in line 2 already"));
        assertEquals(1, groups.people().size());
        assertEquals(Optional.of("Female"), groups.category(id(1), List.of("sex")));
    }

    @Test
    void limitsHoldAtTheirBorders() {
        var lines = new ArrayList<>(List.of("freelancer,sex"));
        for (int i = 0; i <= GroupsFile.MAX_CATEGORIES; i++) {
            lines.add(id(i) + ",group " + i);
        }
        var groups = GroupsFile.read(lines);
        assertEquals(GroupsFile.MAX_CATEGORIES, groups.people().size());
        assertEquals(1, groups.leftOut().size());
        assertEquals(
                0,
                GroupsFile.read(List.of("freelancer,sex", id(1) + "," + "x".repeat(GroupsFile.MAX_VALUE)))
                        .leftOut()
                        .size());
        var blank = new ArrayList<>(List.of("freelancer,sex"));
        blank.addAll(java.util.Collections.nCopies(GroupsFile.MAX_LINES, ""));
        GroupsFile.read(blank);
        blank.add("");
        assertThrows(GroupsFile.UnreadableException.class, () -> GroupsFile.read(blank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "freelancer",
                "id,sex",
                "freelancer,sex,sex",
                "freelancer,a,b,c,d,e,f,g,h,i",
                "freelancer,",
                "freelancer,<b>",
                "freelancer,\"sex"
            })
    void aFirstLineThatNamesNoColumnsIsRefused(String header) {
        assertThrows(GroupsFile.UnreadableException.class, () -> GroupsFile.read(List.of(header)));
    }
}
