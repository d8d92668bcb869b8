package dev.laurel.freelancer;

import dev.laurel.api.OneMoment;
import dev.laurel.api.Parts;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everybody whom clients may see, of all tenants, at one moment, by blocks of the table: each thread that reads has a
 * connection and a piece of the disk of its own, so that none waits for another's (decision 0140).
 */
final class Blocks implements Parts<StoredPerson.OfTenant> {
    /** Some hundred people: a block of the table has a handful, and what they hold lies elsewhere. */
    private static final int AT_ONCE = 128;

    private static final String SIZE = "select pg_relation_size('freelancer') / current_setting('block_size')::bigint";

    private static final String PART = "select " + StoredPerson.COLUMNS
            + ", tenant from freelancer where visibility <> 'PRIVATE' and ctid >= ?::tid and ctid < ?::tid";

    private final OneMoment moment;
    private final int atOnce;
    /** Blocks that there are at least; what lies behind them came after that moment. */
    private final long blocks;

    private final AtomicLong next = new AtomicLong();

    Blocks(OneMoment moment) {
        this(moment, AT_ONCE);
    }

    /** @param atOnce blocks of a part */
    Blocks(OneMoment moment, int atOnce) {
        this.moment = moment;
        this.atOnce = atOnce;
        try {
            this.blocks = moment.all(SIZE, row -> row.getLong(1)).getFirst();
        } catch (RuntimeException broken) {
            moment.close();
            throw broken;
        }
    }

    @Override
    public List<StoredPerson.OfTenant> next() {
        long block = next.getAndAdd(atOnce);
        while (block < blocks) {
            var people = moment.all(PART, StoredPerson.OfTenant::of, first(block), first(block + atOnce));
            if (!people.isEmpty()) {
                return people;
            }
            block = next.getAndAdd(atOnce);
        }
        return List.of();
    }

    /** The first row that a block may have. */
    private static String first(long block) {
        return "(" + block + ",0)";
    }

    @Override
    public void close() {
        moment.close();
    }
}
