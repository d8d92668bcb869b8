package dev.laurel.demo.seed;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
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
    private final Freelancers freelancers;
    private final Actors actors;
    private final Steps steps;

    PeopleEntries(Freelancers freelancers, Actors actors, Steps steps) {
        this.freelancers = freelancers;
        this.actors = actors;
        this.steps = steps;
    }

    /** Makes those that are not there. */
    void enter(Caller operator, Content content, List<PersonSheet> people, LocalDate day) {
        Crew.each(people, person -> steps.once(PROFILE + person.key(), () -> profile(operator, content, person, day)));
    }

    /** Profile ids by key. */
    Map<String, String> ids() {
        return steps.under(PROFILE);
    }

    /** Account of somebody. */
    String account(String key) {
        return steps.find(ACCOUNT + key).orElseThrow();
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
