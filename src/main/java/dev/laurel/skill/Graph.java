package dev.laurel.skill;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A {@link SkillGraph} in memory, computed from broader and related links when first asked; safe for any number of
 * readers. What a known skill reaches is remembered, as is what reaches it: an index asks again for every piece of
 * everybody's evidence, and every search for its skills.
 */
public final class Graph implements SkillGraph {
    private final Map<SkillId, Set<SkillId>> broader;
    private final Map<SkillId, Set<SkillId>> narrower;
    private final Map<SkillId, Set<SkillId>> related;
    /** Of skills that the taxonomy knows alone, so that it cannot grow beyond it. */
    private final Map<SkillId, Map<SkillId, Relation>> reached = new ConcurrentHashMap<>();

    private final Map<SkillId, Map<SkillId, Relation>> reaching = new ConcurrentHashMap<>();
    private final Map<SkillId, Reach> rows = new ConcurrentHashMap<>();
    /** Of each skill that the taxonomy knows. */
    private final Map<SkillId, Integer> numbers;

    private Graph(Builder builder) {
        broader = frozen(builder.broader);
        narrower = frozen(builder.narrower);
        related = frozen(builder.related);
        numbers = numbers();
    }

    /** Every link stands in both of its ends, so each skill with any is a key somewhere. */
    private Map<SkillId, Integer> numbers() {
        var found = new HashMap<SkillId, Integer>();
        for (var links : List.of(broader, narrower, related)) {
            links.keySet().forEach(skill -> found.putIfAbsent(skill, found.size()));
        }
        return Map.copyOf(found);
    }

    /** A graph without any relation: each skill reaches itself. */
    public static Graph empty() {
        return new Builder().build();
    }

    @Override
    public Map<SkillId, Relation> reach(SkillId skill) {
        return remembered(reached, skill, this::computeReach);
    }

    private Map<SkillId, Relation> remembered(
            Map<SkillId, Map<SkillId, Relation>> all,
            SkillId skill,
            Function<SkillId, Map<SkillId, Relation>> computed) {
        var known = all.get(skill);
        if (known != null) {
            return known;
        }
        if (!numbers.containsKey(skill)) {
            return Map.of(skill, Relation.SAME);
        }
        return all.computeIfAbsent(skill, computed);
    }

    @Override
    public Reach reached(SkillId skill) {
        var known = rows.get(skill);
        if (known != null) {
            return known;
        }
        return numbers.containsKey(skill) ? rows.computeIfAbsent(skill, this::rows) : Reach.itself(skill);
    }

    @Override
    public int size() {
        return numbers.size();
    }

    private Reach rows(SkillId skill) {
        var reach = reach(skill);
        return new Reach(
                Objects.requireNonNull(numbers.get(skill)),
                reach.keySet().toArray(SkillId[]::new),
                reach.keySet().stream()
                        .mapToInt(each -> Objects.requireNonNull(numbers.get(each)))
                        .toArray(),
                reach.values().toArray(Relation[]::new));
    }

    /** Copied from the tree: what is asked for again and again is read faster, in the same order. */
    private Map<SkillId, Relation> computeReach(SkillId skill) {
        var found = new TreeMap<SkillId, Relation>();
        found.put(skill, Relation.SAME);
        for (var parent : parents(skill)) {
            add(found, parent, Relation.NARROWER, isProvable(parent));
            for (var grandparent : parents(parent)) {
                add(found, grandparent, Relation.NARROWER_TWICE, isProvable(grandparent));
            }
        }
        related.getOrDefault(skill, Set.of()).forEach(other -> add(found, other, Relation.RELATED, true));
        children(skill).forEach(child -> add(found, child, Relation.BROADER, true));
        return Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    @Override
    public Map<SkillId, Relation> reachedFrom(SkillId skill) {
        return remembered(reaching, skill, this::computeReachedFrom);
    }

    private Map<SkillId, Relation> computeReachedFrom(SkillId skill) {
        var found = new TreeMap<SkillId, Relation>();
        found.put(skill, Relation.SAME);
        for (var child : children(skill)) {
            add(found, child, Relation.NARROWER, isProvable(skill));
            for (var grandchild : children(child)) {
                add(found, grandchild, Relation.NARROWER_TWICE, isProvable(skill));
            }
        }
        related.getOrDefault(skill, Set.of()).forEach(other -> add(found, other, Relation.RELATED, true));
        parents(skill).forEach(parent -> add(found, parent, Relation.BROADER, true));
        return Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    private boolean isProvable(SkillId skill) {
        return children(skill).size() <= MAX_NARROWER;
    }

    private Set<SkillId> parents(SkillId skill) {
        return broader.getOrDefault(skill, Set.of());
    }

    private Set<SkillId> children(SkillId skill) {
        return narrower.getOrDefault(skill, Set.of());
    }

    private static void add(Map<SkillId, Relation> found, SkillId skill, Relation relation, boolean counts) {
        if (counts) {
            found.merge(skill, relation, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    private static Map<SkillId, Set<SkillId>> frozen(Map<SkillId, Set<SkillId>> links) {
        var copy = new HashMap<SkillId, Set<SkillId>>(links.size() * 2);
        links.forEach((from, to) -> copy.put(from, Set.copyOf(to)));
        return Map.copyOf(copy);
    }

    /** Collects links; each may be given more than once, and a link of a skill to itself is ignored. */
    public static final class Builder {
        private final Map<SkillId, Set<SkillId>> broader = new HashMap<>();
        private final Map<SkillId, Set<SkillId>> narrower = new HashMap<>();
        private final Map<SkillId, Set<SkillId>> related = new HashMap<>();

        /** {@code parents} are directly broader than {@code skill}. */
        public Builder broader(SkillId skill, Collection<SkillId> parents) {
            parents.forEach(parent -> {
                link(broader, skill, parent);
                link(narrower, parent, skill);
            });
            return this;
        }

        /** {@code others} are related to {@code skill}, and it to them. */
        public Builder related(SkillId skill, Collection<SkillId> others) {
            others.forEach(other -> {
                link(related, skill, other);
                link(related, other, skill);
            });
            return this;
        }

        public Graph build() {
            return new Graph(this);
        }

        private static void link(Map<SkillId, Set<SkillId>> links, SkillId from, SkillId to) {
            if (!from.equals(to)) {
                links.computeIfAbsent(from, key -> new HashSet<>()).add(to);
            }
        }
    }
}
