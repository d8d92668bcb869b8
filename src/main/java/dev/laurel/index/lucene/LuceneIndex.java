package dev.laurel.index.lucene;

import dev.laurel.index.Aside;
import dev.laurel.index.Basis;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Contents;
import dev.laurel.index.Digest;
import dev.laurel.index.DigestSum;
import dev.laurel.index.Edition;
import dev.laurel.index.Found;
import dev.laurel.index.GigEntry;
import dev.laurel.index.GigPlacing;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.Mark;
import dev.laurel.index.Order;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.PersonPlacing;
import dev.laurel.index.Projection;
import dev.laurel.index.Slice;
import dev.laurel.index.Standing;
import dev.laurel.index.State;
import dev.laurel.match.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The index in a folder of this machine. */
public final class LuceneIndex implements CandidateIndex, Projection {
    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

    /** Instead of a number of rows: as far as the order is walked. */
    private static final int ALL = 0;

    private final Path folder;
    private final Snapshots snapshots = new Snapshots();
    private final SegmentCaches<SegmentCache> people;
    private final SegmentCaches<GigSegment> gigs;
    private final KeyRing keys = new KeyRing();
    private volatile @Nullable Shelves shelves;
    private final ReadAhead ahead = new ReadAhead();
    /** Whether what lies in the folder turned out damaged: it opens no more, but is set aside. */
    private volatile boolean distrusted;

    /**
     * Nothing is read or written before it is opened.
     *
     * @param folder of its own; made when it is not there
     */
    public LuceneIndex(Path folder) {
        this(folder, SegmentCache::of, GigSegment::of);
    }

    /**
     * The same.
     *
     * @param people reads what is remembered of a segment of people
     * @param gigs reads what is remembered of a segment of gigs
     */
    LuceneIndex(Path folder, SegmentCaches.Reading<SegmentCache> people, SegmentCaches.Reading<GigSegment> gigs) {
        this.folder = folder;
        this.people = new SegmentCaches<>(people);
        this.gigs = new SegmentCaches<>(gigs);
    }

    @Override
    public Found find(PeopleQuery query) {
        return snapshots.read(snapshot -> Found.cut(
                order(query, snapshot, wanted(query.slice(), query.overlay().size())), query.slice(), state(snapshot)));
    }

    @Override
    public Found find(GigsQuery query) {
        return snapshots.read(snapshot -> {
            var order = new Walk(
                            new GigsSide(snapshot.gigs(), query, snapshot.basis(), gigs, keys),
                            wanted(query.slice(), query.overlay().size()))
                    .over(query.overlay().keySet(), GigPlacing.overlay(query, snapshot.basis()));
            return Found.cut(order, query.slice(), state(snapshot));
        });
    }

    @Override
    public Standing standing(PeopleQuery query, PersonEntry person) {
        return standings(query, List.of(person)).getFirst();
    }

    @Override
    public List<Standing> standings(PeopleQuery query, List<PersonEntry> sides) {
        if (sides.isEmpty()) {
            return List.of();
        }
        return snapshots.read(snapshot -> {
            var placing = new PersonPlacing(query, snapshot.basis());
            var placed = sides.stream().map(placing::place).toList();
            var themselves = sides.stream().map(side -> side.person().id()).collect(Collectors.toUnmodifiableSet());
            var others = order(query, snapshot, ALL).over(themselves, List.of());
            return Standing.of(placed, others, state(snapshot));
        });
    }

    /** Rows that will be walked; {@link #ALL} where that cannot be said. */
    private static int wanted(Slice slice, int overlaid) {
        boolean isFirst = slice.after() == null && !slice.total() && slice.tier() != Tier.CLOSE;
        return isFirst ? slice.limit() + 1 + overlaid : ALL;
    }

    private Order order(PeopleQuery query, Snapshot snapshot, int wanted) throws IOException {
        var side = new PeopleSide(snapshot.people(), query, snapshot.basis(), people);
        return new Walk(side, side.isCountable() ? wanted : ALL)
                .over(query.overlay().keySet(), PersonPlacing.overlay(query, snapshot.basis()));
    }

    private static State state(Snapshot snapshot) {
        return new State(snapshot.mark().position(), snapshot.basis());
    }

    @Override
    public Contents contents(boolean digest) {
        return snapshots.read(snapshot -> new Contents(
                snapshot.mark().position(),
                snapshot.people().numDocs(),
                snapshot.gigs().numDocs(),
                digest ? Optional.of(digest(snapshot)) : Optional.empty()));
    }

    private static String digest(Snapshot snapshot) throws IOException {
        var sum = new DigestSum();
        for (var leaf : snapshot.people().leaves()) {
            Fingerprint.ofAll(leaf.reader(), sum::add);
        }
        for (var leaf : snapshot.gigs().leaves()) {
            Fingerprint.ofAll(leaf.reader(), sum::add);
        }
        return sum.value();
    }

    @Override
    public void prepare() throws IOException {
        if (shelves == null && !distrusted) {
            ahead.read(folder, merged(), this::warm);
        }
    }

    @Override
    public Optional<Mark> open(Edition edition) throws IOException {
        var read = ahead.take(edition);
        close();
        var stored = read.isPresent() || distrusted ? read : Shelves.open(folder, edition, merged());
        shelves = stored.orElse(null);
        return stored.flatMap(Shelves::mark);
    }

    @Override
    public boolean check() {
        var open = shelves;
        if (open == null) {
            return true;
        }
        try {
            open.check();
            return true;
        } catch (IOException | RuntimeException damaged) {
            if (open.equals(shelves)) {
                LOG.warnf("the index in %s is damaged: %s", folder, damaged);
                distrusted = true;
                snapshots.hide();
            }
            return false;
        }
    }

    @Override
    public void begin() throws IOException {
        close();
        shelves = Shelves.make(folder, merged());
        distrusted = false;
    }

    @Override
    public Aside aside() throws IOException {
        return new LuceneAside(writing().aside(folder, merged()), keys, this::followed);
    }

    /** Shown first, so that nothing changes where that fails; the other one's files go last of all. */
    private void followed(Shelves next, Mark mark, Basis basis, Edition edition) throws IOException {
        var before = writing();
        snapshots.show(mark, basis, next, this::warm);
        shelves = next;
        distrusted = false;
        before.close();
        next.keep(mark, edition);
        before.remove();
    }

    @Override
    public void add(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        documents().add(person, basis, day);
    }

    @Override
    public void add(GigEntry gig, Basis basis) throws IOException {
        documents().add(gig, basis);
    }

    @Override
    public void put(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        documents().put(person, basis, day);
    }

    @Override
    public void removePerson(String tenant, String id) throws IOException {
        documents().removePerson(tenant, id);
    }

    @Override
    public void put(GigEntry gig, Basis basis) throws IOException {
        documents().put(gig, basis);
    }

    @Override
    public void removeGig(String tenant, String id) throws IOException {
        documents().removeGig(tenant, id);
    }

    private ShelvedDocuments documents() {
        return new ShelvedDocuments(writing(), keys);
    }

    @Override
    public void show(Mark mark, Basis basis) throws IOException {
        snapshots.show(mark, basis, writing(), this::warm);
    }

    private Shelves.Merged merged() {
        return new Shelves.Merged(people::of, gigs::of);
    }

    private void warm(Snapshot next) throws IOException {
        warm(next.people(), next.gigs());
    }

    private void warm(DirectoryReader allPeople, DirectoryReader allGigs) throws IOException {
        var readings = new ArrayList<AtOnce.Reading>();
        readings.addAll(gigs.unread(allGigs));
        readings.addAll(people.unread(allPeople));
        if (!readings.isEmpty()) {
            AtOnce.all(readings);
        }
    }

    @Override
    public void keep(Edition edition) throws IOException {
        var shown = snapshots.mark();
        if (shown.isPresent()) {
            writing().keep(shown.get(), edition);
        }
    }

    @Override
    public Digest digest() {
        return new FormDigest(keys);
    }

    @Override
    public boolean isShown() {
        return snapshots.exist();
    }

    @Override
    public void close() throws IOException {
        var open = shelves;
        shelves = null;
        ahead.close();
        if (open != null) {
            open.close();
        }
    }

    private Shelves writing() {
        var open = shelves;
        if (open == null) {
            throw new IllegalStateException("the index is not open");
        }
        return open;
    }
}
