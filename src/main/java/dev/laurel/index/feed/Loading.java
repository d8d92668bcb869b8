package dev.laurel.index.feed;

import dev.laurel.index.Basis;
import dev.laurel.index.Documents;
import dev.laurel.index.Edition;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries people and gigs, as they are now, from the record into the index. */
final class Loading {
    /** People read by one query: some megabytes. */
    private static final int READ_AT_ONCE = 500;

    /** New people of whom a segment is made in bulk; what that takes by itself would not be worth it for fewer. */
    static final int IN_BULK = 500;

    /** While one waits for what it reads, or writes a bulk, the others keep all processors at work. */
    static final int ONE_THAT_WAITS = 1;

    private final Truth truth;
    private final Documents index;
    private final Policy policy;
    private final InstantSource clock;
    private final int hands;
    private final Loaded loaded = new Loaded();
    private @Nullable Skills skills;

    Loading(Truth truth, Documents index, Policy policy, InstantSource clock) {
        this(truth, index, policy, clock, Runtime.getRuntime().availableProcessors() + ONE_THAT_WAITS);
    }

    /** With so many threads where everything is put in. */
    Loading(Truth truth, Documents index, Policy policy, InstantSource clock, int hands) {
        this.hands = hands;
        this.truth = truth;
        this.index = index;
        this.policy = policy;
        this.clock = clock;
    }

    private record Skills(String digest, Basis basis) {}

    /** Reads how skills relate now. @return whether it is otherwise than when last read */
    boolean readSkills() {
        var before = skills;
        var now = truth.skills();
        if (before != null && before.digest.equals(now.digest())) {
            return false;
        }
        skills = new Skills(now.digest(), new Basis(policy, now.graph()));
        return true;
    }

    /** Whether skills relate otherwise now than when last read; what was read stays in force. */
    boolean skillsMoved() {
        return !known().digest.equals(truth.skills().digest());
    }

    /** Goes on with the skills that another one has read. */
    void takeSkills(Loading other) {
        skills = other.known();
    }

    Basis basis() {
        return known().basis;
    }

    Edition edition() {
        return new Edition(policy.hash(), known().digest);
    }

    /** Adds everybody and every open gig to an index that is empty, with all hands. */
    void everything() throws IOException {
        var on = basis();
        loaded.begin();
        try (var everybody = truth.everybody()) {
            Hands.each(hands, everybody, made -> {
                index.add(made.get(), on, today());
                loaded.one();
            });
        }
        try (var everyGig = truth.everyGig()) {
            Hands.each(hands, everyGig, made -> {
                index.add(made.get(), on);
                loaded.one();
            });
        }
        loaded.end();
    }

    /** How far putting everything in has come. */
    Loaded loaded() {
        return loaded;
    }

    /** Puts in, or takes out, whatever these changes are about. */
    void changed(Collection<Change> changes) throws IOException {
        changed(changes, Map.of());
    }

    /** The same, where some of those people are in hand: made by these changes, and as they are after them. */
    void changed(Collection<Change> changes, Map<Change, PersonEntry> known) throws IOException {
        try {
            joined(known.values());
            ids(changes, Change.Kind.FREELANCER, known.keySet()).forEach(this::people);
            ids(changes, Change.Kind.GIG, Set.of()).forEach(this::gigs);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Nobody is in hand but whom the changes have made, so there is nothing that they would take the place of. */
    private void joined(Collection<PersonEntry> people) {
        boolean inBulk = people.size() >= IN_BULK;
        for (var person : people) {
            write(() -> {
                if (inBulk) {
                    index.add(person, basis(), today());
                } else {
                    put(person);
                }
            });
        }
    }

    private void people(String tenant, List<String> ids) {
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            somePeople(tenant, ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE)));
        }
    }

    private void somePeople(String tenant, List<String> ids) {
        var shown = truth.people(tenant, ids);
        for (var id : ids) {
            var person = shown.get(id);
            if (person == null) {
                write(() -> index.removePerson(tenant, id));
            } else {
                write(() -> put(person));
            }
        }
    }

    private void gigs(String tenant, List<String> ids) {
        var open = truth.gigs(tenant, ids);
        for (var id : ids) {
            var gig = open.get(id);
            if (gig == null) {
                write(() -> index.removeGig(tenant, id));
            } else {
                write(() -> put(gig));
            }
        }
    }

    private void put(PersonEntry person) throws IOException {
        index.put(person, basis(), today());
    }

    private void put(GigEntry gig) throws IOException {
        index.put(gig, basis());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Skills known() {
        if (skills == null) {
            readSkills();
        }
        return Objects.requireNonNull(skills);
    }

    private static Map<String, List<String>> ids(Collection<Change> changes, Change.Kind kind, Set<Change> known) {
        return changes.stream()
                .filter(change -> change.kind() == kind && !known.contains(change))
                .collect(Collectors.groupingBy(
                        Change::tenant, TreeMap::new, Collectors.mapping(Change::subject, Collectors.toList())));
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
