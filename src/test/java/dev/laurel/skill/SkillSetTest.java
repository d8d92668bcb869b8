package dev.laurel.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Skills told by their bytes. */
class SkillSetTest {
    @Test
    void itHasTheSkillsThatItWasMadeOfAndNoOther() {
        var random = new Random(5);
        for (int size = 0; size < 200; size++) {
            Set<SkillId> among = new HashSet<>();
            while (among.size() < size) {
                among.add(skill(random));
            }
            var set = SkillSet.of(among);
            among.forEach(skill -> assertEquals(true, set.contains(skill), skill::value));
            for (int i = 0; i < 200; i++) {
                var other = skill(random);
                assertEquals(among.contains(other), set.contains(other), other::value);
            }
        }
    }

    @Test
    void aBeginningOfASkillIsAnotherSkill() {
        var set = SkillSet.of(List.of(new SkillId("laurel:sql-for-analysts")));
        assertFalse(set.contains(new SkillId("laurel:sql")));
        assertFalse(set.contains(new SkillId("laurel:sql-for-analysts-2")));
    }

    /** Their places are told by parts of long ids: those that differ elsewhere are still told apart. */
    @Test
    void longIdsThatDifferInOneLetterAreDifferentSkills() {
        var stem = "laurel:" + "a".repeat(60);
        var all = IntStream.range("laurel:".length(), stem.length())
                .mapToObj(at -> new SkillId(stem.substring(0, at) + "b" + stem.substring(at + 1)))
                .toList();
        for (int left = 0; left < all.size(); left++) {
            var among = new ArrayList<>(all);
            var out = among.remove(left);
            var set = SkillSet.of(among);
            assertFalse(set.contains(out), out.value());
            for (var skill : among) {
                byte[] bytes = ("x" + skill.value() + "y").getBytes(StandardCharsets.UTF_8);
                assertEquals(skill, set.find(bytes, 1, bytes.length - 2));
            }
        }
    }

    /** Of few enough texts that some come twice. */
    private static SkillId skill(Random random) {
        return new SkillId("laurel:skill-" + "x".repeat(random.nextInt(9)) + random.nextInt(1_000));
    }
}
