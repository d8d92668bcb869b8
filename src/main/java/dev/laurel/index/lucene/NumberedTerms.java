package dev.laurel.index.lucene;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.util.BytesRef;

/** Terms by numbers that are given once and never again. Safe for several threads. */
final class NumberedTerms {
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;
    /** Room for more terms than a {@link KeyRing} ever numbers. */
    private static final int PAGES = 1 << 10;

    private final AtomicReferenceArray<AtomicReferenceArray<BytesRef>> pages = new AtomicReferenceArray<>(PAGES);
    private final AtomicInteger size = new AtomicInteger();

    /** Numbers terms, one after the other. @return the number of the first */
    int add(BytesRef... terms) {
        int first = size.getAndAdd(terms.length);
        for (int i = 0; i < terms.length; i++) {
            page((first + i) >>> PAGE_BITS).set((first + i) & (PAGE - 1), terms[i]);
        }
        return first;
    }

    private AtomicReferenceArray<BytesRef> page(int number) {
        if (pages.get(number) == null) {
            pages.compareAndSet(number, null, new AtomicReferenceArray<>(PAGE));
        }
        return pages.get(number);
    }

    /** The term of a number; shared, so never to be changed. */
    BytesRef term(int number) {
        return pages.get(number >>> PAGE_BITS).get(number & (PAGE - 1));
    }
}
