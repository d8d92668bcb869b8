package dev.laurel.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/** Makes ready what searches remember of a segment, before any search needs it. */
interface Warming {
    void warm(LeafReader segment) throws IOException;
}
