package dev.laurel.credential.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateLinkTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);

    private static CertificateLink link(String page, @Nullable LocalDate expires) {
        return new CertificateLink(URI.create(page), "Búsqueda \"básica\"", List.of("laurel:seo"), ISSUED, expires);
    }

    private static PageText page(String html) {
        return PageText.of(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        for (var link : List.of(
                link("https://a.example/1?x=%41&y=b", null), link("https://a.example", LocalDate.of(2027, 3, 1)))) {
            assertEquals(Optional.of(link), CertificateLink.kept(link.text().getBytes(StandardCharsets.UTF_8)));
        }
        for (var other : List.of(
                "",
                "{",
                "{\"certificate\":{\"url\":",
                "{\"certificate\":{\"url\":1}}",
                "[]",
                link("https://a.example/1", null).text().replace("}}", "},\"type\":\"VerifiableCredential\"}"))) {
            assertEquals(Optional.empty(), CertificateLink.kept(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }

    @Test
    void aTitleIsCountedInCharactersAsPeopleDo() {
        var longest = "🎓".repeat(CertificateLink.MAX_TITLE);
        for (var title : List.of(longest, longest + "x")) {
            var link =
                    new CertificateLink(URI.create("https://a.example/1"), title, List.of("laurel:seo"), ISSUED, null);
            var kept = CertificateLink.kept(link.text().getBytes(StandardCharsets.UTF_8));
            assertEquals(title.equals(longest), kept.isPresent());
        }
    }

    @Test
    void aPageHasOneSpelling() {
        assertEquals(Optional.of(URI.create("https://a.example/Path")), CertificateLink.page("HTTPS://A.Example/Path"));
        assertEquals(
                link("https://a.example/1/", null).key(),
                link("https://a.example/1", null).key());
        assertNotEquals(
                link("https://a.example/1", null).key(),
                link("https://a.example/1?x", null).key());
        for (var none :
                List.of("https://exämple.com/1", "https://a.example/a b", "//a.example/1", "https:a", "https://")) {
            assertEquals(Optional.empty(), CertificateLink.page(none), none);
        }
    }

    /** The end of a year is that of a leap day too; a certificate's own end comes first where it lies before. */
    @Test
    void aConfirmationEndsWithTheCertificateOrAfterTwelveMonths() {
        var leap = Instant.parse("2028-02-29T12:00:00Z");
        assertEquals(
                Instant.parse("2029-02-28T12:00:00Z"), LinkConfirmation.end(link("https://a.example/1", null), leap));
        // The last day is part of its validity.
        assertEquals(
                Instant.parse("2028-03-02T00:00:00Z"),
                LinkConfirmation.end(link("https://a.example/1", LocalDate.of(2028, 3, 1)), leap));
    }

    @Test
    void aNameStandsOnAPageAsItsOwnWords() {
        var page = page("<p>This certifies that <b>José&nbsp;Ángel</b>\n<i>Ruiz-Díaz</i> (Jr.) has …</p>");
        assertTrue(page.names("jose angel ruiz-diaz"));
        assertTrue(page.names("José Ángel Ruiz-Díaz (Jr.)"));
        assertFalse(page.names("Jose Angel Ruiz-Di"));
        assertFalse(page.names("osé Ángel"));
        assertFalse(page.names("Jos. Angel"), "a dot stands for itself");
        assertFalse(page.names("\u0301\u0301"), "marks are no name");
        assertFalse(page.names("\\E.*"));
    }

    @Test
    void whatNobodySeesIsNoName() {
        assertFalse(page("<script>var holder = 'Zoe Testperson';</script>").names("Zoe Testperson"));
        assertTrue(page("<meta name=description content='For Zoe Testperson'>").names("Zoe Testperson"));
        assertFalse(page("").names("Zoe Testperson"));
    }
}
