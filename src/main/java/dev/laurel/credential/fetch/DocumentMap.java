package dev.laurel.credential.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Documents in a folder, by URL: the offline mode. The table {@code MAP.tsv} has a head line and the columns
 * {@code url}, {@code file} (relative to the table), {@code sha256} and {@code source}; only the first two must be
 * there.
 */
public final class DocumentMap implements DocumentSource {
    private static final int FILE_COLUMN = 1;
    private static final int DIGEST_COLUMN = 2;

    private final Map<URI, Document> documents = new HashMap<>();

    private DocumentMap() {}

    /**
     * Reads the table and all its files.
     *
     * @param readAt taken as the time when each document was read from its origin
     * @throws IOException when the table or a file cannot be read, or a file does not have the digest that the table
     *     states
     */
    public static DocumentMap read(Path table, Instant readAt) throws IOException {
        var map = new DocumentMap();
        var lines = Files.readAllLines(table);
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            map.add(table.resolveSibling(""), line.split("\t"), readAt);
        }
        return map;
    }

    private void add(Path folder, String[] row, Instant readAt) throws IOException {
        if (row.length <= FILE_COLUMN) {
            throw new IOException("a row of the document map needs url and file: " + String.join(" ", row));
        }
        var url = URI.create(row[0]);
        var bytes = Files.readAllBytes(folder.resolve(row[FILE_COLUMN]));
        var document = Document.of(url, bytes, "", readAt);
        if (row.length > DIGEST_COLUMN && !row[DIGEST_COLUMN].equals(document.sha256())) {
            throw new IOException(row[FILE_COLUMN] + " does not have the digest that the document map states");
        }
        documents.put(url, document);
    }

    @Override
    public Resolved find(URI url, Use use) {
        var document = documents.get(url);
        return document == null ? new Resolved.Missing() : new Resolved.Found(document);
    }
}
