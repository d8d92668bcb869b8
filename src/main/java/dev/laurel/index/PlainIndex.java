package dev.laurel.index;

import dev.laurel.match.OrderKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plain computation over everybody, in memory: what every other index must agree with. Good for a few thousand
 * people.
 */
public final class PlainIndex implements CandidateIndex, Projection {
    private Map<Key, PersonEntry> people = new HashMap<>();
    private Map<Key, GigEntry> gigs = new HashMap<>();
    private volatile @Nullable Shown shown;

    private record Key(String tenant, String id) {}

    private record Shown(List<PersonEntry> people, List<GigEntry> gigs, Mark mark, Basis basis) {
        State state() {
            return new State(mark.position(), basis);
        }
    }

    @Override
    public Found find(PeopleQuery query) {
        var now = shown();
        return cut(order(query, now), query.slice(), now.state());
    }

    @Override
    public Found find(GigsQuery query) {
        var now = shown();
        var placing = new GigPlacing(query, now.basis);
        var stored = now.gigs.stream()
                .filter(gig -> gig.tenant().equals(query.person().tenant()))
                .filter(gig -> !query.overlay().containsKey(gig.ask().id()));
        var laidOver = query.overlay().values().stream().flatMap(Optional::stream);
        return cut(sorted(Stream.concat(stored, laidOver).map(placing::place)), query.slice(), now.state());
    }

    @Override
    public Standing standing(PeopleQuery query, PersonEntry person) {
        var now = shown();
        var placed = new PersonPlacing(query, now.basis).place(person);
        var ahead = order(query, now).stream()
                .filter(other -> !other.id().equals(person.person().id()))
                .filter(other -> placed.isPresent() && other.compareTo(placed.get()) < 0)
                .toList();
        var next = ahead.isEmpty()
                ? Optional.<OrderKey>empty()
                : Optional.of(ahead.getLast().key());
        return new Standing(placed, ahead.size(), next, now.state());
    }

    private static List<Placed> order(PeopleQuery query, Shown now) {
        var placing = new PersonPlacing(query, now.basis);
        var stored = now.people.stream()
                .filter(person -> person.tenant().equals(query.tenant()))
                .filter(person -> !query.overlay().containsKey(person.person().id()));
        var laidOver = query.overlay().values().stream().flatMap(Optional::stream);
        return sorted(Stream.concat(stored, laidOver).map(placing::place));
    }

    private static List<Placed> sorted(Stream<Optional<Placed>> places) {
        return places.flatMap(Optional::stream).sorted().toList();
    }

    private static Found cut(List<Placed> order, Slice slice, State state) {
        var ofTier = IntStream.range(0, order.size())
                .mapToObj(i -> new Hit(order.get(i), i + 1))
                .filter(hit -> slice.tier() == null || hit.placed().key().tier() == slice.tier())
                .toList();
        var behind = ofTier.stream()
                .filter(hit -> slice.after() == null || hit.placed().key().compareTo(slice.after()) > 0)
                .toList();
        return new Found(
                behind.stream().limit(slice.limit()).toList(),
                behind.size() > slice.limit(),
                slice.total() ? OptionalLong.of(ofTier.size()) : OptionalLong.empty(),
                state);
    }

    @Override
    public Contents contents(boolean digest) {
        var now = shown();
        var sum = new DigestSum();
        if (digest) {
            now.people.forEach(person -> sum.add(person.toString()));
            now.gigs.forEach(gig -> sum.add(gig.toString()));
        }
        return new Contents(
                now.mark.position(),
                now.people.size(),
                now.gigs.size(),
                digest ? Optional.of(sum.value()) : Optional.empty());
    }

    @Override
    public Optional<Mark> open(Edition edition) {
        return Optional.empty();
    }

    @Override
    public void begin() {
        people.clear();
        gigs.clear();
    }

    @Override
    public Aside aside() {
        return new PlainAside(new PlainIndex());
    }

    @Override
    public void put(PersonEntry person, Basis basis, LocalDate day) {
        people.put(new Key(person.tenant(), person.person().id()), person);
    }

    @Override
    public void removePerson(String tenant, String id) {
        people.remove(new Key(tenant, id));
    }

    @Override
    public void put(GigEntry gig, Basis basis) {
        gigs.put(new Key(gig.tenant(), gig.ask().id()), gig);
    }

    @Override
    public void removeGig(String tenant, String id) {
        gigs.remove(new Key(tenant, id));
    }

    @Override
    public void show(Mark mark, Basis basis) {
        shown = new Shown(List.copyOf(people.values()), List.copyOf(gigs.values()), mark, basis);
    }

    /** Nothing here outlives the process. */
    @Override
    public void keep(Edition edition) {}

    @Override
    public Digest digest() {
        return new PlainDigest();
    }

    @Override
    public boolean isShown() {
        return shown != null;
    }

    @Override
    public void close() {}

    private Shown shown() {
        var now = shown;
        if (now == null) {
            throw new IndexUnavailableException("nothing is shown yet", null);
        }
        return now;
    }

    /** Another one in memory. */
    private final class PlainAside implements Aside {
        private final PlainIndex made;

        PlainAside(PlainIndex made) {
            this.made = made;
        }

        @Override
        public void put(PersonEntry person, Basis basis, LocalDate day) {
            made.put(person, basis, day);
        }

        @Override
        public void removePerson(String tenant, String id) {
            made.removePerson(tenant, id);
        }

        @Override
        public void put(GigEntry gig, Basis basis) {
            made.put(gig, basis);
        }

        @Override
        public void removeGig(String tenant, String id) {
            made.removeGig(tenant, id);
        }

        @Override
        public void follow(Mark mark, Basis basis, Edition edition) {
            people = made.people;
            gigs = made.gigs;
            show(mark, basis);
        }

        @Override
        public void close() {}
    }

    private static final class PlainDigest implements Digest {
        private final DigestSum sum = new DigestSum();

        @Override
        public void add(PersonEntry person, Basis basis, LocalDate day) {
            sum.add(person.toString());
        }

        @Override
        public void add(GigEntry gig, Basis basis) {
            sum.add(gig.toString());
        }

        @Override
        public String value() {
            return sum.value();
        }
    }
}
