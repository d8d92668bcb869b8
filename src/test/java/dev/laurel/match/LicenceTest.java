package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.licensed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.match.LicenceShortfall.Reason;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.CompactMembership;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Licences where the patient is, on all the gig's days: 1 December to 28 February. */
class LicenceTest {
    private static final String OPEN = "open";
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final LocalDate END = LocalDate.of(2027, 2, 28);
    private static final Conditions DAYS = new Conditions(START, END, null, List.of(), null, null, null, null, null);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    /** Texas and Florida are members; Ohio joins in January, Guam leaves in January, Pennsylvania only enacted. */
    private static final Compact COMPACT = new Compact(
            "NLC",
            Set.of("RN", "LPN"),
            List.of(
                    new CompactMembership("US-TX", LONG_AGO, null),
                    new CompactMembership("US-FL", LONG_AGO, null),
                    new CompactMembership("US-OH", LocalDate.of(2027, 1, 1), null),
                    new CompactMembership("US-GU", LONG_AGO, LocalDate.of(2027, 1, 15)),
                    new CompactMembership("US-PA", null, null)));

    @Test
    void aLicenceOfTheStateOnAllDaysOpens() {
        assertEquals(OPEN, gate("US-NY", single("US-NY", LONG_AGO, END)));
        assertEquals(OPEN, gate("US-NY", single("US-NY", START, null)));
    }

    @Test
    void aLicenceThatLapsesOrBeginsDuringTheGigDoesNot() {
        assertEquals("EXPIRES_TOO_EARLY", gate("US-NY", single("US-NY", LONG_AGO, END.minusDays(1))));
        assertEquals("EXPIRES_TOO_EARLY", gate("US-NY", single("US-NY", LONG_AGO, DAY.minusDays(1))));
        assertEquals("BEGINS_TOO_LATE", gate("US-NY", single("US-NY", START.plusDays(1), null)));
    }

    @Test
    void twoLicencesThatOnlyTogetherCoverTheDaysDoNot() {
        var first = single("US-NY", LONG_AGO, LocalDate.of(2026, 12, 31));
        var second = single("US-NY", LocalDate.of(2027, 1, 1), null);
        assertEquals("BEGINS_TOO_LATE", gate("US-NY", first, second));
    }

    @Test
    void aSingleStateLicenceElsewhereDoesNot() {
        assertEquals("OTHER_JURISDICTION", gate("US-TX", single("US-FL", LONG_AGO, null)));
    }

    @Test
    void aMultistateLicenceCountsInMemberStates() {
        assertEquals(OPEN, gate("US-TX", multistate("RN", "US-FL")));
        assertEquals("OTHER_JURISDICTION", gate("US-NY", multistate("RN", "US-FL")));
        assertEquals("OTHER_JURISDICTION", gate("US-TX", multistate("RN", "US-NY")));
        assertEquals("OTHER_JURISDICTION", gate("US-PA", multistate("RN", "US-FL")));
    }

    @Test
    void membershipMustHoldOnAllDays() {
        assertEquals("OTHER_JURISDICTION", gate("US-OH", multistate("RN", "US-FL")));
        assertEquals("OTHER_JURISDICTION", gate("US-GU", multistate("RN", "US-FL")));
        // At home it needs no compact.
        assertEquals(OPEN, gate("US-GU", multistate("RN", "US-GU")));
    }

    @Test
    void theTypeMustBeTheOneAsked() {
        assertEquals("NOT_HELD", gate("US-TX", multistate("LPN", "US-TX")));
        assertEquals("NOT_HELD", gate("US-TX"));
    }

    @Test
    void anUnconfirmedLicenceOpensNothing() {
        var held = new HeldLicence("lic_a", "RN", "US-TX", false, LONG_AGO, null, false);
        assertEquals("NOT_CONFIRMED", gate("US-TX", held));
    }

    @Test
    void eachJurisdictionNeedsItsOwn() {
        var asked = new Qualification.Licence("RN", List.of("US-TX", "US-NY"), true, null);
        var here = single("US-TX", LONG_AGO, null);
        var there = new HeldLicence("lic_b", "RN", "US-NY", false, LONG_AGO, null, true);
        assertEquals("OTHER_JURISDICTION", gate(asked, here));
        assertEquals(OPEN, gate(asked, here, there));
        assertEquals(
                List.of("lic_a", "lic_b"),
                matcher()
                        .explain(ask(DAYS, asked), licensed(there, here), DAY)
                        .qualifications()
                        .getFirst()
                        .evidence());
    }

    @Test
    void withoutAFirstDayItIsToday() {
        var asked = ask(Conditions.none(), new Qualification.Licence("RN", List.of("US-NY"), true, null));
        var lastDay = licensed(single("US-NY", LONG_AGO, DAY));
        assertEquals(true, matcher().gate(asked, lastDay, DAY).isEmpty());
        assertEquals(false, matcher().gate(asked, lastDay, DAY.plusDays(1)).isEmpty());
    }

    @Test
    void aPreferredLicenceEarnsItsPointsAndGatesNobody() {
        var asked = new Qualification.Licence("RN", List.of("US-TX"), false, null);
        // The only part: weight 256, phi 256.
        assertEquals(new Score(Tier.QUALIFIED, 65_536, 0), scored(asked, multistate("RN", "US-FL")));
        assertEquals(new Score(Tier.CLOSE, 0, 0), scored(asked, single("US-FL", LONG_AGO, null)));
        assertEquals(true, matcher().gate(ask(DAYS, asked), licensed(), DAY).isEmpty());
    }

    @Test
    void theNearestMissIsNamed() {
        var elsewhere = new HeldLicence("lic_z", "RN", "US-FL", false, LONG_AGO, null, true);
        var lapsed = new HeldLicence("lic_y", "RN", "US-TX", false, LONG_AGO, DAY, true);
        var failure = matcher()
                .gate(
                        ask(DAYS, new Qualification.Licence("RN", List.of("US-TX"), true, null)),
                        licensed(elsewhere, lapsed),
                        DAY)
                .orElseThrow();
        assertEquals(new LicenceShortfall("US-TX", Reason.EXPIRES_TOO_EARLY, "lic_y"), failure.licence());
    }

    private static Score scored(Qualification asked, HeldLicence held) {
        return matcher().score(ask(DAYS, asked), licensed(held), DAY);
    }

    private static String gate(String jurisdiction, HeldLicence... held) {
        return gate(new Qualification.Licence("RN", List.of(jurisdiction), true, null), held);
    }

    private static String gate(Qualification asked, HeldLicence... held) {
        return matcher()
                .gate(ask(DAYS, asked), licensed(held), DAY)
                .map(failure -> String.valueOf(failure.licence()).replaceAll(".*reason=(\\w+),.*", "$1"))
                .orElse(OPEN);
    }

    private static HeldLicence single(String state, LocalDate from, @Nullable LocalDate until) {
        return new HeldLicence("lic_a", "RN", state, false, from, until, true);
    }

    private static HeldLicence multistate(String type, String home) {
        return new HeldLicence("lic_a", type, home, true, LONG_AGO, null, true);
    }

    private static Matcher matcher() {
        return new Matcher(Policy.bundled(), Graph.empty(), new Tables(COMPACT, ExchangeRates.none()));
    }
}
