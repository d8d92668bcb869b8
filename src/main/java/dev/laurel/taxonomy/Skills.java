package dev.laurel.taxonomy;

import dev.laurel.skill.Graph;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.text.Folding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All published skills at one version: an immutable snapshot in memory, safe for any number of readers.
 *
 * <p>Needs no database, so evaluations and tests build one from the starter taxonomy alone.
 */
public final class Skills {
    /** Ambiguous names and suggestions list at most this many skills: what fits under an input field. */
    public static final int MAX_CHOICES = 5;

    /** Names whose skill is remembered, about 200 bytes each: those of many people at once are few, again and again. */
    private static final int REMEMBERED = 50_000;

    private final Map<String, Resolution.Known> resolved = new ConcurrentHashMap<>();
    private final List<PublishedSkill> all;
    private final Map<SkillId, PublishedSkill> byId;
    private final Map<String, List<SkillId>> byLicence;
    private final Set<String> areas;
    private final Graph graph;
    private final List<SkillRow> rows;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Suggestions suggestions;
    private final Completions completions;
    private final Extractor extractor;

    private Skills(List<SkillRow> rows) {
        var publishing = new Publishing(rows);
        all = publishing.skills();
        byId = publishing.byId();
        byLicence = publishing.byLicence();
        graph = publishing.graph();
        areas = Stream.concat(Stream.of(PublishedSkill.GENERAL), all.stream().map(PublishedSkill::area))
                .collect(Collectors.toUnmodifiableSet());
        this.rows = rows;
        names = new Names(rows);
        vocabulary = new Vocabulary(names);
        suggestions = new Suggestions(names, vocabulary);
        completions = new Completions(names, vocabulary, rows);
        extractor = new Extractor(names, all);
    }

    /** The same skills, called by a marketplace's own words too. */
    private Skills(Skills shared, Names names) {
        all = shared.all;
        byId = shared.byId;
        byLicence = shared.byLicence;
        graph = shared.graph;
        areas = shared.areas;
        rows = shared.rows;
        this.names = names;
        vocabulary = new Vocabulary(shared.vocabulary, names);
        suggestions = new Suggestions(names, vocabulary);
        completions = new Completions(names, vocabulary, rows);
        extractor = new Extractor(names, all);
    }

    /**
     * The same skills, which answer to further words before all others; costs memory for those words alone.
     *
     * @param own skill by tag; one that no skill answers to is left out
     */
    public Skills calling(Map<String, SkillId> own) {
        var known = new LinkedHashMap<String, Integer>();
        own.forEach((tag, id) -> find(id).ifPresent(skill -> known.put(tag, all.indexOf(skill))));
        return known.isEmpty() ? this : new Skills(this, new Names(names, known));
    }

    /**
     * A snapshot of these rows.
     *
     * @throws IllegalArgumentException where two rows share an id
     */
    public static Skills of(List<SkillRow> rows) {
        return new Skills(List.copyOf(rows));
    }

    /** Every skill once, in the order of the rows. */
    public List<PublishedSkill> all() {
        return all;
    }

    /** The skill that answers to {@code id}, by whichever of its ids. */
    public Optional<PublishedSkill> find(SkillId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The canonical id of the skill, or {@code id} itself where no skill answers to it. */
    public SkillId canonical(SkillId id) {
        var skill = byId.get(id);
        return skill == null ? id : skill.id();
    }

    /** How the skills relate, by canonical ids. */
    public SkillGraph graph() {
        return graph;
    }

    /** Skills that holding a licence of this type proves, the licence's own skill first; empty for an unknown type. */
    public List<SkillId> skillsOfLicence(String type) {
        return byLicence.getOrDefault(type, List.of());
    }

    /** Every area that a skill lies in; {@code general} always. */
    public Set<String> areas() {
        return areas;
    }

    /** All types of licence that the taxonomy names. */
    public Set<String> licenceTypes() {
        return byLicence.keySet();
    }

    /** Types of licence that holding proves {@code skill}, sorted. */
    public List<String> licencesProving(SkillId skill) {
        return byLicence.entrySet().stream()
                .filter(entry -> entry.getValue().contains(skill))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What a name or an id means; see {@link NameRank} for which of two equal names wins. */
    public Resolution resolve(String nameOrId) {
        var before = resolved.get(nameOrId);
        if (before != null) {
            return before;
        }
        var now = resolved(nameOrId);
        if (now instanceof Resolution.Known known && resolved.size() < REMEMBERED) {
            resolved.put(nameOrId, known);
        }
        return now;
    }

    private Resolution resolved(String nameOrId) {
        var text = nameOrId.strip();
        if (SkillId.isWellFormed(text)) {
            var skill = byId.get(new SkillId(text));
            if (skill != null) {
                return new Resolution.Known(skill);
            }
        }
        var form = Folding.fold(text);
        var equal = names.equalTo(form);
        return meant(form, equal.isEmpty() ? names.equalWithoutSpaces(form) : equal);
    }

    private Resolution meant(String form, List<Integer> equal) {
        if (equal.isEmpty()) {
            return new Resolution.Unknown(suggestions.nearest(form, MAX_CHOICES).stream()
                    .map(skill -> all.get(skill).skill())
                    .toList());
        }
        if (equal.size() == 1) {
            return new Resolution.Known(all.get(names.skill(equal.getFirst())));
        }
        return new Resolution.Ambiguous(equal.stream()
                .map(name -> all.get(names.skill(name)).skill())
                .sorted(Comparator.comparing(Skill::label).thenComparing(Skill::id))
                .limit(MAX_CHOICES)
                .toList());
    }

    /**
     * Skills of which a name fits what was typed so far, each with the name that fits, best first.
     *
     * @param most at least 1
     */
    public Map<Skill, String> complete(String typed, int most) {
        var found = new LinkedHashMap<Skill, String>();
        completions
                .of(typed, most)
                .forEach(name -> found.put(all.get(names.skill(name)).skill(), names.written(name)));
        return found;
    }

    /** The skills that a text speaks of; see {@link Extractor}. */
    public Extraction extract(String text) {
        return extractor.extract(text);
    }
}
