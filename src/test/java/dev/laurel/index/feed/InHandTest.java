package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.index.Mark;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.index.feed.ChangeRows.Range;
import dev.laurel.index.feed.ChangeRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is in hand is handed out for the row that left them so, and for no other. */
class InHandTest {
    private static final Change SOMEBODY = new Change("main", Change.Kind.FREELANCER, "frl_a");
    private static final PersonEntry AS_OF_5 =
            new SmallWorld().people().findFirst().orElseThrow();
    private static final Map<Change, PersonEntry> NOBODY = Map.of();

    private final InHand inHand = new InHand();

    @BeforeEach
    void begin() {
        inHand.begin();
    }

    private static Row row(long position, Change change) {
        return new Row(new Mark(position, new UUID(0, position)), change);
    }

    private void layAt5() {
        inHand.lay(new Range(5, 5), Map.of(SOMEBODY, AS_OF_5));
    }

    @Test
    void theRowThatLeftThemSoFindsThemOnce() {
        layAt5();
        assertEquals(NOBODY, inHand.take(List.of(row(5, new Change("other", Change.Kind.FREELANCER, "frl_a")))));
        assertEquals(Map.of(SOMEBODY, AS_OF_5), inHand.take(List.of(row(4, SOMEBODY), row(5, SOMEBODY))));
        assertEquals(NOBODY, inHand.take(List.of(row(5, SOMEBODY))));
    }

    @Test
    void aLaterRowAboutThemMeansReading() {
        layAt5();
        assertEquals(NOBODY, inHand.take(List.of(row(5, SOMEBODY), row(6, SOMEBODY))));
        layAt5();
        assertEquals(NOBODY, inHand.take(List.of(row(6, SOMEBODY))));
    }

    @Test
    void whatWasRolledBackIsTakenBackAndNothingElse() {
        layAt5();
        inHand.takeBack(new Range(3, 4), Set.of(SOMEBODY));
        assertEquals(Map.of(SOMEBODY, AS_OF_5), inHand.take(List.of(row(5, SOMEBODY))));
        layAt5();
        inHand.takeBack(new Range(5, 5), Set.of(SOMEBODY));
        assertEquals(NOBODY, inHand.take(List.of(row(5, SOMEBODY))));
    }

    @Test
    void beginningForgetsEverybody() {
        layAt5();
        inHand.begin();
        assertEquals(NOBODY, inHand.take(List.of(row(5, SOMEBODY))));
    }

    @Test
    void nothingIsHeldWhereNoIndexIsFed() {
        var unfed = new InHand();
        unfed.lay(new Range(5, 5), Map.of(SOMEBODY, AS_OF_5));
        assertEquals(NOBODY, unfed.take(List.of(row(5, SOMEBODY))));
    }

    @Test
    void whoFindsNoRoomIsRead() {
        var many = IntStream.range(0, InHand.MOST + 1)
                .mapToObj(i -> new Change("main", Change.Kind.FREELANCER, "frl_" + i))
                .toList();
        inHand.lay(
                new Range(1, many.size()),
                many.stream().collect(Collectors.toMap(change -> change, change -> AS_OF_5)));
        var rows = IntStream.range(0, many.size())
                .mapToObj(i -> row(i + 1, many.get(i)))
                .toList();
        assertEquals(InHand.MOST, inHand.take(rows).size());
        layAt5();
        assertEquals(Map.of(SOMEBODY, AS_OF_5), inHand.take(List.of(row(5, SOMEBODY))));
    }
}
