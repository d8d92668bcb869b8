package dev.laurel.credential.licence;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.freelancer.Freelancers;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Profiles whose legal names are confirmed, changed and doubted. */
@ApplicationScoped
public class TestProfiles {
    private static final Caller OPERATOR =
            new Caller(Tenant.MAIN, "acc_operator", Role.OPERATOR, "key_operator", false, List.of(), null);
    private final Freelancers freelancers;

    TestProfiles(Freelancers freelancers) {
        this.freelancers = freelancers;
    }

    /** A new profile without legal name. */
    public String profile() {
        return freelancers
                .create(OPERATOR, body("{\"displayName\":\"Somebody\"}"))
                .id();
    }

    /** States a legal name and confirms it. */
    public void confirm(String profile, String name) {
        state(profile, name);
        freelancers.confirmLegalName(OPERATOR, profile, null);
    }

    /** States a legal name that nobody has confirmed. */
    public void state(String profile, String name) {
        var version = freelancers.get(OPERATOR, profile).version();
        freelancers.patch(OPERATOR, profile, Etags.of(version), body("{\"legalName\":\"" + name + "\"}"));
    }

    private static Body body(String json) {
        return Body.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
