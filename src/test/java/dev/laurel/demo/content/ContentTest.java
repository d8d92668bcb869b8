package dev.laurel.demo.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.demo.Cast;
import dev.laurel.skill.Trust;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Content CONTENT = Content.load();

    @Test
    void sixtyGigsTwelveOfEachKind() {
        assertTrue(CONTENT.gigs().size() >= 60, () -> "gigs: " + CONTENT.gigs().size());
        CONTENT.kinds()
                .forEach(kind -> assertTrue(
                        CONTENT.gigs().stream()
                                        .filter(gig -> gig.kind().equals(kind.key()))
                                        .count()
                                >= 12,
                        kind.key()));
        assertEquals(CONTENT.gigs().size(), keys(CONTENT.gigs().stream().map(GigSheet::key)));
    }

    @Test
    void theFiveMainGigsArePublicAndTheDemoClients() {
        for (var key : Cast.GIGS) {
            var gig = CONTENT.gigs().stream()
                    .filter(sheet -> sheet.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            assertEquals("harbourlight", gig.owner());
            assertEquals("PUBLIC", gig.body().get("visibility").textValue());
            assertEquals(key, gig.kind());
        }
    }

    @Test
    void everyGigHasAnOwnerAndRunsForward() {
        var owners = CONTENT.clients().stream().map(ClientSheet::key).collect(Collectors.toSet());
        for (var gig : CONTENT.gigs()) {
            assertTrue(owners.contains(gig.owner()), gig.key());
            assertTrue(gig.startsIn() > 0 && gig.lasts() > 0, gig.key());
        }
    }

    @Test
    void issuersLiveUnderANameThatNobodyCanOwn() {
        for (var issuer : CONTENT.issuers()) {
            assertTrue(issuer.did().startsWith("did:web:") && issuer.did().endsWith(".example"), issuer.did());
            assertEquals(issuer.listed(), !issuer.trust().isEmpty(), issuer.key());
        }
        assertEquals(CONTENT.issuers().size(), keys(CONTENT.issuers().stream().map(IssuerSheet::did)));
    }

    @Test
    void oneIssuerIsUnlistedAndOneIsDistrusted() {
        assertTrue(CONTENT.issuers().stream().anyMatch(issuer -> !issuer.listed()));
        assertTrue(CONTENT.issuers().stream()
                .anyMatch(issuer -> Set.copyOf(issuer.trust().values()).equals(Set.of(Trust.UNTRUSTED))));
    }

    @Test
    void everyBadgeNamesAnAchievement() {
        var badges = Stream.concat(
                CONTENT.people().stream()
                        .flatMap(person -> person.badges().stream())
                        .map(BadgeSheet::badge),
                CONTENT.kinds().stream()
                        .flatMap(kind -> Stream.of(kind.badges(), kind.wrongField(), kind.untrusted(), kind.unknown())
                                .flatMap(List::stream)));
        badges.forEach(badge -> assertNotNull(CONTENT.achievement(badge)));
    }

    @Test
    void everyKindHasABestPersonARunnerUpAndNearMisses() {
        for (var kind : CONTENT.kinds()) {
            var expectations = CONTENT.people().stream()
                    .filter(person -> person.kind().equals(kind.key()))
                    .map(PersonSheet::expect)
                    .map(Objects::requireNonNull)
                    .filter(at -> at.gig().equals(kind.key()))
                    .toList();
            assertEquals(
                    1,
                    expectations.stream()
                            .filter(at -> Objects.equals(at.rank(), 1))
                            .count(),
                    kind.key());
            assertEquals(
                    1,
                    expectations.stream()
                            .filter(at -> Objects.equals(at.rank(), 2))
                            .count(),
                    kind.key());
            assertTrue(
                    expectations.stream()
                                    .filter(at -> "CLOSE".equals(at.tier()))
                                    .count()
                            >= 3,
                    kind.key());
            assertTrue(expectations.stream().anyMatch(at -> at.whyNot() != null), kind.key());
        }
    }

    @Test
    void everyHandWrittenPersonHasAStory() {
        CONTENT.people().forEach(person -> assertNotNull(person.story(), person.key()));
    }

    private static long keys(Stream<String> keys) {
        return keys.distinct().count();
    }
}
