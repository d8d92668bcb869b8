package dev.laurel.index.lucene;

import dev.laurel.index.Edition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shelves that were opened and read before anybody said which edition is wanted. For one thread. */
final class ReadAhead implements Closeable {
    private static final Logger LOG = Logger.getLogger(ReadAhead.class);

    private @Nullable Shelves held;

    /** Makes ready what searches remember. */
    interface Warming {
        void warm(DirectoryReader people, DirectoryReader gigs) throws IOException;
    }

    /**
     * Opens and reads what a folder holds, if anything. The writer keeps the segments that were read: the first
     * snapshot finds them known.
     *
     * @throws IOException where another process writes there
     */
    void read(Path folder, Shelves.Merged merged, Warming warming) throws IOException {
        close();
        held = Shelves.openAny(folder, merged).orElse(null);
        if (held == null) {
            return;
        }
        try (var people = held.people().read();
                var gigs = held.gigs().read()) {
            warming.warm(people, gigs);
        } catch (IOException | RuntimeException damaged) {
            LOG.debugf("the index in %s cannot be read ahead: %s", folder, damaged);
            close();
        }
    }

    /** What is held, if it is of an edition, for somebody who closes it; whatever else is held is closed. */
    Optional<Shelves> take(Edition edition) throws IOException {
        var ahead = held;
        if (ahead == null || !ahead.isOf(edition)) {
            close();
            return Optional.empty();
        }
        held = null;
        ahead.removeOthers();
        return Optional.of(ahead);
    }

    @Override
    public void close() throws IOException {
        var ahead = held;
        held = null;
        if (ahead != null) {
            ahead.close();
        }
    }
}
