package dev.laurel.index.lucene;

import dev.laurel.index.Edition;
import dev.laurel.index.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Documents of one kind in a folder of their own, being written to. */
final class Shelf implements Closeable {
    /** Documents are gathered up to this before they become a segment. */
    private static final double BUFFER_MB = 64;
    /** Segments of about one size before they are merged: those that a build makes of a million people may stay. */
    private static final double SEGMENTS_PER_TIER = 10;

    /** Counts the forms of documents: one that reads them otherwise has the next number. */
    private static final String FORM = "7";

    private static final Logger LOG = Logger.getLogger(Shelf.class);

    private final Directory directory;
    private final IndexWriter writer;
    private final Optional<Mark> mark;
    /** What was noted when it was kept last. */
    private final Map<String, String> noted;

    private final Bulks bulks;
    /** What was opened, held until it is checked: files that merging has done with stay readable so long. */
    private volatile @Nullable DirectoryReader unchecked;

    /**
     * The one or the other.
     *
     * @param kept what lies there; null where an empty shelf is made
     */
    private Shelf(Directory directory, @Nullable DirectoryReader kept, Map<String, String> noted, Warming merged)
            throws IOException {
        this.directory = directory;
        this.unchecked = kept;
        this.mark = noted.isEmpty() ? Optional.empty() : Optional.of(mark(noted));
        this.noted = Map.copyOf(noted);
        var config = new IndexWriterConfig()
                .setOpenMode(kept == null ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                // The writer takes over the files that are open: each is in memory once.
                .setIndexCommit(kept == null ? null : kept.getIndexCommit())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                .setMergeScheduler(new BackgroundMerges())
                .setCommitOnClose(false)
                // A refresh must not wait for merges: freshness comes first.
                .setMaxFullFlushMergeWaitMillis(0)
                // Nor for what is remembered of a large segment that a merge has made.
                .setMergedSegmentWarmer(segment -> warm(merged, segment));
        this.writer = new IndexWriter(directory, config);
        this.bulks = new Bulks(bulk -> alive(() -> writer.addIndexes(bulk)));
    }

    private static Directory files(Path folder) throws IOException {
        return new SmallFilesInMemory(FSDirectory.open(folder));
    }

    /** A segment that cannot be read makes the refresh fail that shows it, which tells of it; merging goes on. */
    private static void warm(Warming merged, LeafReader segment) {
        try {
            merged.warm(segment);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("a merged segment could not be made ready: %s", e);
        }
    }

    /**
     * An empty shelf in a folder that holds none.
     *
     * @param merged done with each segment that a merge has made, before it is shown
     */
    static Shelf make(Path folder, Warming merged) throws IOException {
        Files.createDirectories(folder);
        return opened(files(folder), null, Map.of(), merged);
    }

    /** The shelf in a folder as {@link #open} opens it, but of any edition. */
    static Optional<Shelf> openAny(Path folder, Warming merged) throws IOException {
        return open(folder, formNote(), merged);
    }

    /**
     * The shelf in a folder. All files must be there, each with its beginning and its end; what lies between is
     * compared with its checksum by {@link #check}.
     *
     * @param merged done with each segment that a merge has made, before it is shown
     * @return empty where there is none, or it is of another edition or form
     * @throws IOException or a RuntimeException where it is damaged
     */
    static Optional<Shelf> open(Path folder, Edition edition, Warming merged) throws IOException {
        return open(folder, notes(edition), merged);
    }

    private static Optional<Shelf> open(Path folder, Map<String, String> wanted, Warming merged) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var directory = files(folder);
        try {
            var kept = DirectoryReader.open(directory);
            try {
                return openedIfWanted(directory, kept, wanted, merged);
            } catch (IOException | RuntimeException e) {
                kept.close();
                throw e;
            }
        } catch (IndexNotFoundException nothing) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Shelf opened(
            Directory directory, @Nullable DirectoryReader kept, Map<String, String> noted, Warming merged)
            throws IOException {
        try {
            return new Shelf(directory, kept, noted, merged);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Optional<Shelf> openedIfWanted(
            Directory directory, DirectoryReader kept, Map<String, String> wanted, Warming merged) throws IOException {
        var noted = kept.getIndexCommit().getUserData();
        if (!noted.entrySet().containsAll(wanted.entrySet())) {
            kept.close();
            directory.close();
            return Optional.empty();
        }
        return Optional.of(opened(directory, kept, noted, merged));
    }

    /**
     * Reads every byte that was opened against its checksum; once. By another thread than the one that writes.
     *
     * @throws IOException or a RuntimeException where it is damaged
     */
    void check() throws IOException {
        var kept = unchecked;
        if (kept == null || !kept.tryIncRef()) {
            return;
        }
        try {
            for (var leaf : kept.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            kept.decRef();
        }
        releaseUnchecked();
    }

    private synchronized void releaseUnchecked() throws IOException {
        var kept = unchecked;
        unchecked = null;
        if (kept != null) {
            kept.close();
        }
    }

    /** Whether it is of an edition. */
    boolean isOf(Edition edition) {
        return noted.entrySet().containsAll(notes(edition).entrySet());
    }

    /** Where it stopped when it was kept last. */
    Optional<Mark> mark() {
        return mark;
    }

    /**
     * Adds a document of which no other one is there. It is put in with many others, at the latest when anything else
     * is done here. For several threads at once.
     */
    void add(Form form) throws IOException {
        if (Bulk.canHold(form)) {
            bulks.add(form);
        } else {
            alive(() -> writer.addDocument(form.document()));
        }
    }

    /** Puts a document in, in place of any other of that id. For several threads at once. */
    void put(Term id, Document document) throws IOException {
        bulks.writeAll();
        alive(() -> writer.updateDocument(id, document));
    }

    void remove(Term id) throws IOException {
        bulks.writeAll();
        alive(() -> writer.deleteDocuments(id));
    }

    /** Everything put so far, as a reader; {@code before} itself, held once more, where nothing has changed since. */
    DirectoryReader readOn(DirectoryReader before) throws IOException {
        bulks.writeAll();
        var now = DirectoryReader.openIfChanged(before, writer);
        if (now == null) {
            before.incRef();
            return before;
        }
        return now;
    }

    /** Everything put so far, as a reader. */
    DirectoryReader read() throws IOException {
        bulks.writeAll();
        return DirectoryReader.open(writer);
    }

    void keep(Mark shown, Edition edition) throws IOException {
        bulks.writeAll();
        alive(() -> {
            var notes = notes(edition);
            notes.put("position", Long.toString(shown.position()));
            notes.put("token", shown.token().toString());
            writer.setLiveCommitData(notes.entrySet());
            return writer.commit();
        });
    }

    /** Ends writing; what was not kept is gone. */
    @Override
    public void close() throws IOException {
        try (directory) {
            releaseUnchecked();
            writer.rollback();
        }
    }

    private static Mark mark(Map<String, String> noted) {
        return new Mark(Long.parseLong(noted.get("position")), UUID.fromString(noted.get("token")));
    }

    private static Map<String, String> formNote() {
        return Map.of("form", FORM);
    }

    private static Map<String, String> notes(Edition edition) {
        var notes = new LinkedHashMap<>(formNote());
        notes.put("policy", edition.policy());
        notes.put("skills", edition.skills());
        return notes;
    }

    /** A writer that has met a fault of the disk is closed for good: that is a fault of the disk for us, too. */
    private static void alive(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (AlreadyClosedException e) {
            throw new IOException("the index was closed by an earlier fault", e);
        }
    }

    private interface Writing {
        long run() throws IOException;
    }
}
