package dev.laurel.match;

import dev.laurel.skill.EvidenceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds of evidence in the order of what they count unproved, so that of two pieces the better is known wherever
 * they lead: 1 for those that count least, one more for each larger number, 0 for those that count nothing.
 *
 * <p>A person's grades on one skill, level by level, are one number: the digits of a number of base {@value #BASE}, the
 * lowest level's first.
 */
public final class Grades {
    /** Largest number of grades at all levels. */
    public static final int MOST = 7 * 7 * 7 * 7 - 1;

    private static final int BASE = 7;

    private final Map<EvidenceKind, Integer> grades = new EnumMap<>(EvidenceKind.class);
    /** By grade from 1, a kind of it. */
    private final List<EvidenceKind> kinds = new ArrayList<>();

    /** @param claimed what each kind counts, in millionths */
    Grades(Map<EvidenceKind, Integer> claimed) {
        var byNumber = new TreeMap<Integer, List<EvidenceKind>>();
        claimed.forEach((kind, number) ->
                byNumber.computeIfAbsent(number, unseen -> new ArrayList<>()).add(kind));
        byNumber.forEach((number, equal) -> {
            if (number > 0) {
                kinds.add(equal.getFirst());
                equal.forEach(kind -> grades.put(kind, kinds.size()));
            }
        });
        if (kinds.size() >= BASE) {
            throw new IllegalStateException("more grades than a digit tells apart: " + kinds);
        }
    }

    /** From 1; 0 where the kind counts nothing unproved. */
    int of(EvidenceKind kind) {
        return grades.getOrDefault(kind, 0);
    }

    /** Of each grade, from the lowest, a kind that has it. */
    List<EvidenceKind> kinds() {
        return kinds;
    }

    /** The grades with one more, if that is better than what is there. */
    static int with(int grades, int level, int grade) {
        int place = place(level);
        return grades + Math.max(0, grade - at(grades, level)) * place;
    }

    /** The grade at a level, from 1 to 4; 0 for none. */
    static int at(int grades, int level) {
        return grades / place(level) % BASE;
    }

    private static int place(int level) {
        int place = 1;
        for (int i = 1; i < level; i++) {
            place *= BASE;
        }
        return place;
    }
}
