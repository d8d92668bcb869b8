package dev.laurel.index.lucene;

import dev.laurel.index.Edition;
import dev.laurel.index.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The two shelves of an index, one folder each: people, and gigs.
 *
 * @param people one document each
 * @param gigs one document each
 */
record Shelves(Shelf people, Shelf gigs) implements Closeable {
    private static final String PEOPLE = "people";
    private static final String GIGS = "gigs";
    private static final String ASIDE = "set-aside";
    private static final Logger LOG = Logger.getLogger(Shelves.class);

    /** Done with each segment that a merge has made, before it is shown. */
    record Merged(Warming people, Warming gigs) {}

    /**
     * What a folder holds; empty where it cannot be carried on with.
     *
     * @throws IOException where another process writes there
     */
    static Optional<Shelves> open(Path folder, Edition edition, Merged merged) throws IOException {
        var people = whole(folder.resolve(PEOPLE), edition, merged.people);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var gigs = whole(folder.resolve(GIGS), edition, merged.gigs);
        if (gigs.isEmpty()) {
            people.get().close();
        }
        return gigs.map(found -> new Shelves(people.get(), found));
    }

    /** Empty shelves; what was there before is kept aside, in place of what was set aside the time before. */
    static Shelves make(Path folder, Merged merged) throws IOException {
        setAside(folder, PEOPLE);
        setAside(folder, GIGS);
        var people = Shelf.make(folder.resolve(PEOPLE), merged.people);
        try {
            return new Shelves(people, Shelf.make(folder.resolve(GIGS), merged.gigs));
        } catch (IOException | RuntimeException e) {
            people.close();
            throw e;
        }
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
    private static Optional<Shelf> whole(Path folder, Edition edition, Warming merged) throws IOException {
        try {
            return Shelf.open(folder, edition, merged);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process writes to " + folder, e);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the index in %s is damaged: %s", folder, e);
            return Optional.empty();
        }
    }

    private static void setAside(Path folder, String name) throws IOException {
        var from = folder.resolve(name);
        if (Files.exists(from)) {
            var to = folder.resolve(ASIDE).resolve(name);
            delete(to);
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
