package dev.laurel.credential.trust;

import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Skills;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds skills in one snapshot of the taxonomy: by ESCO's address or one of our ids as {@code targetUrl}, then by one
 * of our ids or an ESCO identifier as {@code targetCode}, then by a name that means one skill only.
 */
public final class PublishedSkills implements SkillResolver {
    private static final Pattern ESCO_URL =
            Pattern.compile("https?://data\\.europa\\.eu/esco/skill/([0-9a-fA-F-]{36})/?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Skills skills;

    public PublishedSkills(Skills skills) {
        this.skills = skills;
    }

    @Override
    public Optional<AlignedSkill> resolve(Alignment alignment) {
        return byUrl(alignment.url())
                .map(skill -> aligned(skill, AlignedSkill.By.URL))
                .or(() -> byCode(alignment.code()).map(skill -> aligned(skill, AlignedSkill.By.CODE)))
                .or(() -> byName(alignment.name()).map(skill -> aligned(skill, AlignedSkill.By.NAME)));
    }

    private Optional<PublishedSkill> byUrl(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        var esco = ESCO_URL.matcher(url);
        return byId(esco.matches() ? esco(esco.group(1)) : url);
    }

    private Optional<PublishedSkill> byCode(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return byId(UUID.matcher(code).matches() ? esco(code) : code);
    }

    private Optional<PublishedSkill> byId(String id) {
        return SkillId.isWellFormed(id) ? skills.find(new SkillId(id)) : Optional.empty();
    }

    private Optional<PublishedSkill> byName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (skills.resolve(name)) {
            case Resolution.Known(var skill) -> Optional.of(skill);
            case Resolution.Ambiguous ambiguous -> Optional.empty();
            case Resolution.Unknown unknown -> Optional.empty();
        };
    }

    private static String esco(String uuid) {
        return "esco:" + uuid.toLowerCase(java.util.Locale.ROOT);
    }

    private static AlignedSkill aligned(PublishedSkill skill, AlignedSkill.By by) {
        return new AlignedSkill(skill.skill(), skill.area(), skill.nature(), by);
    }
}
