package dev.laurel.alert;

import dev.laurel.match.Cells;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people who wait for gigs, by what they have proven: for each skill and level one bit a person. A gig's ask is a
 * search over people: the and of its REQUIRED requirements, each the or of the skills that it accepts. Whoever
 * qualifies is among those found; gates and points are not looked at here.
 *
 * <p>Used by one thread.
 */
final class ProvenSets {
    private final Map<Cell, BitSet> sets = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<Cell>> proven = new HashMap<>();
    private final BitSet free = new BitSet();
    private final BitSet everybody = new BitSet();

    /** A person as they stand now, in place of what was known of them. */
    void put(String id, Cells cells) {
        clear(id);
        int place = places.computeIfAbsent(id, this::place);
        everybody.set(place);
        var own = new ArrayList<Cell>();
        cells.forEach((skill, level, proof, isProven, claim) -> {
            if (isProven) {
                var cell = new Cell(skill, level);
                sets.computeIfAbsent(cell, any -> new BitSet()).set(place);
                own.add(cell);
            }
        });
        proven.put(id, List.copyOf(own));
    }

    private int place(String id) {
        int place = free.nextSetBit(0);
        if (place < 0) {
            ids.add(id);
            return ids.size() - 1;
        }
        free.clear(place);
        ids.set(place, id);
        return place;
    }

    /** Somebody who waits for nothing any more. */
    void remove(String id) {
        clear(id);
        var place = places.remove(id);
        proven.remove(id);
        if (place != null) {
            everybody.clear(place);
            free.set(place);
        }
    }

    private void clear(String id) {
        var place = places.get(id);
        if (place != null) {
            proven.getOrDefault(id, List.of()).forEach(cell -> {
                var set = sets.get(cell);
                if (set != null) {
                    set.clear(place);
                    if (set.isEmpty()) {
                        sets.remove(cell);
                    }
                }
            });
        }
    }

    /** Everybody who may qualify; where a gig requires nothing, everybody. */
    List<String> candidates(Ask ask) {
        var found = (BitSet) everybody.clone();
        ask.requirements().stream()
                .filter(requirement -> requirement.importance() == Importance.REQUIRED)
                .forEach(requirement -> found.and(meeting(requirement)));
        return found.stream().mapToObj(ids::get).toList();
    }

    private BitSet meeting(Requirement requirement) {
        var met = new BitSet();
        cells(requirement).forEach(cell -> {
            var set = sets.get(cell);
            if (set != null) {
                met.or(set);
            }
        });
        return met;
    }

    /** The cells of which a person must have proven one. */
    static Stream<Cell> cells(Requirement requirement) {
        return requirement.anyOf().stream().map(skill -> new Cell(skill, requirement.level()));
    }

    int size() {
        return places.size();
    }
}
