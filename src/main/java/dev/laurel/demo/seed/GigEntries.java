package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.demo.Cast;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.GigSheet;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Posts the demo's gigs, each as its client's, and moves those that have ended forward. */
@ApplicationScoped
class GigEntries {
    private static final String CLIENT = "client:";
    private static final String GIG = "gig:";
    private final Gigs gigs;
    private final Actors actors;
    private final Steps steps;

    GigEntries(Gigs gigs, Actors actors, Steps steps) {
        this.gigs = gigs;
        this.actors = actors;
        this.steps = steps;
    }

    /**
     * Posts those that are not there.
     *
     * @param issuers registry id by key of the sheet
     */
    void enter(Content content, LocalDate day, Map<String, String> issuers) {
        content.clients()
                .forEach(client -> steps.once(
                        CLIENT + client.key(),
                        () -> actors.create(Role.CLIENT, client.name(), client.verified())
                                .id()));
        content.gigs()
                .forEach(gig -> steps.once(
                        GIG + gig.key(),
                        () -> gigs.create(Tenant.MAIN, client(gig.owner()), Postings.body(gig, day, issuers))
                                .id()));
    }

    /** Account of a client. */
    String client(String key) {
        return steps.find(CLIENT + key).orElseThrow();
    }

    /** The five main gigs' ids by key. */
    SequencedMap<String, String> main() {
        var ids = new LinkedHashMap<String, String>();
        Cast.GIGS.forEach(key -> ids.put(key, id(key).orElseThrow()));
        return ids;
    }

    /** First day of a gig as it stands now; its sheet's where somebody has deleted it. */
    LocalDate startsOn(GigSheet sheet, LocalDate day) {
        return id(sheet.key())
                .flatMap(id -> gigs.find(Tenant.MAIN, id))
                .map(gig -> gig.body().startsOn())
                .orElseGet(() -> sheet.startsOn(day));
    }

    /**
     * Gives each gig that has ended the dates it would have if it were posted today, and opens it.
     *
     * @return how many
     */
    long moveForward(Caller operator, Content content, LocalDate today) {
        return content.gigs().stream()
                .filter(sheet -> id(sheet.key())
                        .flatMap(id -> gigs.find(Tenant.MAIN, id))
                        .filter(gig -> gig.body().hasEnded(today))
                        .map(gig -> moved(operator, gig, Postings.dates(sheet, today)))
                        .isPresent())
                .count();
    }

    private Gig moved(Caller operator, Gig gig, ObjectNode dates) {
        var patch = new Body(dates.put("state", "OPEN"));
        return gigs.patch(operator, gig.id(), Etags.of(gig.version()), patch);
    }

    private Optional<String> id(String key) {
        return steps.find(GIG + key);
    }
}
