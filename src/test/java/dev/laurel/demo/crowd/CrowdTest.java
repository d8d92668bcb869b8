package dev.laurel.demo.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.demo.content.BadgeSheet;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.Flaw;
import dev.laurel.demo.content.LicenceSheet;
import dev.laurel.demo.content.LicenceSheet.Standing;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.skill.terms.Cefr;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Content CONTENT = Content.load();
    private static final List<PersonSheet> EVERYBODY = Crowd.everybody(CONTENT);

    @Test
    void threeHundredPeopleSixtyOfEachKind() {
        assertTrue(EVERYBODY.size() >= 300, () -> "people: " + EVERYBODY.size());
        CONTENT.kinds()
                .forEach(kind -> assertTrue(
                        EVERYBODY.stream()
                                        .filter(person -> person.kind().equals(kind.key()))
                                        .count()
                                >= 60,
                        kind.key()));
    }

    @Test
    void theCrowdIsTheSameEveryTime() {
        assertEquals(EVERYBODY, Crowd.everybody(Content.load()));
    }

    @Test
    void everybodyHasANameAndAKeyOfTheirOwn() {
        assertEquals(
                EVERYBODY.size(),
                EVERYBODY.stream().map(PersonSheet::key).distinct().count());
        assertEquals(
                EVERYBODY.size(),
                EVERYBODY.stream().map(PersonSheet::name).distinct().count());
        EVERYBODY.forEach(person -> assertEquals(Names.key(person.name()), person.key()));
    }

    @Test
    void namesComeFromManyCultures() {
        assertTrue(CONTENT.names().size() >= 15);
        var used = CONTENT.names().stream()
                .filter(sheet -> EVERYBODY.stream()
                        .anyMatch(person -> sheet.family().stream()
                                .anyMatch(family -> person.name().endsWith(family))))
                .count();
        assertTrue(used >= 35, () -> "cultures: " + used);
    }

    @Test
    void circumstancesGoTogether() {
        for (var person : EVERYBODY) {
            var place = CONTENT.place(person.place());
            assertTrue(person.languages().containsKey("en"), person.key());
            assertTrue(person.languages().containsValue(Cefr.NATIVE), person.key());
            assertTrue(new BigDecimal(person.rate()).signum() > 0, person.key());
            assertTrue(
                    new BigDecimal(person.rate()).stripTrailingZeros().scale()
                            <= place.currency().getDefaultFractionDigits(),
                    person.key());
            assertTrue(
                    person.hours().getFirst().compareTo(person.hours().getLast()) < 0
                            || person.hours().getLast().equals("00:00"),
                    person.key());
            assertTrue(person.headline().indexOf('{') < 0, person.key());
            assertTrue(person.availableFor() == null || person.availableFor() > person.availableIn(), person.key());
        }
    }

    @Test
    void multistateLicencesComeFromBoardsThatIssueThem() {
        for (var person : EVERYBODY) {
            var kind = CONTENT.kinds().stream()
                    .filter(sheet -> sheet.key().equals(person.kind()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(kind.isLicensed(), !person.licences().isEmpty(), person.key());
            person.licences().stream()
                    .filter(LicenceSheet::multistate)
                    .forEach(licence -> assertTrue(kind.multistate().contains(licence.state()), person.key()));
        }
    }

    @Test
    void everyFlawAndEveryStandingIsThere() {
        var flaws = EVERYBODY.stream()
                .flatMap(person -> person.badges().stream())
                .map(BadgeSheet::flaw)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flaw.class)));
        assertEquals(EnumSet.allOf(Flaw.class), flaws);
        var standings = EVERYBODY.stream()
                .flatMap(person -> person.licences().stream())
                .map(LicenceSheet::standing)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standing.class)));
        assertEquals(EnumSet.allOf(Standing.class), standings);
    }

    @Test
    void mostBadgesAreSound() {
        var badges =
                EVERYBODY.stream().flatMap(person -> person.badges().stream()).toList();
        long sound = badges.stream().filter(badge -> badge.flaw() == Flaw.NONE).count();
        assertTrue(badges.size() >= 500, () -> "badges: " + badges.size());
        assertTrue(sound * 10L >= badges.size() * 8L, () -> "sound: " + sound + " of " + badges.size());
    }

    @Test
    void nobodyHoldsABadgeTwice() {
        for (var person : EVERYBODY) {
            var seen = new HashSet<String>();
            person.badges().forEach(badge -> assertTrue(seen.add(badge.badge()), person.key()));
        }
    }

    @Test
    void marksFallAwayInKeys() {
        assertEquals("solene-fontanel", Names.key("Solène Fontanel"));
        assertEquals("duc-dang", Names.key("Đức Đặng"));
        assertEquals("pawel-gunaydin", Names.key("Paweł Günaydın"));
        assertFalse(Names.key("Cillian Ó Riordáin").contains(" "));
    }
}
