package dev.laurel.web.learning;

import dev.laurel.upskilling.UpskillingView;
import java.util.List;

/**
 * An answer about offerings, ready to be drawn.
 *
 * @param answer as the API gives it
 * @param rows its items with their bars
 * @param skills its single skills with their bars
 */
public record Opening(UpskillingView answer, List<Row> rows, List<Bar> skills) {
    private static final double WHOLE = 100;

    public Opening {
        rows = List.copyOf(rows);
        skills = List.copyOf(skills);
    }

    /**
     * An offering with its bar, whose lengths are counts of gigs: the longest bar of the page is as long as there is
     * room.
     *
     * @param opened percent of the room, for gigs opened
     * @param raised percent of the room, for further gigs raised
     */
    public record Row(UpskillingView.Item item, double opened, double raised) {}

    /**
     * A single skill with its bar; the first is as long as there is room.
     *
     * @param opened percent of the room
     */
    public record Bar(UpskillingView.Gain gain, double opened) {}

    static Opening of(UpskillingView answer) {
        int most = answer.items().stream()
                .mapToInt(UpskillingView.Item::raises)
                .max()
                .orElse(1);
        return new Opening(
                answer,
                answer.items().stream()
                        .map(item -> new Row(
                                item, WHOLE * item.opens() / most, WHOLE * (item.raises() - item.opens()) / most))
                        .toList(),
                answer.skills().stream()
                        .map(gain -> new Bar(
                                gain,
                                WHOLE
                                        * gain.opens()
                                        / answer.skills().getFirst().opens()))
                        .toList());
    }
}
