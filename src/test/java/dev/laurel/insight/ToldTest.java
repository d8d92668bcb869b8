package dev.laurel.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No number that is told, and no difference of two, is about fewer than ten people. */
class ToldTest {
    private static final int CASES = 20_000;
    private static final int MOST = 60;

    private static List<Told> told(int... atOrAbove) {
        var people = new ArrayList<Integer>();
        for (int number : atOrAbove) {
            people.add(number);
        }
        return Told.levels(people);
    }

    @Test
    void nineAreNotToldAndTenAre() {
        assertEquals(List.of(new Told(0, 9), new Told(0, 9), new Told(0, 9), new Told(0, 9)), told(9, 0, 0, 0));
        assertEquals(List.of(Told.exactly(10), new Told(0, 9), new Told(0, 9), new Told(0, 9)), told(10, 0, 0, 0));
    }

    @Test
    void nobodyLooksLikeNine() {
        assertEquals(told(9, 9, 9, 9), told(0, 0, 0, 0));
    }

    /** 30 in all with 21 above FOUNDATION would tell of 9 who are no further; with 20 above it, of 10. */
    @Test
    void aDifferenceOfNineIsNotToldAndOneOfTenIs() {
        assertEquals(
                List.of(new Told(21, 30), Told.exactly(21)), told(30, 21, 0, 0).subList(0, 2));
        assertEquals(
                List.of(Told.exactly(30), Told.exactly(20)), told(30, 20, 0, 0).subList(0, 2));
    }

    @Test
    void thatNobodyIsAtALevelIsNotTold() {
        assertEquals(
                List.of(new Told(30, 39), Told.exactly(30)), told(30, 30, 0, 0).subList(0, 2));
    }

    @Test
    void whatIsSkippedIsNotToldByTheNextButOne() {
        assertEquals(
                List.of(Told.exactly(22), new Told(12, 21), new Told(12, 21), Told.exactly(12)), told(22, 15, 14, 12));
    }

    @Test
    void unmetDemandFollowsFromWhatIsTold() {
        assertEquals(Told.exactly(8), Told.exactly(12).leftOf(20));
        assertEquals(Told.exactly(0), Told.exactly(12).leftOf(12));
        assertEquals(new Told(11, 20), new Told(0, 9).leftOf(20));
        assertEquals(new Told(0, 3), new Told(0, 9).leftOf(3));
        assertEquals(Told.exactly(0), new Told(0, 9).leftOf(0));
        assertEquals(new Told(11, 20), Told.larger(new Told(0, 20), new Told(11, 12)));
    }

    @Test
    void aRangeIsNotUpsideDown() {
        assertThrows(IllegalArgumentException.class, () -> new Told(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Told(-1, 2));
    }

    @Test
    void noGroupOfFewerThanTenIsToldOfAnyMarket() {
        assertTrue(isKept(Told.MIN_PEOPLE), "a small group is told");
    }

    @Test
    void aLimitOfNineIsNoticed() {
        assertFalse(isKept(Told.MIN_PEOPLE - 1), "the harness sees nothing");
    }

    /** Whether seeded random markets tell of small groups, with some other smallest group. */
    private static boolean isKept(int minPeople) {
        var random = new Random(122);
        for (int i = 0; i < CASES; i++) {
            var people = people(random);
            var told = Told.levels(people, minPeople);
            if (!isWithin(people, told) || tellsOfFew(told)) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> people(Random random) {
        var people = new ArrayList<Integer>();
        int sum = 0;
        for (int level = 0; level < SkillFigures.levels().size(); level++) {
            sum += random.nextInt(4) == 0 ? 0 : random.nextInt(MOST / 2);
            people.addFirst(sum);
        }
        return people;
    }

    private static boolean isWithin(List<Integer> people, List<Told> told) {
        for (int i = 0; i < people.size(); i++) {
            var range = told.get(i);
            if (people.get(i) < range.atLeast() || people.get(i) > range.atMost()) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellsOfFew(List<Told> told) {
        var numbers = new ArrayList<Integer>(List.of(0));
        told.reversed().stream().filter(Told::isExact).map(Told::atLeast).forEach(numbers::add);
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) - numbers.get(i - 1) < Told.MIN_PEOPLE) {
                return true;
            }
        }
        return false;
    }
}
