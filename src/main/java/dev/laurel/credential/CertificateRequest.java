package dev.laurel.credential;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.taxonomy.Taxonomy;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A certificate link as its holder hands it in: {@code {"certificate": {…}}}.
 *
 * @param url of the certificate's page
 * @param title as the page has it
 * @param skills by id or name, 1 to {@value CertificateLink#MAX_SKILLS}
 * @param issuedOn day of issue
 * @param expiresOn last day of validity; null when it does not end
 */
@Schema(name = "CertificateRequest", description = "A certificate's page, with what stands there.")
public record CertificateRequest(
        String url,
        String title,
        List<String> skills,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {
    public CertificateRequest {
        skills = List.copyOf(skills);
    }

    /** Reads a body strictly. */
    public static CertificateLink of(String tenant, Taxonomy taxonomy, InstantSource clock, Body body) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return body.read(in -> {
            in.required("certificate");
            return in.object("certificate", fields -> read(tenant, taxonomy, today, fields));
        });
    }

    private static @Nullable CertificateLink read(String tenant, Taxonomy taxonomy, LocalDate today, Fields in) {
        var given = in.required("url");
        var page = given == null ? null : page(given);
        var title = in.requiredText("title", CertificateLink.MAX_TITLE);
        var skills = skills(tenant, taxonomy, in);
        in.required("issuedOn");
        var issuedOn = day(in, "issuedOn");
        var expiresOn = day(in, "expiresOn");
        if (issuedOn != null && issuedOn.isAfter(today)) {
            in.fault("issuedOn", "in_the_future", "Must not be after today.");
        }
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            in.fault("expiresOn", "dates_reversed", "Must not be before issuedOn.");
        }
        return page == null || title == null || issuedOn == null || skills.isEmpty()
                ? null
                : new CertificateLink(page, title, skills, issuedOn, expiresOn);
    }

    private static @Nullable URI page(Element given) {
        var text = given.text(1, CertificateLink.MAX_URL, false);
        if (text == null) {
            return null;
        }
        var page = CertificateLink.page(text).orElse(null);
        if (page == null) {
            given.fault(
                    "invalid_url",
                    "Must be the https address of a certificate's page, without user, port or fragment.");
        }
        return page;
    }

    /** Ids of the skills, each once; none is a fault. */
    static List<String> skills(String tenant, Taxonomy taxonomy, Fields in) {
        in.required("skills");
        var skills = in.list("skills", CertificateLink.MAX_SKILLS, value -> taxonomy.read(tenant, value)).stream()
                .map(skill -> skill.id().value())
                .distinct()
                .toList();
        if (in.has("skills")
                && in.json().path("skills").isArray()
                && in.json().path("skills").isEmpty()) {
            in.fault("skills", "required", "Needs at least one skill that the certificate is about.");
        }
        return skills;
    }

    static @Nullable LocalDate day(Fields in, String name) {
        var day = in.day(name);
        if (day != null && !CertificateLink.isDay(day)) {
            in.fault(name, "invalid_date", "Must be a day of our times such as 2026-12-01.");
            return null;
        }
        return day;
    }
}
