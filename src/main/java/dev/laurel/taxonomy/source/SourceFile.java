package dev.laurel.taxonomy.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text file of a source, gzipped or not, that knows how far it has been read. */
final class SourceFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BYTE_ORDER_MARK = '\ufeff';
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final String name;
    private final long size;
    private final Counting counting;
    private final BufferedReader reader;

    private SourceFile(Path path) throws IOException {
        name = path.getFileName().toString();
        size = Math.max(1, Files.size(path));
        counting = new Counting(Files.newInputStream(path));
        reader = open(counting);
    }

    static SourceFile open(Path path) throws IOException {
        return new SourceFile(path);
    }

    /** The file of that name in a directory, plain or with {@code .gz} after it. */
    static SourceFile open(Path directory, String name) throws IOException {
        for (var candidate : new String[] {name, name + ".gz"}) {
            var path = directory.resolve(candidate);
            if (Files.isRegularFile(path)) {
                return new SourceFile(path);
            }
        }
        throw new NoSuchFileException(directory.resolve(name).toString(), null, "nor with .gz after it");
    }

    /** UTF-8; a byte that is none becomes U+FFFD, so that one bad name does not lose the file. */
    private static BufferedReader open(InputStream raw) throws IOException {
        var buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        buffered.mark(2);
        boolean gzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(
                new InputStreamReader(gzip ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    String name() {
        return name;
    }

    BufferedReader reader() {
        return reader;
    }

    int percent() {
        return (int) Math.min(100, counting.read * 100 / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            read += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
