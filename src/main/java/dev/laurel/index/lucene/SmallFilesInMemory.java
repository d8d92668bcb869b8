package dev.laurel.index.lucene;

import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * A folder whose small files stay in memory until they are made to last (decision 0134): what shows a few changes is
 * merged into something larger within seconds, and need not become files before.
 */
final class SmallFilesInMemory extends NRTCachingDirectory {
    /** A segment up to this is small. */
    private static final double SMALL_MB = 2;
    /** All small ones together that are in memory. */
    private static final double MOST_SMALL_MB = 16;

    /** What Lucene's writer opens before it knows what will be in it: stored fields and names of fields. */
    private static final Set<String> UNTOLD = Set.of("fdt", "fdx", "fdm", "fnm");

    private static final long MOST_SMALL_BYTES = (long) (MOST_SMALL_MB * (1 << 20));

    SmallFilesInMemory(Directory files) {
        super(files, SMALL_MB, MOST_SMALL_MB);
    }

    /**
     * Also what a refresh writes without saying how much it will be: stored fields, document by document as they come,
     * and names of fields. What is put between two refreshes is {@link Shelf}'s buffer at most.
     */
    @Override
    protected boolean doCacheWrite(String name, IOContext context) {
        boolean isUntold = context.flushInfo() == null && context.mergeInfo() == null;
        return isUntold ? isOfRefresh(name) && ramBytesUsed() < MOST_SMALL_BYTES : super.doCacheWrite(name, context);
    }

    /** Of a temporary file the name is its segment's alone. */
    private static boolean isOfRefresh(String name) {
        int dot = name.indexOf('.');
        return name.startsWith("_") && (dot < 0 || UNTOLD.contains(name.substring(dot + 1)));
    }
}
