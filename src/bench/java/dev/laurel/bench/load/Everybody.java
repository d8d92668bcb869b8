package dev.laurel.bench.load;

import dev.laurel.bench.world.World;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** All people and gigs of a world, as an index has to show them at one instant. */
public interface Everybody {
    /** Whose they are. */
    String tenant();

    /** UTC day that everything is judged on. */
    LocalDate day();

    /** Everybody whom clients may see, some at a time: as many as fit into memory are never held at once. */
    default void people(Consumer<List<PersonEntry>> consumer) throws SQLException {
        people(Integer.MAX_VALUE, consumer);
    }

    /**
     * The same for some alone, always the same ones.
     *
     * @param most of whom are read, to the next whole page
     */
    void people(int most, Consumer<List<PersonEntry>> consumer) throws SQLException;

    /** Those of the first people of the world whom clients may see. */
    List<PersonEntry> first(World world, int count) throws SQLException;

    /** Every open gig, some at a time. */
    void gigs(Consumer<List<GigEntry>> consumer) throws SQLException;
}
