package dev.laurel.web.ranked;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.gig.GigView;
import dev.laurel.gig.Gigs;
import dev.laurel.ranking.GivenGigResource;
import dev.laurel.ranking.MatchView;
import dev.laurel.ranking.MatchesResource;
import dev.laurel.ranking.MatchesView;
import dev.laurel.ranking.PairView;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who fits a gig, and how one knows. */
@Path("/gigs/{id}")
@RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
@HtmlPage
public class RankingPage {
    private static final String EVERYBODY = "true";
    private static final String QUALIFIED = "QUALIFIED";
    private static final String ONE = "1";
    private static final String MOST = Integer.toString(Page.MAX_LIMIT);

    private final Pages pages;
    private final Visitor visitor;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final MatchesResource matches;
    private final GivenGigResource given;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    RankingPage(
            Pages pages,
            Visitor visitor,
            Gigs gigs,
            Taxonomy taxonomy,
            MatchesResource matches,
            GivenGigResource given,
            CurrentCaller caller,
            ObjectMapper json) {
        this.pages = pages;
        this.visitor = visitor;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.matches = matches;
        this.given = given;
        this.caller = caller;
        this.json = json;
    }

    @CheckedTemplate(basePath = "ranked")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ranking(Shell shell, GigView gig, Ranks ranks, WhatIf whatIf, String curl);

        static native TemplateInstance person(
                Shell shell, GigView gig, Parts parts, PairView pair, List<Segment> bar, String sentence);

        static native TemplateInstance compare(
                Shell shell, GigView gig, PairView first, PairView second, Waterfall waterfall);
    }

    /** The ranking; with changes in the query, as it would be. */
    @GET
    @Operation(hidden = true)
    public Response ranking(
            @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor, @Context UriInfo uri) {
        var gig = gig(id);
        var whatIf = WhatIf.of(gig, uri.getQueryParameters(), json);
        var ranks = whatIf.isAsked() ? changed(gig, whatIf, cursor) : asStored(gig, cursor);
        return pages.page(Templates.ranking(pages.shell(gig.title()), gig, ranks, whatIf, Curl.of(uri, id, whatIf)));
    }

    private Ranks asStored(GigView gig, @Nullable String cursor) {
        var page = matches.list(gig.id(), null, null, cursor, EVERYBODY, null);
        return Ranks.of(gig, page, qualified(gig.id()), null, null, visitor.language());
    }

    private Ranks changed(GigView gig, WhatIf whatIf, @Nullable String cursor) {
        var page = given.rank(null, null, cursor, EVERYBODY, null, whatIf.body());
        var qualified = total(given.rank(QUALIFIED, ONE, null, EVERYBODY, null, whatIf.body()));
        var before = matches.counted(gig.id(), null, MOST, null).items().stream()
                .collect(Collectors.toMap(
                        row -> row.freelancer().id(),
                        row -> Optional.ofNullable(row.rank()).orElse(0L)));
        return Ranks.of(gig, page, qualified, qualified(gig.id()), before, visitor.language());
    }

    private long qualified(String id) {
        return total(matches.counted(id, QUALIFIED, ONE, EVERYBODY));
    }

    private static long total(MatchesView page) {
        return Optional.ofNullable(page.total()).orElseThrow(() -> new IllegalStateException("a total was asked for"));
    }

    /** One person in full. */
    @GET
    @Path("/people/{freelancer}")
    @Operation(hidden = true)
    public Response person(@PathParam("id") String id, @PathParam("freelancer") String freelancer) {
        var gig = gig(id);
        var parts = Parts.of(gig);
        var pair = matches.get(id, freelancer);
        return pages.page(Templates.person(
                pages.shell(name(pair.match())),
                gig,
                parts,
                pair,
                parts.bar(pair.match().explanation()),
                Sentence.of(pair.match().explanation(), parts, visitor.language())));
    }

    /** Two people side by side: why the first stands where the second does not. */
    @GET
    @Path("/compare")
    @Operation(hidden = true)
    public Response compare(@PathParam("id") String id, @QueryParam("who") List<String> who) {
        if (who.size() != 2) {
            throw ProblemException.notFound();
        }
        var gig = gig(id);
        var both = who.stream()
                .map(freelancer -> matches.get(id, freelancer))
                .sorted(java.util.Comparator.comparing(
                        (PairView pair) -> Optional.ofNullable(pair.rank()).orElse(Long.MAX_VALUE)))
                .toList();
        var words = Words.of(RankedWords.class, visitor.language());
        var waterfall = Waterfall.of(
                Parts.of(gig),
                both.getFirst().match().explanation(),
                both.getLast().match().explanation());
        return pages.page(
                Templates.compare(pages.shell(words.compare()), gig, both.getFirst(), both.getLast(), waterfall));
    }

    private GigView gig(String id) {
        return GigView.noted(gigs.get(caller.get(), id), caller.get(), taxonomy);
    }

    private String name(MatchView match) {
        return Optional.ofNullable(match.freelancer().displayName())
                .orElseGet(() -> Words.of(RankedWords.class, visitor.language()).nameless());
    }
}
