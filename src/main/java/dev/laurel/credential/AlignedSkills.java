package dev.laurel.credential;

import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.credential.trust.Alignment;
import dev.laurel.credential.trust.SkillResolver;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the published skill that an alignment names: by its identifier first, then by an unambiguous name. */
@ApplicationScoped
class AlignedSkills implements SkillResolver {
    private static final String ESCO = "http://data.europa.eu/esco/skill/";
    private static final String ESCO_SECURE = "https://data.europa.eu/esco/skill/";
    private final Taxonomy taxonomy;

    AlignedSkills(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public Optional<AlignedSkill> resolve(Alignment alignment) {
        return byId(alignment.url(), AlignedSkill.By.URL)
                .or(() -> byId(alignment.code(), AlignedSkill.By.CODE))
                .or(() -> byName(alignment.name()));
    }

    private Optional<AlignedSkill> byId(@Nullable String text, AlignedSkill.By by) {
        if (text == null) {
            return Optional.empty();
        }
        var id = text.startsWith(ESCO)
                ? "esco:" + text.substring(ESCO.length())
                : text.startsWith(ESCO_SECURE) ? "esco:" + text.substring(ESCO_SECURE.length()) : text;
        return SkillId.isWellFormed(id)
                ? taxonomy.find(new SkillId(id)).map(skill -> aligned(skill, by))
                : Optional.empty();
    }

    private Optional<AlignedSkill> byName(@Nullable String name) {
        return name != null && taxonomy.resolve(name) instanceof Resolution.Known(var skill)
                ? Optional.of(aligned(skill, AlignedSkill.By.NAME))
                : Optional.empty();
    }

    private static AlignedSkill aligned(PublishedSkill skill, AlignedSkill.By by) {
        return new AlignedSkill(skill.skill(), skill.area(), skill.nature(), by);
    }
}
