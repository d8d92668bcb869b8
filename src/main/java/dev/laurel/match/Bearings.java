package dev.laurel.match;

import dev.laurel.skill.Reach;
import dev.laurel.skill.SkillId;
import java.util.Arrays;

/**
 * What bears on each of some hundred skills, found again by the skill's number in its graph: a table of numbers with
 * open addressing, which an index asks a few hundred times for everybody. Not safe for several threads.
 */
final class Bearings {
    /** Slots, a power of two; a person's proof reaches some two hundred skills. */
    private static final int SLOTS_AT_FIRST = 512;
    /** Spreads numbers that follow each other: 2^32 over the golden ratio. */
    private static final int SPREAD = 0x9E37_79B9;

    /** One more than the place of what stands there; 0 where nothing does. */
    private int[] slots = new int[SLOTS_AT_FIRST];

    private int[] numbers = new int[SLOTS_AT_FIRST / 2];
    private SkillId[] skills = new SkillId[SLOTS_AT_FIRST / 2];
    private Bearing[] bearings = new Bearing[SLOTS_AT_FIRST / 2];
    private int size;

    /**
     * What bears on a skill bears on it too.
     *
     * @param number in the graph; {@link Reach#UNKNOWN} where nothing but the skill itself reaches it, so that it comes
     *     once
     */
    void add(int number, SkillId skill, Bearing bearing) {
        if (size == numbers.length) {
            grow();
        }
        if (number == Reach.UNKNOWN) {
            append(number, skill, bearing);
            return;
        }
        int slot = slot(slots, number);
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            if (numbers[place] == number) {
                bearings[place] = bearings[place].and(bearing);
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size + 1;
        append(number, skill, bearing);
    }

    private void append(int number, SkillId skill, Bearing bearing) {
        numbers[size] = number;
        skills[size] = skill;
        bearings[size] = bearing;
        size++;
    }

    /** Half of the slots stay free. */
    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * size);
        skills = Arrays.copyOf(skills, 2 * size);
        bearings = Arrays.copyOf(bearings, 2 * size);
        var wider = new int[2 * slots.length];
        for (int place : slots) {
            if (place != 0) {
                int slot = slot(wider, numbers[place - 1]);
                while (wider[slot] != 0) {
                    slot = (slot + 1) & (wider.length - 1);
                }
                wider[slot] = place;
            }
        }
        slots = wider;
    }

    private static int slot(int[] slots, int number) {
        return (number * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    int size() {
        return size;
    }

    SkillId skill(int place) {
        return skills[place];
    }

    int number(int place) {
        return numbers[place];
    }

    Bearing bearing(int place) {
        return bearings[place];
    }
}
