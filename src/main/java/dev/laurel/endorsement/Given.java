package dev.laurel.endorsement;

import dev.laurel.credential.EvidenceOfManyChanged;
import dev.laurel.credential.HolderData;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.skill.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The endorsements that a person has given, where all is handed out or erased: nobody stands behind the word of a
 * person who is erased, so it goes, and what others claimed by it.
 */
@ApplicationScoped
class Given implements HolderData {
    private final Freelancers freelancers;
    private final Event<EvidenceOfManyChanged> changed;

    Given(Freelancers freelancers, Event<EvidenceOfManyChanged> changed) {
        this.freelancers = freelancers;
        this.changed = changed;
    }

    /** One of them, as an export shows it: of whom it speaks, by id alone. */
    record Word(
            String id,
            String freelancer,
            String skill,
            Level level,
            @Nullable String comment,
            Instant createdAt) {}

    @Override
    public String kind() {
        return "endorsementsGiven";
    }

    @Override
    @Transactional
    public Object export(String tenant, String holder) {
        return rows(tenant, holder).stream()
                .map(row -> new Word(row.id, row.holder, row.skill, row.level, row.comment, row.createdAt))
                .toList();
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        var rows = rows(tenant, holder);
        var endorsed = endorsed(rows);
        rows.forEach(EndorsementRow::delete);
        EndorsementRow.flush();
        if (!endorsed.isEmpty()) {
            changed.fire(new EvidenceOfManyChanged(tenant, endorsed));
        }
        return rows.size();
    }

    @Override
    @Transactional
    public Set<String> others(String tenant, String holder) {
        return endorsed(rows(tenant, holder));
    }

    private static Set<String> endorsed(List<EndorsementRow> rows) {
        return rows.stream().map(row -> row.holder).collect(Collectors.toUnmodifiableSet());
    }

    private List<EndorsementRow> rows(String tenant, String holder) {
        return freelancers
                .accountOf(tenant, holder)
                .map(account -> Endorsements.byEndorser(tenant, account))
                .orElse(List.of());
    }
}
