package dev.laurel.bench;

import dev.laurel.index.CandidateIndex;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.index.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Path;

/** The index that the program made, opened in this process; the program must not run meanwhile. */
final class Opened implements AutoCloseable {
    private final LuceneIndex lucene;

    private Opened(LuceneIndex lucene) {
        this.lucene = lucene;
    }

    /** @throws IOException where it is not whole, or was made with other skills or another policy */
    static Opened of(Path folder, RecordedSkills skills) throws IOException {
        var lucene = new LuceneIndex(folder);
        var mark = lucene.open(skills.edition());
        if (mark.isEmpty()) {
            throw new IOException("the program's index in " + folder + " cannot be opened");
        }
        lucene.show(mark.get(), skills.basis());
        return new Opened(lucene);
    }

    CandidateIndex index() {
        return lucene;
    }

    @Override
    public void close() throws IOException {
        lucene.close();
    }
}
