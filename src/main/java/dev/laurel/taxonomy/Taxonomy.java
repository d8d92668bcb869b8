package dev.laurel.taxonomy;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.ProblemException;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Front door to the published skills: a snapshot in memory, read without a query and replaced as a whole when the
 * tables change.
 *
 * <p>All methods without a tenant speak of the shared skills; where a tenant is given, its reviewed aliases come first.
 */
@ApplicationScoped
public class Taxonomy {
    /** Longest label that is taken where a skill is sent back as it was answered. */
    private static final int MAX_LABEL = 1_000;

    private final DataSource source;
    private final Object loading = new Object();
    private volatile @Nullable State state;

    Taxonomy(DataSource source) {
        this.source = source;
    }

    private record State(long version, Skills skills, Map<String, Skills> byTenant) {}

    /** The snapshot in force, for work that must see one and the same from beginning to end. */
    public Skills skills() {
        return state().skills;
    }

    /** The same, with a tenant's own words; for a tenant without any, the very same snapshot. */
    public Skills skills(String tenant) {
        var now = state();
        return now.byTenant.getOrDefault(tenant, now.skills);
    }

    /** Grows with every change of the skills or of anybody's aliases. */
    public long version() {
        return state().version;
    }

    /** The skill that answers to {@code id}, by whichever of its ids. */
    public Optional<PublishedSkill> find(SkillId id) {
        return skills().find(id);
    }

    /** The canonical id of the skill, or {@code id} itself where no skill answers to it. */
    public SkillId canonical(SkillId id) {
        return skills().canonical(id);
    }

    /** How the skills relate, by canonical ids. */
    public SkillGraph graph() {
        return skills().graph();
    }

    /** Skills that a licence of this type proves; empty for a type that the taxonomy does not name. */
    public List<SkillId> skillsOfLicence(String type) {
        return skills().skillsOfLicence(type);
    }

    /** What a name or an id means to everybody. */
    public Resolution resolve(String nameOrId) {
        return skills().resolve(nameOrId);
    }

    /** What a name or an id means to a tenant: its own reviewed aliases first. */
    public Resolution resolve(String tenant, String nameOrId) {
        return skills(tenant).resolve(nameOrId);
    }

    /**
     * Reads the name or id of a skill from a request; an unknown or ambiguous one is reported with what may have been
     * meant ({@code unknown_skill}, {@code ambiguous_skill}). {@code {"id", "label"}}, as answers have it, is taken
     * too.
     *
     * @return null where a fault was reported
     */
    public @Nullable PublishedSkill read(String tenant, Element value) {
        if (value.json().isObject()) {
            return value.object(fields -> named(tenant, fields));
        }
        var text = value.text(1, SkillId.MAX_LENGTH, false);
        if (text == null) {
            return null;
        }
        return switch (resolve(tenant, text)) {
            case Resolution.Known known -> known.skill();
            case Resolution.Ambiguous several -> {
                value.fault(
                        "ambiguous_skill",
                        "Several skills go by this name: give an id.",
                        texts(several.skills(), false));
                yield null;
            }
            case Resolution.Unknown unknown -> {
                value.fault("unknown_skill", "No skill goes by this name.", texts(unknown.suggestions(), true));
                yield null;
            }
        };
    }

    /** A skill as answers name it, sent back: the id says which, the label is for people. */
    private @Nullable PublishedSkill named(String tenant, Fields in) {
        in.text("label", MAX_LABEL);
        var id = in.required("id");
        return id == null ? null : read(tenant, id);
    }

    private static List<String> texts(List<Skill> skills, boolean labels) {
        return skills.stream()
                .map(skill -> labels ? skill.label() : skill.id().value())
                .toList();
    }

    /** Skills that fit what was typed so far, best first; {@code most} at least 1. */
    public List<SkillMatch> complete(String tenant, String typed, int most) {
        return skills(tenant).complete(typed, most).entrySet().stream()
                .map(entry -> new SkillMatch(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A skill with its neighbours, by any of its ids. @throws ProblemException NOT_FOUND */
    public SkillView view(String id) {
        var now = skills();
        return Optional.of(id)
                .filter(SkillId::isWellFormed)
                .flatMap(text -> now.find(new SkillId(text)))
                .map(skill -> SkillView.of(skill, now))
                .orElseThrow(ProblemException::notFound);
    }

    /** The skills that a text speaks of. */
    public Extraction extract(String tenant, String text) {
        return skills(tenant).extract(text);
    }

    /**
     * Loads the tables anew where another version is stored than the one in memory; one cheap query where not.
     *
     * @return whether anything was loaded
     */
    public boolean refreshIfChanged() {
        synchronized (loading) {
            try (var connection = source.getConnection()) {
                var now = state;
                long stored = TaxonomyStore.version(connection);
                if (now != null && now.version == stored) {
                    return false;
                }
                state = load(connection);
                return true;
            } catch (SQLException broken) {
                throw new IllegalStateException("the taxonomy cannot be read", broken);
            }
        }
    }

    /** A change that this process made itself is seen as soon as it is committed. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaxonomyChanged change) {
        refreshIfChanged();
    }

    /** The same for what a tenant calls its skills. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AliasesChanged change) {
        refreshIfChanged();
    }

    /** Reads version first: a change in between makes the snapshot newer than its number, and is loaded again. */
    private static State load(Connection connection) throws SQLException {
        long version = TaxonomyStore.version(connection);
        var skills = Skills.of(TaxonomyStore.skills(connection));
        var byTenant = new HashMap<String, Skills>();
        TaxonomyStore.aliases(connection).forEach((tenant, own) -> byTenant.put(tenant, skills.calling(own)));
        return new State(version, skills, Map.copyOf(byTenant));
    }

    private State state() {
        var now = state;
        if (now == null) {
            refreshIfChanged();
            now = Objects.requireNonNull(state);
        }
        return now;
    }
}
