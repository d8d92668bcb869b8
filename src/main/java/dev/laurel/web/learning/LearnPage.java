package dev.laurel.web.learning;

import dev.laurel.account.Role;
import dev.laurel.freelancer.FreelancersResource;
import dev.laurel.upskilling.UpskillingResource;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a freelancer might learn next, and what each would open. */
@Path("/me/learn")
@RolesAllowed(Role.FREELANCER_NAME)
@HtmlPage
public class LearnPage {
    private static final String ONE = "1";
    /** Offerings on a page: each is drawn with its gigs. */
    private static final String SHOWN = "10";
    /** Single skills in the chart above them. */
    private static final String SKILLS = "8";
    /** Steps of the path that is drawn above them. */
    private static final String STEPS = "3";

    private final Pages pages;
    private final Visitor visitor;
    private final FreelancersResource freelancers;
    private final UpskillingResource upskilling;

    LearnPage(Pages pages, Visitor visitor, FreelancersResource freelancers, UpskillingResource upskilling) {
        this.pages = pages;
        this.visitor = visitor;
        this.freelancers = freelancers;
        this.upskilling = upskilling;
    }

    @CheckedTemplate(basePath = "learning")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance learn(Shell shell, Opening opening, Asked asked, String next);
    }

    /**
     * What the form says.
     *
     * @param order OPENS, PER_HOUR or PER_MONEY
     * @param maxPrice empty for any
     * @param maxHours empty for any
     */
    public record Asked(String order, String maxPrice, String maxHours, boolean fieldChange) {}

    /** Offerings, those that open most first; with the best way through three of them. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("order") @Nullable String order,
            @QueryParam("maxPrice") @Nullable String maxPrice,
            @QueryParam("maxHours") @Nullable String maxHours,
            @QueryParam("fieldChange") @Nullable String fieldChange,
            @QueryParam("cursor") @Nullable String cursor) {
        var profile = freelancers.list(ONE, null).items().stream().findFirst();
        if (profile.isEmpty()) {
            return Response.seeOther(URI.create("/me")).build();
        }
        var asked = new Asked(
                order == null || order.isEmpty() ? "OPENS" : order,
                maxPrice == null ? "" : maxPrice,
                maxHours == null ? "" : maxHours,
                "true".equals(fieldChange));
        var answer = upskilling.list(
                profile.get().id(),
                asked.order,
                given(maxPrice),
                null,
                given(maxHours),
                null,
                null,
                asked.fieldChange ? "true" : null,
                cursor == null ? STEPS : null,
                cursor == null ? SKILLS : null,
                SHOWN,
                cursor);
        var title = Words.of(LearningWords.class, visitor.language()).title();
        return pages.page(Templates.learn(pages.shell(title), Opening.of(answer), asked, next(answer.next(), asked)));
    }

    /** A form sends what is empty, too. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String next(@Nullable String cursor, Asked asked) {
        return cursor == null
                ? ""
                : "?order=" + asked.order + "&maxPrice=" + asked.maxPrice + "&maxHours=" + asked.maxHours
                        + (asked.fieldChange ? "&fieldChange=true" : "") + "&cursor=" + cursor;
    }
}
