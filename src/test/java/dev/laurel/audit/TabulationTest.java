package dev.laurel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tables worked by hand, in the form of 6 RCNY 5-301.
 *
 * <p>One gig; 60 men, of whom 30 are selected; 50 women, of whom 18 are; 2 people who say X, both selected; 3 who do
 * not say. Known: 112. X is 2/112 = 1.8 % of them, below 2 %: stated, not compared. Rates: 30/60 = .5, the highest of
 * those compared; 18/50 = .36; ratio .36/.5 = .72, below four fifths. Wilson for .36 of 50: centre (.36 + z²/100)/(1 +
 * z²/50) = .36999, half .12840, so .2414 to .4986. Katz: ln .72 = −.3285, half z·√(1/18 − 1/50 + 1/30 − 1/60) = .4485
 * (z = 1.96), so .460 to 1.127: it reaches 1, so this may be chance.
 */
class TabulationTest {
    private static final double EXACT = 1e-4;

    private final List<String> people = new ArrayList<>();
    private final LinkedHashMap<String, Groups.Declared> declared = new LinkedHashMap<>();
    private final Set<String> selected = new HashSet<>();
    private final List<Integer> points = new ArrayList<>();

    private void add(int many, int chosen, int having, String... values) {
        for (int i = 0; i < many; i++) {
            var id = GroupsFileTest.id(people.size());
            people.add(id);
            declared.put(id, new Groups.Declared(people.size() + 1, List.of(values)));
            points.add(having);
            if (i < chosen) {
                selected.add(id);
            }
        }
    }

    private List<GroupTable> tables(int leastShare, List<String> columns, List<List<String>> groupings) {
        var outcome = new Sample.Outcome(points::get, number -> selected.contains(people.get(number)), selected);
        var sample = new Sample("sha256-x", LocalDate.of(2026, 1, 1), List.of("gig_1"), people, List.of(outcome));
        return new Tabulation(new Groups(columns, declared, List.of()), sample, leastShare).tables(groupings);
    }

    private GroupTable shortlist(int leastShare) {
        return tables(leastShare, List.of("sex"), List.of(List.of("sex"))).getFirst();
    }

    private static GroupRow row(GroupTable table, String group) {
        return table.groups().stream()
                .filter(row -> row.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private void menAndWomen() {
        add(60, 30, 0, "Male");
        add(50, 18, 0, "Female");
        add(2, 2, 0, "X");
        add(3, 1, 0, "");
    }

    @Test
    void aTableIsWhatOneWorksOutByHand() {
        menAndWomen();
        var table = shortlist(2);
        assertEquals(112, table.people());
        assertEquals(3, table.unknown());
        assertNull(table.median());
        var women = row(table, "Female");
        assertEquals(50, women.people());
        assertEquals(18, women.counted());
        assertEquals(.36, women.rate(), EXACT);
        assertEquals(.2414, women.rateInterval().low(), EXACT);
        assertEquals(.4986, women.rateInterval().high(), EXACT);
        assertEquals(.72, assertNotNullNumber(women.ratio()), EXACT);
        var reach = women.ratioInterval();
        assertNotNull(reach);
        assertEquals(.4601, reach.low(), EXACT);
        assertEquals(1.1268, reach.high(), EXACT);
        assertEquals(Finding.BELOW_BY_CHANCE, women.finding());
        assertEquals(Finding.HIGHEST, row(table, "Male").finding());
        assertEquals(1, assertNotNullNumber(row(table, "Male").ratio()), EXACT);
        assertNull(row(table, "Male").ratioInterval());
    }

    private static double assertNotNullNumber(@org.jspecify.annotations.Nullable Double number) {
        assertNotNull(number);
        return number;
    }

    @Test
    void aTinyGroupIsStatedAndNotCompared() {
        menAndWomen();
        var tiny = row(shortlist(2), "X");
        assertEquals(Finding.NOT_COMPARED, tiny.finding());
        assertEquals(2, tiny.people());
        assertEquals(1, tiny.rate(), EXACT);
        assertTrue(tiny.few());
        assertNull(tiny.ratio());
        // Compared all the same, it is the highest.
        var all = shortlist(0);
        assertEquals(Finding.HIGHEST, row(all, "X").finding());
        assertEquals(.36, assertNotNullNumber(row(all, "Female").ratio()), EXACT);
    }

    @Test
    void theLeastShareHoldsAtItsBorder() {
        add(98, 48, 0, "A");
        add(2, 1, 0, "B");
        assertEquals(Finding.HIGHEST, finding("B"));
        add(1, 0, 0, "A");
        assertEquals(Finding.NOT_COMPARED, finding("B"));
    }

    private Finding finding(String group) {
        return row(shortlist(2), group).finding();
    }

    @Test
    void aDifferenceThatChanceHardlyMakesIsSaidToBeOne() {
        add(200, 120, 0, "A");
        add(200, 60, 0, "B");
        // .3/.6 = .5; ln .5 ± z·√(1/60 − 1/200 + 1/120 − 1/200) = ± .2400: .393 to .636.
        var row = row(shortlist(2), "B");
        assertEquals(Finding.BELOW, row.finding());
        assertNotNull(row.ratioInterval());
        assertEquals(.3933, row.ratioInterval().low(), EXACT);
        assertEquals(.6356, row.ratioInterval().high(), EXACT);
    }

    @Test
    void fourFifthsItselfIsWithin() {
        add(100, 50, 0, "A");
        add(100, 40, 0, "B");
        add(100, 39, 0, "C");
        assertEquals(Finding.WITHIN, finding("B"));
        assertEquals(Finding.BELOW_BY_CHANCE, finding("C"));
    }

    @Test
    void whereNobodyIsSelectedThereIsNothingToCompare() {
        add(40, 0, 0, "A");
        add(40, 0, 0, "B");
        assertEquals(Finding.NOTHING, finding("A"));
        assertNull(row(shortlist(2), "A").ratio());
    }

    @Test
    void aGroupOfWhomNobodyIsSelectedHasAnIntervalToo() {
        add(20, 10, 0, "A");
        add(20, 0, 0, "B");
        var row = row(shortlist(2), "B");
        assertEquals(0, assertNotNullNumber(row.ratio()), EXACT);
        assertNotNull(row.ratioInterval());
        assertEquals(0, row.ratioInterval().low(), EXACT);
        // (.5/20.5)/(10.5/20.5) = 1/21, times e^(1.96·√(1/.5 − 1/20.5 + 1/10.5 − 1/20.5)).
        assertEquals(.7600, row.ratioInterval().high(), 2e-3);
        assertEquals(Finding.BELOW, row.finding());
    }

    @Test
    void aScoreCountsAboveTheMedianOfTheSample() {
        // 10, 10, 20, 30 and 30, 40: the middle two are 20 and 30, the median 25; three lie above.
        add(2, 0, 10, "A");
        add(1, 0, 20, "A");
        add(1, 0, 30, "A");
        add(1, 0, 30, "B");
        add(1, 0, 40, "B");
        add(5, 0, 65_536, "");
        var table = tables(2, List.of("sex"), List.of(List.of("sex"))).getLast();
        assertEquals(Measure.SCORE, table.measure());
        assertEquals(25, assertNotNullNumber(table.median()), EXACT);
        assertEquals(1, row(table, "A").counted());
        assertEquals(2, row(table, "B").counted());
        assertEquals(.25, assertNotNullNumber(row(table, "A").ratio()), EXACT);
    }

    @Test
    void columnsTakenTogetherMakeGroupsOfTheirOwn() {
        add(10, 5, 0, "Female", "Asian");
        add(10, 4, 0, "Male", "Asian");
        add(10, 3, 0, "Male", "White");
        add(10, 3, 0, "", "White");
        var tables = tables(
                2,
                List.of("sex", "race_ethnicity"),
                List.of(List.of("sex"), List.of("race_ethnicity"), List.of("sex", "race_ethnicity")));
        assertEquals(9, tables.size());
        var both = tables.get(6);
        assertEquals(30, both.people());
        assertEquals(10, both.unknown());
        assertEquals(
                List.of("Female · Asian", "Male · Asian", "Male · White"),
                both.groups().stream().map(GroupRow::group).toList());
        assertEquals(.6, assertNotNullNumber(row(both, "Male · White").ratio()), EXACT);
    }

    @Test
    void onePersonsSeveralGigsAreNotSeveralPeople() {
        // Few people tell how much people vary: t of 7 answers' freedom over t of 3 people's, squared.
        double few = Math.pow(2.3646 / 3.1824, 2);
        // Two people always, two never: shares .5 of 8 answers, squares 4 · .25, so .25 · 4 · 3 / 1 = 3, at least 4.
        assertEquals(4 * few, Rate.of(List.of(2, 0, 2, 0), 2).effective(), 2e-3);
        // 1, 1, 2, 0 of 2: squares .5, so .25 · 12 / .5 = 6 of 8.
        assertEquals(6 * few, Rate.of(List.of(1, 1, 2, 0), 2).effective(), 2e-3);
        // As alike as can be: no fewer than the people, for lack of anything to tell.
        assertEquals(4 * few, Rate.of(List.of(1, 1, 1, 1), 2).effective(), 2e-3);
        // Of one gig every person is one answer.
        assertEquals(4, Rate.of(List.of(1, 0, 1, 0), 1).effective(), EXACT);
    }

    @Test
    void studentsPointsAreThoseOfTheTables() {
        assertEquals(12.706, Student.point(1), 2e-3);
        assertEquals(2.571, Student.point(5), 2e-3);
        assertEquals(2.447, Student.point(6), 2e-3);
        assertEquals(2.228, Student.point(10), 2e-3);
        assertEquals(2.045, Student.point(29), 2e-3);
        assertEquals(1.960, Student.point(100_000), 2e-3);
    }

    @Test
    void anIntervalOfNobodySelectedBeginsAtNothing() {
        var interval = Interval.wilson(0, 20);
        assertEquals(0, interval.low(), EXACT);
        // z²/(20 + z²) = 3.8415/23.8415.
        assertEquals(.1611, interval.high(), EXACT);
    }
}
