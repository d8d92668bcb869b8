package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import dev.laurel.freelancer.ManyFreelancers;
import dev.laurel.freelancer.ProfileDraft;
import java.util.List;

/**
 * People: an operator's lines may name the account that is to hold the profile; all others are nobody's yet.
 *
 * @param caller whose lines they are
 */
record PeopleIntake(ManyFreelancers freelancers, Caller caller) implements Intake<ProfileDraft> {
    @Override
    public ProfileDraft read(ObjectNode line) {
        return freelancers.read(caller, new Body(line));
    }

    @Override
    public List<Outcome> keep(List<Given<ProfileDraft>> given) {
        return freelancers.keep(caller, given);
    }
}
