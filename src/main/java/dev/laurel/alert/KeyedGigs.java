package dev.laurel.alert;

import dev.laurel.match.Cells;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gigs whose clients wait for people, each under the cells of one of its REQUIRED requirements: of all of them the
 * one whose cells fewest gigs stand under. Whoever qualifies has proven one of those, so what a person has proven leads
 * to every gig that they may qualify for.
 *
 * <p>Used by one thread.
 */
final class KeyedGigs {
    private final Map<Cell, Set<String>> byCell = new HashMap<>();
    private final Map<String, List<Cell>> keys = new HashMap<>();
    private final Map<String, Yardstick> yardsticks = new HashMap<>();
    private final Set<String> requiringNothing = new HashSet<>();

    /** A gig as it is now, in place of what was known of it. */
    void put(Yardstick yardstick) {
        var ask = yardstick.ask();
        remove(ask.id());
        yardsticks.put(ask.id(), yardstick);
        var key = key(ask);
        keys.put(ask.id(), key);
        key.forEach(cell -> byCell.computeIfAbsent(cell, any -> new HashSet<>()).add(ask.id()));
        if (key.isEmpty()) {
            requiringNothing.add(ask.id());
        }
    }

    private List<Cell> key(Ask ask) {
        return ask.requirements().stream()
                .filter(requirement -> requirement.importance() == Importance.REQUIRED)
                .min(Comparator.comparingInt(this::standing))
                .map(requirement -> ProvenSets.cells(requirement).toList())
                .orElse(List.of());
    }

    private int standing(Requirement requirement) {
        return ProvenSets.cells(requirement)
                .mapToInt(cell -> byCell.getOrDefault(cell, Set.of()).size())
                .sum();
    }

    void remove(String id) {
        keys.getOrDefault(id, List.of()).forEach(cell -> {
            var gigs = byCell.get(cell);
            if (gigs != null) {
                gigs.remove(id);
                if (gigs.isEmpty()) {
                    byCell.remove(cell);
                }
            }
        });
        keys.remove(id);
        yardsticks.remove(id);
        requiringNothing.remove(id);
    }

    /** Every gig that somebody who brings this may qualify for. */
    List<Yardstick> candidates(Cells cells) {
        var found = new HashSet<>(requiringNothing);
        cells.forEach((skill, level, proof, isProven, claim) -> {
            if (isProven) {
                found.addAll(byCell.getOrDefault(new Cell(skill, level), Set.of()));
            }
        });
        var all = new ArrayList<Yardstick>();
        found.forEach(id -> {
            var yardstick = yardsticks.get(id);
            if (yardstick != null) {
                all.add(yardstick);
            }
        });
        return all;
    }

    int size() {
        return yardsticks.size();
    }
}
