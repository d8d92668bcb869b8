package dev.laurel.taxonomy.source;

import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one skill. What it leaves null it does not state.
 *
 * @param ids at least one; the first is the source's own
 * @param broader by any id, known already or later
 * @param licence type of licence that the skill is
 * @param proves what holding that licence proves
 */
record SkillLine(
        List<SkillId> ids,
        String label,
        List<String> aliases,
        @Nullable SkillKind kind,
        @Nullable String area,
        @Nullable Nature nature,
        List<SkillId> broader,
        List<SkillId> related,
        @Nullable String licence,
        List<SkillId> proves) {
    /** Spaces of all sorts, and control characters, which no database holds. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    SkillLine {
        label = tidy(label);
        aliases = aliases.stream()
                .map(SkillLine::tidy)
                .filter(name -> !name.isEmpty())
                .toList();
        if (label.isEmpty()) {
            throw new IllegalArgumentException("has no label");
        }
    }

    private static String tidy(String name) {
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }

    /** A skill of which only names are known. */
    static SkillLine named(SkillId id, String label, List<String> aliases, @Nullable SkillKind kind) {
        return new SkillLine(List.of(id), label, aliases, kind, null, null, List.of(), List.of(), null, List.of());
    }

    SkillId id() {
        return ids.getFirst();
    }
}
