package dev.laurel.web.person;

import dev.laurel.freelancer.FreelancersResource;
import dev.laurel.freelancer.ProfileView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The profile of the freelancer who is looking. */
@ApplicationScoped
class Me {
    private static final String ONE = "1";
    private static final URI START = URI.create("/me");

    private final FreelancersResource freelancers;

    Me(FreelancersResource freelancers) {
        this.freelancers = freelancers;
    }

    /** Empty until they have made it. */
    Optional<ProfileView> profile() {
        return freelancers.list(ONE, null).items().stream().findFirst();
    }

    /** A page that needs a profile; without one the visitor is led to where it is made. */
    Response with(Function<ProfileView, Response> page) {
        return profile().map(page).orElseGet(() -> Response.seeOther(START).build());
    }
}
