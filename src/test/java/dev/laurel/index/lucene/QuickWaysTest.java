package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.gig.GigBody;
import dev.laurel.index.QuickPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First pages, which are found without looking at everybody, are the beginning of the plain computation's order. */
class QuickWaysTest {
    /** Of each world so many gigs and people ask, each for several pages. */
    private static final int ASKING = 500;
    /**
     * People of the larger world: their terms fill whole blocks, whose maxima the index keeps; put in at once, three
     * windows.
     */
    private static final int MANY = 5 * Window.SIZE / 2;

    @TempDir
    Path folder;

    private record Opened(LuceneIndex index) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            index.close();
        }
    }

    @Test
    void tenThousandFirstPagesAreTheBeginningOfTheWholeOrder() throws IOException {
        long pages = 0;
        for (int seed = 0; seed < 3; seed++) {
            try (var opened = new Opened(new LuceneIndex(folder.resolve("small" + seed)))) {
                var compared = new QuickPages(seed, 500, 700).compare(opened.index, ASKING);
                assertEquals(0, compared.different(), compared.first());
                pages += compared.pages();
            }
        }
        assertTrue(pages >= 10_000, pages + " pages");
    }

    @Test
    void soTheyAreOfManyPeopleInSeveralSegments() throws IOException {
        try (var opened = new Opened(new LuceneIndex(folder))) {
            var compared = new QuickPages(7, MANY, 40).compare(opened.index, 12);
            assertEquals(0, compared.different(), compared.first());
            assertTrue(compared.pages() >= 90, compared.pages() + " pages");
        }
    }

    @Test
    void soTheyAreInOneSegmentOfManyWindows() throws IOException {
        var largest = new AtomicInteger();
        SegmentCaches.Reading<SegmentCache> seen = segment -> {
            largest.accumulateAndGet(segment.maxDoc(), Math::max);
            return SegmentCache.of(segment);
        };
        try (var opened = new Opened(new LuceneIndex(folder, seen, GigSegment::of))) {
            var compared = new QuickPages(9, MANY, 40).atOnce().compare(opened.index, 40);
            assertEquals(0, compared.different(), compared.first());
            assertTrue(compared.pages() >= 300, compared.pages() + " pages");
            assertTrue(largest.get() > 2 * Window.SIZE, "the largest segment has " + largest.get());
        }
    }

    /** As many as a gig may have, which is one more than a sum can count. */
    @Test
    void soTheyAreOfGigsThatRequireAllThatTheyMay() throws IOException {
        for (int times : new int[] {Sum.MOST_MET, GigBody.MAX_ASKED}) {
            try (var opened = new Opened(new LuceneIndex(folder.resolve("" + times)))) {
                var compared = QuickPages.ofOneSkillRequired(3, 500, 60, times).compare(opened.index, 60);
                assertEquals(0, compared.different(), compared.first());
                assertTrue(compared.pages() >= 400, compared.pages() + " pages");
            }
        }
    }

    @Test
    void soTheyAreWhereNearlyNobodyPasses() throws IOException {
        try (var opened = new Opened(new LuceneIndex(folder))) {
            var compared = QuickPages.ofFewWhoAreFree(11, MANY, 60).compare(opened.index, 30);
            assertEquals(0, compared.different(), compared.first());
            assertTrue(compared.pages() >= 200, compared.pages() + " pages");
        }
    }

    /** With several segments, and with one that is as large as most of everybody. */
    @Test
    void soTheyAreWhereFewArePaidEnough() throws IOException {
        for (boolean atOnce : new boolean[] {false, true}) {
            try (var opened = new Opened(new LuceneIndex(folder.resolve("" + atOnce)))) {
                var pages = QuickPages.ofFewWhomItPays(13, MANY, 80);
                var compared = (atOnce ? pages.atOnce() : pages).compare(opened.index, 60);
                assertEquals(0, compared.different(), compared.first());
                assertTrue(compared.pages() >= 400, compared.pages() + " pages");
            }
        }
    }

    /** A ceiling that is lower than the strongest document by a single phi must lose somebody who should be listed. */
    @Test
    void aBoundThatIsOneTooLowIsCaught() throws IOException {
        SegmentCaches.Reading<SegmentCache> planted = segment -> SegmentCache.of(segment, (term, docs) -> {
            var right = Ceiling.of(term, docs, Strength.MOST_OF_PERSON);
            var byWindow = new short[(docs + Window.SIZE - 1) / Window.SIZE];
            for (int window = 0; window < byWindow.length; window++) {
                byWindow[window] = (short) Math.max(0, right.in(window) - 2);
            }
            return new Ceiling(byWindow);
        });
        try (var opened = new Opened(new LuceneIndex(folder, planted, GigSegment::of))) {
            var compared = QuickPages.ofOneSkill(7, MANY, 40).compare(opened.index, 12);
            assertTrue(compared.different() > 0, "of " + compared.pages() + " pages none differs");
        }
    }

    /** Were people who are not proven left out where they still count, somebody who should be listed would be lost. */
    @Test
    void leavingOutWhoIsNotProvenIsCaught() throws IOException {
        SegmentCaches.Reading<SegmentCache> planted = segment -> SegmentCache.of(segment, (term, docs) -> {
            var right = Ceiling.of(term, docs, Strength.MOST_OF_PERSON);
            return Strength.isProven(right.most()) ? right : Ceiling.flat(docs, 0);
        });
        try (var opened = new Opened(new LuceneIndex(folder, planted, GigSegment::of))) {
            var compared = new QuickPages(1, 500, 700).compare(opened.index, ASKING);
            assertTrue(compared.different() > 0, "of " + compared.pages() + " pages none differs");
        }
    }

    /**
     * Gigs are left out by what their parts weigh from the rarest on: with a little less, some that should be listed
     * are.
     */
    @Test
    void aWeightThatIsTooLowIsCaught() throws IOException {
        SegmentCaches.Reading<GigSegment> planted = segment -> GigSegment.of(segment, -8);
        try (var opened = new Opened(new LuceneIndex(folder, SegmentCache::of, planted))) {
            var compared = new QuickPages(1, 500, 700).compare(opened.index, ASKING);
            assertTrue(compared.different() > 0, "of " + compared.pages() + " pages none differs");
        }
    }
}
