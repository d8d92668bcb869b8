package dev.laurel.index.feed;

import dev.laurel.api.Parts;
import dev.laurel.index.DigestSum;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.skill.SkillGraph;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record in memory. It may change while somebody reads it, who then reads on as it was. */
final class FakeTruth implements Truth {
    final Map<String, PersonEntry> people;
    final Map<String, GigEntry> gigs;
    volatile SkillGraph graph;
    volatile boolean fails;
    volatile @Nullable String unreadable;
    final AtomicInteger readInFull = new AtomicInteger();
    /** Done when half of the people have been read. */
    volatile Runnable halfWay = () -> {};

    FakeTruth(SmallWorld world) {
        people = new ConcurrentHashMap<>(world.people()
                .collect(Collectors.toMap(person -> person.person().id(), person -> person)));
        gigs = new ConcurrentHashMap<>(
                world.gigs().collect(Collectors.toMap(gig -> gig.ask().id(), gig -> gig)));
        graph = world.basis().graph();
    }

    @Override
    public Map<String, PersonEntry> people(String tenant, Collection<String> ids) {
        if (fails) {
            throw new IllegalStateException("the database is away");
        }
        return ids.stream().filter(people::containsKey).collect(Collectors.toMap(id -> id, people::get));
    }

    @Override
    public Map<String, GigEntry> gigs(String tenant, Collection<String> ids) {
        return ids.stream().filter(gigs::containsKey).collect(Collectors.toMap(id -> id, gigs::get));
    }

    @Override
    public Parts<Supplier<PersonEntry>> everybody() {
        readInFull.incrementAndGet();
        return new EachAlone(List.copyOf(people.values()).iterator(), people.size() / 2);
    }

    /** People one by one; all hands wait half way. */
    private final class EachAlone implements Parts<Supplier<PersonEntry>> {
        private final Iterator<PersonEntry> people;
        private int untilHalfWay;

        EachAlone(Iterator<PersonEntry> people, int untilHalfWay) {
            this.people = people;
            this.untilHalfWay = untilHalfWay;
        }

        @Override
        public synchronized List<Supplier<PersonEntry>> next() {
            if (untilHalfWay-- == 0) {
                halfWay.run();
            }
            if (!people.hasNext()) {
                return List.of();
            }
            var person = people.next();
            return List.of(() -> read(person));
        }
    }

    @Override
    public Parts<Supplier<GigEntry>> everyGig() {
        var left = new AtomicReference<>(List.copyOf(gigs.values()));
        return () -> left.getAndSet(List.of()).stream()
                .<Supplier<GigEntry>>map(gig -> () -> gig)
                .toList();
    }

    @Override
    public void forEachPerson(Consumer<PersonEntry> action) {
        readInFull.incrementAndGet();
        people.values().forEach(person -> action.accept(read(person)));
    }

    private PersonEntry read(PersonEntry person) {
        if (person.person().id().equals(unreadable)) {
            throw new IllegalStateException("a stored person cannot be read");
        }
        return person;
    }

    @Override
    public void forEachGig(Consumer<GigEntry> action) {
        gigs.values().forEach(action);
    }

    @Override
    public Skills skills() {
        var sum = new DigestSum();
        sum.add(Integer.toString(System.identityHashCode(graph)));
        return new Skills(sum.value(), graph);
    }
}
