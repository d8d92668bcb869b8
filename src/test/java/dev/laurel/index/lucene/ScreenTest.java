package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A screen looks at exactly those whom the outline's gate may let pass, whichever way it finds them. */
class ScreenTest {
    private static final long SEED = 20261130;
    /** More than a window, and the last eight not whole. */
    private static final int PEOPLE = Window.SIZE + 1_003;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Random random = new Random(SEED);

    private Outline outline() {
        var region = "R-" + random.nextInt(2_000);
        var place = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Place("C" + (char) ('A' + random.nextInt(26)), null);
            default -> new Place("C" + (char) ('A' + random.nextInt(26)), region);
        };
        var free = random.nextBoolean() ? new Availability(DAY, null, random.nextInt(60)) : null;
        return Outline.of(new Circumstances(place, null, null, List.of(), null, free));
    }

    private static Form form(int number, Outline outline) {
        var none = new Terms(Terms.NONE_NUMBERED);
        return new Form(
                new BytesRef("key" + number), "p" + number, Map.of(), new BytesRef("facts"), none, 0, 0, 0, outline);
    }

    @Test
    void itLooksAtThoseAlone() throws IOException {
        var outlines = new ArrayList<Outline>();
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                var bulk = new Bulk();
                for (int i = 0; i < PEOPLE; i++) {
                    outlines.add(outline());
                    bulk.add(form(i, outlines.get(i)));
                }
                writer.addIndexes(bulk.reader());
            }
            try (var reader = DirectoryReader.open(directory)) {
                var cache = SegmentCache.of(reader.leaves().getFirst().reader());
                int found = 0;
                for (int i = 0; i < 300; i++) {
                    found += compare(cache, outlines, new Place("CA", "R-" + random.nextInt(2_000)), null);
                }
                found += compare(cache, outlines, new Place("CB", null), 59);
                found += compare(cache, outlines, null, 59);
                assertTrue(found > 100, found + " found");
            }
        }
    }

    private static int compare(
            SegmentCache people, List<Outline> outlines, @Nullable Place place, @Nullable Integer hours) {
        var asked = new Conditions(null, null, hours, List.of(), null, null, null, null, place);
        var gate = new OutlineGate(asked, ExchangeRates.none(), DAY);
        var screen = Objects.requireNonNull(Screen.before(people.people(), gate), "too many pass");
        var expected = new TreeSet<Integer>();
        for (int i = 0; i < outlines.size(); i++) {
            var one = outlines.get(i);
            if (gate.mayPass(one.when(), one.spoken(), one.price())) {
                expected.add(i);
            }
        }
        var found = new TreeSet<Integer>();
        var window = new Window();
        for (int base = 0; base < outlines.size(); base += Window.SIZE) {
            screen.lookAt(window, base, Math.min(outlines.size(), base + Window.SIZE));
            for (int i = 0; i < window.size(); i++) {
                found.add(base + window.place(i));
            }
            window.clear();
        }
        assertEquals(expected, found);
        return found.size();
    }
}
