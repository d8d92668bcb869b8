package dev.laurel.demo.seed;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.credential.Identities;
import dev.laurel.credential.identity.IdentityRequest;
import dev.laurel.credential.identity.IdentityType;
import dev.laurel.credential.identity.ProvedHow;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.freelancer.Freelancers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes everybody's account and profile; the operator confirms their legal name and mail address. */
@ApplicationScoped
class PeopleEntries {
    private static final String ACCOUNT = "account:";
    private static final String PROFILE = "profile:";
    private static final String MAIL = "mail:";
    private final Freelancers freelancers;
    private final Identities identities;
    private final Actors actors;
    private final Steps steps;

    PeopleEntries(Freelancers freelancers, Identities identities, Actors actors, Steps steps) {
        this.freelancers = freelancers;
        this.identities = identities;
        this.actors = actors;
        this.steps = steps;
    }

    /** Makes those that are not there. */
    void enter(Caller operator, Content content, List<PersonSheet> people, LocalDate day) {
        Crew.each(people, person -> {
            var id = steps.once(PROFILE + person.key(), () -> profile(operator, content, person, day));
            steps.once(MAIL + person.key(), () -> mail(operator, person, id));
        });
    }

    /** Profile ids by key. */
    Map<String, String> ids() {
        return steps.under(PROFILE);
    }

    /** Account of somebody. */
    String account(String key) {
        return steps.find(ACCOUNT + key).orElseThrow();
    }

    /** Adds and confirms the mail address; an identity of somebody who was cut off half-way is there already. */
    private String mail(Caller operator, PersonSheet person, String profile) {
        var identity = identities.list(Tenant.MAIN, profile).stream()
                .findFirst()
                .orElseGet(() ->
                        identities.add(Tenant.MAIN, profile, new IdentityRequest(IdentityType.EMAIL, person.mail())));
        return identities
                .prove(
                        Tenant.MAIN,
                        profile,
                        identity.id(),
                        ProvedHow.OPERATOR,
                        operator.accountId(),
                        "All people of the demo are vouched for.")
                .id();
    }

    private String profile(Caller operator, Content content, PersonSheet person, LocalDate day) {
        var account = actors.create(Role.FREELANCER, person.name(), false);
        steps.once(ACCOUNT + person.key(), account::id);
        var body = Profiles.body(person, content.place(person.place()), day);
        var profile = freelancers.create(Actors.caller(account), body);
        freelancers.confirmLegalName(operator, profile.id(), null);
        return profile.id();
    }
}
