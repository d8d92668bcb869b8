package dev.laurel.upskilling;

import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.Outlook;
import dev.laurel.offering.Prospect;
import dev.laurel.ranking.Moment;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.util.List;

/**
 * Somebody who asks what to learn, at one moment.
 *
 * @param shown the person
 * @param tables that gates are judged by
 * @param outset where they stand with every open gig
 */
record Learner(String tenant, Shown shown, Moment moment, Tables tables, Outset outset) {
    static Learner of(String tenant, Shown shown, Moment moment, Tables tables, OpenGigs.Laid laid) {
        var person = shown.person();
        var outlook = laid.matcher().outlook(person, moment.day(), laid.demand().skills());
        return new Learner(tenant, shown, moment, tables, new Outset(laid.demand(), outlook, person, moment.day()));
    }

    Person person() {
        return shown.person();
    }

    /** Whether clients see them at all; if not, nothing that they learn gives them a rank. */
    boolean isVisible() {
        return shown.visibility() != Visibility.PRIVATE;
    }

    /** As an index would keep them with further evidence. */
    PersonEntry with(List<Evidence> further) {
        Outlook outlook = outset.outlook();
        return new PersonEntry(tenant, outlook.personWith(further), shown.tie());
    }

    /** Whether they hold that issuer's credential for that achievement already, verified. */
    boolean holds(Prospect prospect) {
        return prospect.evidence().stream().anyMatch(this::holds);
    }

    private boolean holds(Evidence foreseen) {
        return foreseen.achievement() != null
                && person().evidence().stream()
                        .filter(Evidence::isVerified)
                        .anyMatch(held -> held.achievement() != null
                                && held.achievement()
                                        .id()
                                        .equals(foreseen.achievement().id())
                                && held.issuer() != null
                                && foreseen.issuer() != null
                                && held.issuer().id().equals(foreseen.issuer().id()));
    }
}
