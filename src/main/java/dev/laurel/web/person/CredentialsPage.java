package dev.laurel.web.person;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.credential.Credentials;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.Stood;
import dev.laurel.credential.report.Outcome;
import dev.laurel.freelancer.CredentialsResource;
import dev.laurel.freelancer.ProfileView;
import dev.laurel.skill.Assurance;
import dev.laurel.web.HtmlPage;
import dev.laurel.web.Pages;
import dev.laurel.web.Shell;
import dev.laurel.web.Visitor;
import dev.laurel.web.Words;
import dev.laurel.web.badge.Proof;
import dev.laurel.web.badge.Timeline;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Credentials that a freelancer has handed in, and what came of each, step by step. */
@Path("/me/credentials")
@RolesAllowed(Role.FREELANCER_NAME)
@HtmlPage
public class CredentialsPage {
    private final Pages pages;
    private final Visitor visitor;
    private final Me me;
    private final CredentialsResource resource;
    private final Credentials credentials;
    private final CurrentCaller caller;

    CredentialsPage(
            Pages pages,
            Visitor visitor,
            Me me,
            CredentialsResource resource,
            Credentials credentials,
            CurrentCaller caller) {
        this.pages = pages;
        this.visitor = visitor;
        this.me = me;
        this.resource = resource;
        this.credentials = credentials;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "person")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance credentials(Shell shell, Page<Handed> page);

        static native TemplateInstance credential(
                Shell shell,
                ProfileView profile,
                HeldCredential held,
                Timeline timeline,
                List<Proof> proofs,
                List<Standing> history,
                Edit edit,
                List<CredentialVisibility> choices);
    }

    /** How it stood from an instant on. */
    public record Standing(Stood stood, Outcome outcome, Assurance assurance) {
        static Standing of(Stood stood) {
            return new Standing(stood, Outcome.valueOf(stood.outcome()), Assurance.valueOf(stood.assurance()));
        }
    }

    /**
     * Where a change of it goes.
     *
     * @param tag as it names the version that was read
     */
    public record Edit(String path, String tag) {}

    /** A credential in a list. */
    public record Handed(HeldCredential held, Timeline timeline) {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return me.with(profile -> {
            var page = resource.list(profile.id(), null, cursor);
            var handed = page.items().stream()
                    .map(held -> new Handed(held, Timeline.of(held)))
                    .toList();
            var title = Words.of(PersonWords.class, visitor.language()).credentials();
            return pages.page(Templates.credentials(pages.shell(title), new Page<>(handed, page.next())));
        });
    }

    /** One with its timeline. That it is one's own is known: the profile is the visitor's. */
    @GET
    @Path("/{credential}")
    @Operation(hidden = true)
    public Response show(@PathParam("credential") String id) {
        return me.with(profile -> {
            var held = credentials.get(caller.get().tenant(), profile.id(), id);
            var achievement = held.achievement();
            var title = achievement == null
                    ? Words.of(PersonWords.class, visitor.language()).unnamed()
                    : achievement.name();
            return pages.page(Templates.credential(
                    pages.shell(title),
                    profile,
                    held,
                    Timeline.of(held),
                    Proof.of(held),
                    held.history().reversed().stream().map(Standing::of).toList(),
                    new Edit("/v1/freelancers/" + profile.id() + "/credentials/" + held.id(), Etags.of(held.version())),
                    List.of(CredentialVisibility.values())));
        });
    }
}
