package dev.laurel.index.lucene;

import dev.laurel.account.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/** Plants a fault: an index that is whole and of this history, and lacks one person. */
public final class Missing {
    private Missing() {}

    /** Takes a person out of the index in a folder that nobody has open; where the index stopped stays noted in it. */
    public static void person(Path folder, String id) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("people"));
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.APPEND))) {
            writer.deleteDocuments(new Term(Form.KEY, new Keys(Tenant.MAIN).id(id)));
            if (!writer.hasUncommittedChanges()) {
                throw new IllegalArgumentException("the index does not hold " + id);
            }
            writer.commit();
        }
    }
}
