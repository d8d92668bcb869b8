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
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Documents of one kind in a folder of their own, being written to. */
final class Shelf implements Closeable {
    /** Documents are gathered up to this before they become a segment. */
    private static final double BUFFER_MB = 64;
    /** Counts the forms of documents: one that reads them otherwise has the next number. */
    private static final String FORM = "3";

    private final Directory directory;
    private final IndexWriter writer;
    private final Optional<Mark> mark;

    private Shelf(Directory directory, IndexWriterConfig.OpenMode mode, Optional<Mark> mark) throws IOException {
        this.directory = directory;
        this.mark = mark;
        var config = new IndexWriterConfig()
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false)
                // A refresh must not wait for merges: freshness comes first.
                .setMaxFullFlushMergeWaitMillis(0);
        this.writer = new IndexWriter(directory, config);
    }

    /** An empty shelf in a folder that holds none. */
    static Shelf make(Path folder) throws IOException {
        Files.createDirectories(folder);
        return opened(FSDirectory.open(folder), IndexWriterConfig.OpenMode.CREATE, Optional.empty());
    }

    /**
     * The shelf in a folder, every byte of it checked against its checksum.
     *
     * @return empty where there is none, or it is of another edition or form
     * @throws IOException or a RuntimeException where it is damaged
     */
    static Optional<Shelf> open(Path folder, Edition edition) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var directory = FSDirectory.open(folder);
        try {
            var noted = checked(directory);
            if (!noted.entrySet().containsAll(notes(edition).entrySet())) {
                directory.close();
                return Optional.empty();
            }
            var mark = new Mark(Long.parseLong(noted.get("position")), UUID.fromString(noted.get("token")));
            return Optional.of(opened(directory, IndexWriterConfig.OpenMode.APPEND, Optional.of(mark)));
        } catch (IndexNotFoundException nothing) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Shelf opened(Directory directory, IndexWriterConfig.OpenMode mode, Optional<Mark> mark)
            throws IOException {
        try {
            return new Shelf(directory, mode, mark);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Map<String, String> checked(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader.getIndexCommit().getUserData();
        }
    }

    /** Where it stopped when it was kept last. */
    Optional<Mark> mark() {
        return mark;
    }

    void put(Term id, Document document) throws IOException {
        alive(() -> writer.updateDocument(id, document));
    }

    void remove(Term id) throws IOException {
        alive(() -> writer.deleteDocuments(id));
    }

    /** Everything put so far, as a reader; {@code before} itself, held once more, where nothing has changed since. */
    DirectoryReader readOn(DirectoryReader before) throws IOException {
        var now = DirectoryReader.openIfChanged(before, writer);
        if (now == null) {
            before.incRef();
            return before;
        }
        return now;
    }

    /** Everything put so far, as a reader. */
    DirectoryReader read() throws IOException {
        return DirectoryReader.open(writer);
    }

    void keep(Mark shown, Edition edition) throws IOException {
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
            writer.rollback();
        }
    }

    private static Map<String, String> notes(Edition edition) {
        var notes = new LinkedHashMap<String, String>();
        notes.put("form", FORM);
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
