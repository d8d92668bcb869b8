package dev.laurel.taxonomy;

import dev.laurel.skill.Graph;
import dev.laurel.skill.SkillId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out what follows from the stated rows: canonical ids, narrower skills, areas, the graph; used once. */
final class Publishing {
    private final List<SkillRow> rows;
    private final Map<SkillId, SkillRow> rowById = new HashMap<>();
    private final Map<SkillId, Set<SkillId>> narrower = new HashMap<>();
    private final Map<SkillId, Set<SkillId>> related = new HashMap<>();
    private final List<PublishedSkill> skills;

    Publishing(List<SkillRow> rows) {
        this.rows = rows;
        for (var row : rows) {
            for (var id : row.ids()) {
                if (rowById.put(id, row) != null) {
                    throw new IllegalArgumentException("two skills have the id " + id);
                }
            }
        }
        for (var row : rows) {
            known(row.broader()).forEach(parent -> link(narrower, parent, row.id()));
            known(row.related()).forEach(other -> {
                link(related, row.id(), other);
                link(related, other, row.id());
            });
        }
        skills = rows.stream().map(this::published).toList();
    }

    private static void link(Map<SkillId, Set<SkillId>> links, SkillId from, SkillId to) {
        if (!from.equals(to)) {
            links.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        }
    }

    private Stream<SkillId> known(Collection<SkillId> ids) {
        return ids.stream().filter(rowById::containsKey).map(this::canonical);
    }

    private SkillId canonical(SkillId id) {
        var row = rowById.get(id);
        return row == null ? id : row.id();
    }

    List<PublishedSkill> skills() {
        return skills;
    }

    private PublishedSkill published(SkillRow row) {
        return new PublishedSkill(
                row.id(),
                row.ids(),
                row.label().text(),
                Stream.concat(Stream.of(row.label()), row.aliases().stream())
                        .map(SkillRow.Name::text)
                        .distinct()
                        .toList(),
                area(row),
                row.nature() == null ? row.kind().nature() : row.nature(),
                row.kind(),
                known(row.broader()).distinct().sorted().toList(),
                List.copyOf(narrower.getOrDefault(row.id(), Set.of())),
                List.copyOf(related.getOrDefault(row.id(), Set.of())),
                row.licence());
    }

    /** Stated, else that of the nearest broader skill that states one; of several equally near, the smallest id's. */
    private String area(SkillRow row) {
        var queue = new ArrayDeque<SkillRow>(List.of(row));
        var seen = new HashSet<SkillId>();
        while (!queue.isEmpty()) {
            var next = queue.removeFirst();
            if (next.area() != null) {
                return next.area();
            }
            known(next.broader()).sorted().filter(seen::add).map(rowById::get).forEach(queue::addLast);
        }
        return PublishedSkill.GENERAL;
    }

    Map<SkillId, PublishedSkill> byId() {
        var found = new HashMap<SkillId, PublishedSkill>(rowById.size() * 2);
        skills.forEach(skill -> skill.ids().forEach(id -> found.put(id, skill)));
        return Map.copyOf(found);
    }

    Map<String, List<SkillId>> byLicence() {
        var found = new HashMap<String, List<SkillId>>();
        for (var row : rows) {
            if (row.licence() != null) {
                var proved = new ArrayList<>(List.of(row.id()));
                known(row.proves()).filter(id -> !proved.contains(id)).forEach(proved::add);
                found.put(row.licence(), List.copyOf(proved));
            }
        }
        return Map.copyOf(found);
    }

    Graph graph() {
        var graph = new Graph.Builder();
        for (var row : rows) {
            graph.broader(row.id(), known(row.broader()).toList());
            graph.related(row.id(), known(row.related()).toList());
        }
        return graph.build();
    }
}
