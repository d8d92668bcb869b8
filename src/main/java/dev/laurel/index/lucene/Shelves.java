package dev.laurel.index.lucene;

import dev.laurel.index.Edition;
import dev.laurel.index.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The two shelves of an index: people, and gigs.
 *
 * @param place where they lie
 * @param people one document each
 * @param gigs one document each
 */
record Shelves(Place place, Shelf people, Shelf gigs) implements Closeable {
    private static final Logger LOG = Logger.getLogger(Shelves.class);

    /** Opens a shelf in a folder. */
    private interface Opening {
        Optional<Shelf> open(Path folder) throws IOException;
    }

    /** Done with each segment that a merge has made, before it is shown. */
    record Merged(Warming people, Warming gigs) {}

    /**
     * What a folder holds; empty where it cannot be carried on with. Whatever else lies there, older or half made,
     * goes.
     *
     * @throws IOException where another process writes there
     */
    static Optional<Shelves> open(Path folder, Edition edition, Merged merged) throws IOException {
        var places = Place.all(folder);
        for (var place : places) {
            var found = open(place, edition, merged);
            if (found.isPresent()) {
                found.get().removeOthers();
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a folder holds first, of whatever edition; empty where it cannot be read. Nothing goes. */
    static Optional<Shelves> openAny(Path folder, Merged merged) throws IOException {
        var places = Place.all(folder);
        return places.isEmpty()
                ? Optional.empty()
                : open(
                        places.getFirst(),
                        shelf -> Shelf.openAny(shelf, merged.people),
                        shelf -> Shelf.openAny(shelf, merged.gigs));
    }

    /** Removes whatever else lies in their folder, older or half made. */
    void removeOthers() throws IOException {
        Place.all(place.root()).stream().filter(other -> !other.equals(place)).forEach(Place::remove);
    }

    /** Whether both are of an edition. */
    boolean isOf(Edition edition) {
        return people.isOf(edition) && gigs.isOf(edition);
    }

    private static Optional<Shelves> open(Place place, Edition edition, Merged merged) throws IOException {
        return open(
                place,
                shelf -> Shelf.open(shelf, edition, merged.people),
                shelf -> Shelf.open(shelf, edition, merged.gigs));
    }

    private static Optional<Shelves> open(Place place, Opening peoples, Opening gigsOf) throws IOException {
        var people = whole(place.people(), peoples);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var gigs = whole(place.gigs(), gigsOf);
        if (gigs.isEmpty()) {
            people.get().close();
        }
        return gigs.map(found -> new Shelves(place, people.get(), found));
    }

    /** Empty shelves; what was there before is kept aside, in place of what was set aside the time before. */
    static Shelves make(Path folder, Merged merged) throws IOException {
        for (var place : Place.all(folder).reversed()) {
            place.setAside();
        }
        return make(Place.first(folder), merged);
    }

    /** Empty shelves beside these, which stay as they are. */
    Shelves aside(Path folder, Merged merged) throws IOException {
        return make(Place.next(folder), merged);
    }

    private static Shelves make(Place place, Merged merged) throws IOException {
        var people = Shelf.make(place.people(), merged.people);
        try {
            return new Shelves(place, people, Shelf.make(place.gigs(), merged.gigs));
        } catch (IOException | RuntimeException e) {
            people.close();
            throw e;
        }
    }

    /** Deletes them, once they are closed. */
    void remove() {
        place.remove();
    }

    /**
     * Reads every byte that was opened against its checksum. @throws IOException or a RuntimeException where damaged
     */
    void check() throws IOException {
        people.check();
        gigs.check();
    }

    /** Where the one that is further behind stopped; what the other has already is put there once more. */
    Optional<Mark> mark() {
        return people.mark().flatMap(one -> gigs.mark().map(two -> one.position() <= two.position() ? one : two));
    }

    void keep(Mark shown, Edition edition) throws IOException {
        people.keep(shown, edition);
        gigs.keep(shown, edition);
    }

    @Override
    public void close() throws IOException {
        try (people) {
            gigs.close();
        }
    }

    /** Whatever a damaged file makes Lucene throw means the same: it cannot be trusted. */
    private static Optional<Shelf> whole(Path folder, Opening opening) throws IOException {
        try {
            return opening.open(folder);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process writes to " + folder, e);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the index in %s is damaged: %s", folder, e);
            return Optional.empty();
        }
    }
}
