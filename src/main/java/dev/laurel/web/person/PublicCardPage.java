package dev.laurel.web.person;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.credential.Credentials;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.freelancer.CardView;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.ProfileView;
import dev.laurel.freelancer.Records;
import dev.laurel.freelancer.Visibility;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.web.HtmlPage;
import dev.laurel.web.Pages;
import dev.laurel.web.Shell;
import dev.laurel.web.Visitor;
import dev.laurel.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What others see of a freelancer, and where that is chosen. */
@Path("/me/public")
@RolesAllowed(Role.FREELANCER_NAME)
@HtmlPage
public class PublicCardPage {
    private final Pages pages;
    private final Visitor visitor;
    private final Me me;
    private final Freelancers freelancers;
    private final Credentials credentials;
    private final Records records;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    PublicCardPage(
            Pages pages,
            Visitor visitor,
            Me me,
            Freelancers freelancers,
            Credentials credentials,
            Records records,
            Taxonomy taxonomy,
            CurrentCaller caller) {
        this.pages = pages;
        this.visitor = visitor;
        this.me = me;
        this.freelancers = freelancers;
        this.credentials = credentials;
        this.records = records;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "person")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance seen(
                Shell shell, ProfileView profile, CardView card, Seen seen, String tag, Choices choices);
    }

    /** What may be chosen. */
    public record Choices(List<Visibility> person, List<CredentialVisibility> credential) {
        /** As an edit names the version that was read. */
        public String tag(HeldCredential held) {
            return Etags.of(held.version());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        return me.with(profile -> {
            var card = CardView.of(freelancers.get(caller.get(), profile.id()), taxonomy);
            var choices = new Choices(List.of(Visibility.values()), List.of(CredentialVisibility.values()));
            var title = Words.of(PersonWords.class, visitor.language()).seen();
            var seen = Seen.of(all(profile.id()), records.evidence(caller.get(), profile.id()));
            return pages.page(
                    Templates.seen(pages.shell(title), profile, card, seen, Etags.of(profile.version()), choices));
        });
    }

    /** Every credential: there are {@value dev.laurel.credential.held.CredentialStore#MAX_CREDENTIALS} at most. */
    private List<HeldCredential> all(String profile) {
        var all = new ArrayList<HeldCredential>();
        @Nullable String cursor = null;
        do {
            var page = credentials.list(caller.get().tenant(), profile, Page.MAX_LIMIT, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
