package dev.laurel.alert;

import dev.laurel.match.Cells;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people who wait for gigs, by what they have proven: for each skill and level one bit a person, and another where
 * anything is proven at all. A gig's ask is a search over people: the and of its REQUIRED requirements, each the or of
 * the skills that it accepts; where it requires nothing, whoever has proven anything that it would like. Of those whom
 * that leaves, the gates that no credential opens are looked at. Whoever qualifies is among those found.
 *
 * <p>Used by one thread.
 */
final class ProvenSets {
    private final Map<Cell, BitSet> proven = new HashMap<>();
    private final Map<Cell, BitSet> counting = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<@Nullable Waiting> waiting = new ArrayList<>();
    private final BitSet free = new BitSet();
    private final BitSet everybody = new BitSet();

    /**
     * Somebody who waits.
     *
     * @param person without their evidence, which is large and not needed to look at gates
     * @param proven cells that the tier's test holds in
     * @param counting cells with any proof
     */
    private record Waiting(Person person, List<Cell> proven, List<Cell> counting) {}

    /**
     * A person as they stand now, in place of what was known of them.
     *
     * @param proof what they have proven
     */
    void put(Person person, Cells proof) {
        remove(person.id());
        int place = free.nextSetBit(0);
        if (place < 0) {
            place = waiting.size();
            waiting.add(null);
        }
        free.clear(place);
        var held = new ArrayList<Cell>();
        var counted = new ArrayList<Cell>();
        proof.forEach((skill, level, phi, isProven, claim) -> {
            var cell = new Cell(skill, level);
            if (isProven) {
                held.add(cell);
            }
            if (phi > 0) {
                counted.add(cell);
            }
        });
        add(proven, held, place);
        add(counting, counted, place);
        var alone = new Person(person.id(), List.of(), person.licences(), person.circumstances());
        waiting.set(place, new Waiting(alone, List.copyOf(held), List.copyOf(counted)));
        places.put(person.id(), place);
        everybody.set(place);
    }

    private static void add(Map<Cell, BitSet> sets, List<Cell> cells, int place) {
        cells.forEach(cell -> sets.computeIfAbsent(cell, any -> new BitSet()).set(place));
    }

    /** Somebody who waits for nothing any more. */
    void remove(String id) {
        var place = places.remove(id);
        if (place == null) {
            return;
        }
        var was = Objects.requireNonNull(waiting.set(place, null));
        remove(proven, was.proven(), place);
        remove(counting, was.counting(), place);
        everybody.clear(place);
        free.set(place);
    }

    private static void remove(Map<Cell, BitSet> sets, List<Cell> cells, int place) {
        for (var cell : cells) {
            var set = sets.get(cell);
            if (set != null) {
                set.clear(place);
                if (set.isEmpty()) {
                    sets.remove(cell);
                }
            }
        }
    }

    /** Everybody who may qualify on a day. */
    List<String> candidates(Yardstick yardstick, LocalDate day) {
        return proving(yardstick.ask()).stream()
                .mapToObj(place -> Objects.requireNonNull(waiting.get(place)).person())
                .filter(person -> yardstick.isOpenButForCredentials(person, day))
                .map(Person::id)
                .toList();
    }

    private BitSet proving(Ask ask) {
        var required = ask.requirements().stream()
                .filter(requirement -> requirement.importance() == Importance.REQUIRED)
                .toList();
        var found = new BitSet();
        if (required.isEmpty() && ask.qualifications().stream().allMatch(Qualification::mandatory)) {
            ask.requirements().forEach(requirement -> found.or(any(counting, requirement)));
            return found;
        }
        found.or(everybody);
        required.forEach(requirement -> found.and(any(proven, requirement)));
        return found;
    }

    private static BitSet any(Map<Cell, BitSet> sets, Requirement requirement) {
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
