package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.SmallWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** However many threads add documents, each is written once, one bulk at a time, and no third bulk is begun. */
class BulksTest {
    private static final SmallWorld WORLD = new SmallWorld();
    private static final int THREADS = 4;
    /** A page of numbers is more than this, so a bulk is full with its first document. */
    private static final long TINY = 1;

    private static List<Form> forms() {
        var ring = new KeyRing();
        return WORLD.people()
                .map(person -> Forms.of(person, WORLD.basis(), SmallWorld.DAY, ring))
                .toList();
    }

    private static void addAll(Bulks bulks, List<Form> forms) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            work.add(() -> {
                for (int i = first; i < forms.size(); i += THREADS) {
                    bulks.add(forms.get(i));
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static Set<String> ids(CodecReader bulk) throws IOException {
        var ids = new HashSet<String>();
        var values = bulk.getBinaryDocValues(Form.ID);
        for (int doc = 0; doc < bulk.maxDoc(); doc++) {
            assertTrue(values.advanceExact(doc));
            ids.add(values.binaryValue().utf8ToString());
        }
        return ids;
    }

    @Test
    void everybodyIsWrittenOnceAndOneBulkAtATime() throws Exception {
        var forms = forms();
        Set<String> written = ConcurrentHashMap.newKeySet();
        var docs = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var bulks = new Bulks(
                bulk -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    written.addAll(ids(bulk));
                    docs.addAndGet(bulk.maxDoc());
                    atOnce.decrementAndGet();
                },
                () -> new Bulk(TINY));
        addAll(bulks, forms);
        bulks.writeAll();
        assertEquals(forms.size(), docs.get());
        assertEquals(forms.size(), written.size());
        assertEquals(1, most.get());
    }

    @Test
    void whileOneIsWrittenOneIsGatheredAndNoThirdBegun() throws Exception {
        var forms = forms();
        var begun = new AtomicInteger();
        var isWriting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var bulks = new Bulks(
                bulk -> {
                    isWriting.countDown();
                    await(goOn);
                },
                () -> {
                    begun.incrementAndGet();
                    return new Bulk(TINY);
                });
        var first = Thread.ofPlatform().start(() -> add(bulks, forms.get(0)));
        isWriting.await();
        add(bulks, forms.get(1));
        var third = Thread.ofPlatform().start(() -> add(bulks, forms.get(2)));
        while (third.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(2, begun.get());
        goOn.countDown();
        first.join();
        third.join();
        bulks.writeAll();
    }

    /** Each document has half of the terms that one bulk tells apart, and some, so no two go into one. */
    @Test
    void whoeverHasMoreTermsThanThereIsRoomForBeginsAnother() throws IOException {
        var docs = new ArrayList<Integer>();
        var bulks = new Bulks(bulk -> docs.add(bulk.maxDoc()));
        for (int doc = 0; doc < 3; doc++) {
            var form = withTerms(BulkField.MOST / 2 + 1, doc + "x");
            assertTrue(Bulk.canHold(form));
            bulks.add(form);
        }
        bulks.writeAll();
        assertEquals(List.of(1, 1, 1), docs);
    }

    @Test
    void noBulkCanHoldWhatHasMoreTermsThanItTellsApart() {
        assertFalse(Bulk.canHold(withTerms(BulkField.MOST, "x")));
    }

    private static Form withTerms(int count, String each) {
        var terms = new Terms(Terms.NONE_NUMBERED);
        for (int i = 0; i < count; i++) {
            terms.add(new BytesRef(each + i), 1);
        }
        var any = forms().getFirst();
        return new Form(
                new BytesRef(each),
                any.id(),
                Map.of(Form.HELD, terms),
                any.facts(),
                any.claims(),
                any.tie(),
                any.required(),
                any.best(),
                any.outline());
    }

    @Test
    void whoeverGoesOnAfterAFaultIsNotHeldUp() throws Exception {
        var forms = forms();
        var faults = new AtomicInteger();
        var bulks = new Bulks(
                bulk -> {
                    if (faults.getAndIncrement() == 0) {
                        throw new IOException("planted");
                    }
                },
                () -> new Bulk(TINY));
        assertThrows(IOException.class, () -> bulks.add(forms.get(0)));
        bulks.add(forms.get(1));
        assertEquals(2, faults.get());
    }

    private static void add(Bulks bulks, Form form) {
        try {
            bulks.add(form);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
