package dev.laurel.web.person;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.freelancer.ProfileView;
import dev.laurel.freelancer.Records;
import dev.laurel.gig.GigView;
import dev.laurel.gig.Gigs;
import dev.laurel.ranking.MatchesResource;
import dev.laurel.ranking.PairView;
import dev.laurel.ranking.RecommendationsResource;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.web.HtmlPage;
import dev.laurel.web.Pages;
import dev.laurel.web.Shell;
import dev.laurel.web.Visitor;
import dev.laurel.web.Words;
import dev.laurel.web.ranked.Parts;
import dev.laurel.web.ranked.Segment;
import dev.laurel.web.ranked.Sentence;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a freelancer begins: which gigs fit, and how near each is. */
@Path("/me")
@RolesAllowed(Role.FREELANCER_NAME)
@HtmlPage
public class MePage {
    private static final String EVERYTHING = "true";
    /** Gigs on a page: each is drawn with all its parts. */
    private static final String SHOWN = "10";

    private final Pages pages;
    private final Visitor visitor;
    private final Me me;
    private final Gigs gigs;
    private final Records records;
    private final RecommendationsResource recommendations;
    private final MatchesResource matches;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;

    MePage(
            Pages pages,
            Visitor visitor,
            Me me,
            Gigs gigs,
            Records records,
            RecommendationsResource recommendations,
            MatchesResource matches,
            Taxonomy taxonomy,
            CurrentCaller caller) {
        this.pages = pages;
        this.visitor = visitor;
        this.me = me;
        this.gigs = gigs;
        this.records = records;
        this.recommendations = recommendations;
        this.matches = matches;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "person")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance start(Shell shell, String curl);

        static native TemplateInstance me(Shell shell, ProfileView profile, List<ProvedSkill> skills, Fits fits);

        static native TemplateInstance gig(
                Shell shell, GigView gig, Parts parts, PairView pair, List<Segment> bar, String sentence);
    }

    /** Gigs that fit, best first; for who has no profile yet, how to make one. */
    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("cursor") @Nullable String cursor, @Context UriInfo uri) {
        return me.profile().map(profile -> gigsFor(profile, cursor)).orElseGet(() -> start(uri));
    }

    private Response start(UriInfo uri) {
        var origin = uri.getBaseUri().toString().replaceAll("/+$", "");
        var curl = "curl -s " + origin + "/v1/freelancers \\\n  -H \"Authorization: Bearer $LAUREL_KEY\" \\\n"
                + "  -H \"Content-Type: application/json\" \\\n"
                + "  -d '{\"displayName\": \"…\", \"country\": \"…\", \"claims\": [{\"skill\": \"SQL\"}]}'";
        return pages.page(Templates.start(pages.shell(words().begin()), curl));
    }

    private Response gigsFor(ProfileView profile, @Nullable String cursor) {
        var page = recommendations.list(profile.id(), null, SHOWN, cursor, EVERYTHING, null);
        var ids = page.items().stream().map(item -> item.gig().id()).collect(Collectors.toUnmodifiableSet());
        var shown = gigs.shown(caller.get().tenant(), ids);
        var fits = Fits.of(page, shown, caller.get(), taxonomy, visitor.language());
        var skills = ProvedSkill.of(records.evidence(caller.get(), profile.id()));
        return pages.page(Templates.me(pages.shell(words().myGigs()), profile, skills, fits));
    }

    /** One gig and oneself, in full: listed or why not. */
    @GET
    @Path("/gigs/{gig}")
    @Operation(hidden = true)
    public Response gig(@PathParam("gig") String id) {
        return me.with(profile -> {
            var gig = GigView.of(gigs.get(caller.get(), id), caller.get(), taxonomy);
            var parts = Parts.of(gig);
            var pair = matches.get(id, profile.id());
            var explanation = pair.match().explanation();
            return pages.page(Templates.gig(
                    pages.shell(gig.title()),
                    gig,
                    parts,
                    pair,
                    parts.bar(explanation),
                    Sentence.of(explanation, parts, visitor.language())));
        });
    }

    private PersonWords words() {
        return Words.of(PersonWords.class, visitor.language());
    }
}
