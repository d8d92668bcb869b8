package dev.laurel.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyLines {
    private static final byte[] NULL = {'\\', 'N'};

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    void add(List<@Nullable String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                lines.write('\t');
            }
            add(row.get(i));
        }
        lines.write('\n');
    }

    private void add(@Nullable String value) {
        if (value == null) {
            lines.writeBytes(NULL);
            return;
        }
        // All bytes of UTF-8 beyond ASCII are negative, so none of them is taken for a character that means something.
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int written = 0;
        for (int i = 0; i < bytes.length; i++) {
            char escape = escape(bytes[i]);
            if (escape != 0) {
                lines.write(bytes, written, i - written);
                lines.write('\\');
                lines.write(escape);
                written = i + 1;
            }
        }
        lines.write(bytes, written, bytes.length - written);
    }

    /** What stands behind the backslash for a byte; 0 for one that stands for itself. */
    private static char escape(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    byte[] bytes() {
        return lines.toByteArray();
    }
}
