package dev.laurel.web.market;

import dev.laurel.account.Role;
import dev.laurel.insight.InsightsResource;
import dev.laurel.insight.SkillGap;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Demand beside verified supply, skill by skill, and what is missing. */
@Path("/insights")
@RolesAllowed({Role.OPERATOR_NAME, Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME, Role.ISSUER_NAME})
@HtmlPage
public class MarketPage {
    /** Skills on a page: each is a point of the plot with a number of its own. */
    private static final String SHOWN = "20";
    /** Gaps beside them. */
    private static final String GAPS = "10";

    private final Pages pages;
    private final Visitor visitor;
    private final InsightsResource insights;
    private final Taxonomy taxonomy;

    MarketPage(Pages pages, Visitor visitor, InsightsResource insights, Taxonomy taxonomy) {
        this.pages = pages;
        this.visitor = visitor;
        this.insights = insights;
        this.taxonomy = taxonomy;
    }

    @CheckedTemplate(basePath = "market")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance market(
                Shell shell, Plot plot, List<SkillGap> gaps, Asked asked, List<String> areas, String next);
    }

    /**
     * What the form says.
     *
     * @param area empty for any
     * @param order DEMAND, UNMET, TREND or NAME
     * @param q empty for any
     */
    public record Asked(String area, String order, String q) {
        static Asked of(@Nullable String area, @Nullable String order, @Nullable String q) {
            return new Asked(
                    area == null ? "" : area, order == null || order.isEmpty() ? "DEMAND" : order, q == null ? "" : q);
        }

        String next(@Nullable String cursor) {
            return cursor == null
                    ? ""
                    : UriBuilder.fromPath("/insights")
                            .queryParam("area", area)
                            .queryParam("order", order)
                            .queryParam("q", q)
                            .queryParam("cursor", cursor)
                            .build()
                            .toString();
        }
    }

    /** Skills, those most asked for first where nothing else is asked, and gaps of the same area. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("area") @Nullable String area,
            @QueryParam("order") @Nullable String order,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor) {
        var asked = Asked.of(area, order, q);
        var answer = insights.skills(given(area), null, given(q), asked.order, SHOWN, cursor);
        var gaps = insights.gaps(given(area), null, given(q), GAPS, null);
        var title = Words.of(MarketWords.class, visitor.language()).title();
        var areas = taxonomy.skills().areas().stream().sorted().toList();
        return pages.page(Templates.market(
                pages.shell(title), Plot.of(answer), gaps.items(), asked, areas, asked.next(answer.next())));
    }

    /** A form sends what is empty, too. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
