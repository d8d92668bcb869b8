package dev.laurel.freelancer;

import dev.laurel.account.Caller;
import dev.laurel.api.Etags;
import dev.laurel.api.ProblemException;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Front door to all that is held on a person: handed out whole, or erased whole. */
@ApplicationScoped
public class Records {
    private final Freelancers freelancers;
    private final Held held;
    private final Taxonomy taxonomy;
    private final Event<FreelancerErased> erased;
    private final Event<FreelancerChanged> changed;
    private final InstantSource clock;

    Records(
            Freelancers freelancers,
            Held held,
            Taxonomy taxonomy,
            Event<FreelancerErased> erased,
            Event<FreelancerChanged> changed,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.held = held;
        this.taxonomy = taxonomy;
        this.erased = erased;
        this.changed = changed;
        this.clock = clock;
    }

    /** Everything held on a person, for themselves and operators. @throws ProblemException NOT_FOUND */
    @Transactional
    public Export export(Caller caller, String id) {
        var row = Freelancers.editable(caller, id);
        var now = clock.instant();
        return new Export(
                now,
                ProfileView.of(row.freelancer(), taxonomy),
                row.standing().evidence().stream()
                        .map(piece -> EvidenceView.of(piece, now, taxonomy))
                        .toList(),
                held.export(row.tenant, row.id));
    }

    /** The evidence on a person as it stands now, for themselves and operators. @throws ProblemException NOT_FOUND */
    @Transactional
    public List<EvidenceView> evidence(Caller caller, String id) {
        var now = clock.instant();
        var profile = freelancers.own(caller, id);
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(profile.tenant(), profile.id())).stream()
                .flatMap(row -> row.standing().evidence().stream())
                .map(piece -> EvidenceView.of(piece, now, taxonomy))
                .toList();
    }

    /**
     * Erases a person.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public Erasure erase(Caller caller, String id, @Nullable String ifMatch) {
        held.concerned(caller.tenant(), id).forEach(one -> freelancers.held(caller.tenant(), one));
        var row = Freelancers.editable(caller, id);
        Etags.require(ifMatch, row.version);
        var counts = new TreeMap<>(held.erase(row.tenant, row.id));
        counts.put("profiles", 1L);
        counts.put("claims", (long) row.claims().size());
        var mark = new ErasedRow();
        mark.tenant = row.tenant;
        mark.id = row.id;
        mark.erasedAt = clock.instant();
        mark.persist();
        row.delete();
        FreelancerRow.flush();
        erased.fire(new FreelancerErased(mark.tenant, mark.id));
        changed.fire(new FreelancerChanged(mark.tenant, mark.id));
        return Erasure.of(id, counts, held.kept(counts));
    }
}
