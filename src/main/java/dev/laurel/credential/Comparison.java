package dev.laurel.credential;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.credential.licence.NameFolding;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who opened a certificate's page read there. It is written out, and not ticked off: what must be typed
 * has been looked at.
 *
 * @param name on the certificate
 * @param title of it
 * @param issuedOn day of issue
 * @param expiresOn last day of validity; null when it does not end
 * @param skills by id or name: those of the link's that the certificate is about, at least one
 */
@Schema(name = "CertificateConfirmation", description = "What stands on a certificate's page.")
public record Comparison(
        String name,
        String title,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        List<String> skills) {
    private static final int MAX_NAME = 200;
    private static final String DIFFERS = "differs";

    public Comparison {
        skills = List.copyOf(skills);
    }

    /**
     * Reads a body strictly and lays it beside a link.
     *
     * @param legalName the holder's, confirmed
     */
    static Comparison of(String tenant, Taxonomy taxonomy, CertificateLink link, String legalName, Body body) {
        return body.read(in -> read(tenant, taxonomy, link, legalName, in));
    }

    private static @Nullable Comparison read(
            String tenant, Taxonomy taxonomy, CertificateLink link, String legalName, Fields in) {
        var name = in.requiredText("name", MAX_NAME);
        var title = in.requiredText("title", CertificateLink.MAX_TITLE);
        in.required("issuedOn");
        var issuedOn = CertificateRequest.day(in, "issuedOn");
        var expiresOn = CertificateRequest.day(in, "expiresOn");
        var skills = CertificateRequest.skills(tenant, taxonomy, in);
        if (name != null && !isSame(name, legalName)) {
            in.fault("name", DIFFERS, "It is not the confirmed legal name of this person.");
        }
        if (title != null && !isSame(title, link.title())) {
            in.fault("title", DIFFERS, "The link was handed in with another title.");
        }
        if (issuedOn != null && !issuedOn.equals(link.issuedOn())) {
            in.fault("issuedOn", DIFFERS, "The link was handed in with another day of issue.");
        }
        if (!Objects.equals(expiresOn, link.expiresOn())) {
            in.fault("expiresOn", DIFFERS, "The link was handed in with another end, or with none.");
        }
        if (!link.skills().containsAll(skills)) {
            in.fault("skills", "not_in_the_link", "The link was handed in for other skills.");
        }
        return name == null || title == null || issuedOn == null
                ? null
                : new Comparison(name, title, issuedOn, expiresOn, skills);
    }

    private static boolean isSame(String one, String other) {
        return NameFolding.fold(one).equals(NameFolding.fold(other));
    }
}
