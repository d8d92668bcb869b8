package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class SmallFilesInMemoryTest {
    /** Stands for the disk, and knows what was written to it. */
    private static final class Disk extends FilterDirectory {
        private final List<String> written = new ArrayList<>();

        Disk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            written.add(name);
            return super.createOutput(name, context);
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            written.add(prefix + suffix);
            return super.createTempOutput(prefix, suffix, context);
        }
    }

    @Test
    void whatIsShownBecomesNoFileUntilItIsKept() throws IOException {
        var disk = new Disk();
        try (var files = new SmallFilesInMemory(disk);
                var writer = new IndexWriter(files, new IndexWriterConfig().setCommitOnClose(false))) {
            writer.commit();
            disk.written.clear();
            for (int i = 0; i < 3; i++) {
                put(writer, i, 100);
                try (var shown = DirectoryReader.open(writer)) {
                    assertEquals(i + 1, shown.numDocs());
                }
            }
            assertEquals(List.of(), disk.written);
            writer.commit();
            assertFalse(disk.written.isEmpty());
            try (var kept = DirectoryReader.open(disk)) {
                assertEquals(3, kept.numDocs());
                assertEquals(100, kept.storedFields().document(2).get("text").length());
            }
        }
    }

    @Test
    void whereMemoryIsTakenTheRestBecomesFiles() throws IOException {
        var disk = new Disk();
        try (var files = new SmallFilesInMemory(disk);
                var writer = new IndexWriter(files, new IndexWriterConfig().setCommitOnClose(false))) {
            for (int i = 0; i < 40; i++) {
                put(writer, i, 1 << 20);
                DirectoryReader.open(writer).close();
            }
            assertTrue(files.ramBytesUsed() < 20 << 20, files.ramBytesUsed() + " bytes");
            assertTrue(disk.written.stream().anyMatch(name -> name.endsWith(".fdt")), disk.written.toString());
        }
    }

    /** Text that cannot be compressed. */
    private static void put(IndexWriter writer, int number, int length) throws IOException {
        var random = new Random(number);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        var document = new Document();
        document.add(new StoredField("text", text.toString()));
        writer.updateDocument(new Term("key", "key" + number), document);
    }
}
