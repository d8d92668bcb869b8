package dev.laurel.freelancer;

import dev.laurel.api.Parts;
import dev.laurel.api.Reads;
import dev.laurel.skill.SkillSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads people as rankings and their index need them. */
@ApplicationScoped
class People {
    /** People read at a time where all are shown: some tens of megabytes where each has the most evidence there is. */
    private static final int AT_ONCE = 500;

    private static final String SHOWN =
            "select " + StoredPerson.COLUMNS + " from freelancer where tenant = ? and id = any(?)";

    /** In the order in which they lie there: another one takes half as much again (decision 0136). */
    private static final String FOR_CLIENTS =
            "select " + StoredPerson.COLUMNS + " from freelancer where tenant = ? and visibility <> 'PRIVATE'";

    private static final String HOLDER = "select account from freelancer where tenant = ? and id = ?";

    private final Reads reads;

    People(Reads reads) {
        this.reads = reads;
    }

    /** The account whose profile it is, within, where it is anybody's; empty where there is no such profile. */
    Optional<Optional<String>> holder(String tenant, String id) {
        return reads.first(HOLDER, row -> Optional.ofNullable(row.getString(1)), tenant, id);
    }

    Map<String, Shown> shown(String tenant, Collection<String> ids, @Nullable SkillSet about, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var asked = Asked.about(about);
        return reads.all(SHOWN, StoredPerson::of, tenant, ids).stream()
                .collect(Collectors.toUnmodifiableMap(StoredPerson::id, person -> person.shown(asked, now)));
    }

    Parts<PersonRead> everybodyForClients(Instant now) {
        return new Blocks(reads.oneMoment())
                .map(read -> new PersonRead(read.tenant(), () -> read.person().shown(Asked.COUNTED, now)));
    }

    void forEachForClients(String tenant, Instant now, Consumer<Supplier<Shown>> consumer) {
        reads.each(
                FOR_CLIENTS,
                AT_ONCE,
                StoredPerson::of,
                person -> consumer.accept(() -> person.shown(Asked.COUNTED, now)),
                tenant);
    }
}
