package dev.laurel.index.lucene;

import dev.laurel.index.Background;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;

/** Merges segments in threads of their own, behind all that others wait for (decision 0143). */
final class BackgroundMerges extends ConcurrentMergeScheduler {
    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
        Background.stepBack();
        super.doMerge(source, merge);
    }
}
