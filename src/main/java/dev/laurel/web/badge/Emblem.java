package dev.laurel.web.badge;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is drawn in the place of a badge's own picture: a wreath, the same for the same achievement. Pictures that
 * others made are not shown: an image can hold more than it shows.
 *
 * @param leaves angles at which the leaves stand, in degrees
 */
public record Emblem(List<Integer> leaves) {
    private static final int LEAST = 7;
    private static final int SPREAD = 9;
    private static final int ROUND = 360;

    public Emblem {
        leaves = List.copyOf(leaves);
    }

    /**
     * The one for an achievement.
     *
     * @param name anything that is stable
     */
    static Emblem of(String name) {
        int count = LEAST + Math.floorMod(name.hashCode(), SPREAD);
        return new Emblem(
                IntStream.range(0, count).mapToObj(leaf -> leaf * ROUND / count).toList());
    }
}
