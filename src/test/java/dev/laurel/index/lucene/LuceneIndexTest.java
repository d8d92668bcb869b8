package dev.laurel.index.lucene;

import dev.laurel.index.CandidateIndexContract;
import dev.laurel.index.Projection;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends CandidateIndexContract {
    @TempDir
    Path folder;

    @Override
    protected Projection empty() {
        return new LuceneIndex(folder);
    }
}
