package dev.laurel.insight;

import java.util.Comparator;

/** What comes first among skills; only what is told decides, so that a place tells no more than the row. */
enum Order {
    /** Most open gigs. */
    DEMAND,
    /** Most seats for which there is nobody, counted as few as they may be. */
    UNMET,
    /** Most gigs more than in the thirty days before. */
    TREND,
    /** By name. */
    NAME;

    private static final Comparator<Key> KEYS =
            Comparator.comparingLong(Key::first).thenComparing(Key::name).thenComparing(Key::id);

    /** A row's place: by number, then name, then id. */
    record Key(long first, String name, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return KEYS.compare(this, other);
        }
    }

    Key key(SkillFigures figures) {
        return new Key(
                first(figures), figures.skill().label(), figures.skill().id().value());
    }

    /** The smaller, the earlier. */
    private long first(SkillFigures figures) {
        return switch (this) {
            case DEMAND -> -figures.asking().gigs();
            case UNMET -> -inOrder(figures.unmet());
            case TREND -> -figures.asking().change();
            case NAME -> 0;
        };
    }

    private static long inOrder(Told unmet) {
        return ((long) unmet.atLeast() << Integer.SIZE) + unmet.atMost();
    }
}
