package dev.laurel.credential.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.link.LinkConfirmation;
import dev.laurel.credential.link.LinkFacts;
import dev.laurel.credential.link.PageReading;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A certificate link as its holder sees it.
 *
 * @param url of the certificate's page
 * @param skills ids of the skills it was handed in for
 * @param page what was found there; null when nobody has looked
 * @param confirmation who has compared it, when and what; null when nobody has
 */
@Schema(name = "CertificateLink", description = "A certificate's page, and what is known of it.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShownLink(
        String url,
        List<String> skills,
        @Nullable PageReading page,
        @Nullable LinkConfirmation confirmation) {
    public ShownLink {
        skills = List.copyOf(skills);
    }

    /** A link with what is known of it. */
    public static ShownLink of(CertificateLink link, LinkFacts facts) {
        return new ShownLink(link.page().toString(), link.skills(), facts.reading(), facts.confirmation());
    }
}
