package dev.laurel.bench.fresh;

import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.measure.Watch;
import dev.laurel.bench.program.Program;
import dev.laurel.bench.world.World;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Measures how soon changes are seen in a running program, and what they cost those who ask meanwhile. */
public final class Freshness {
    /** Answers of the index's keeper that are waited for until it has caught up; each takes a while by itself. */
    private static final int MOST_LOOKS = 1_000;

    /** People between two words about how far it is. */
    private static final int TOLD = 200;

    private final Program program;
    private final Load.Plan plan;
    private final int revocations;
    private final Consumer<String> progress;

    /**
     * All that was found.
     *
     * @param seen how soon updates were seen; the first is of all kinds
     * @param missed updates that should have been looked for and were not
     * @param revocations way by way
     * @param position in the change log at which the index was equal to the database in the end
     */
    public record Result(LoadTime load, List<SeenTime> seen, int missed, List<Outcome> revocations, long position) {
        /** Badges that were revoked. */
        public int revoked() {
            return revocations.stream().mapToInt(Outcome::revoked).sum();
        }

        /** Of them, those that were not in the next answer. */
        public int out() {
            return revocations.stream().mapToInt(Outcome::out).sum();
        }
    }

    private Freshness(Program program, Load.Plan plan, int revocations, Consumer<String> progress) {
        this.program = program;
        this.plan = plan;
        this.revocations = revocations;
        this.progress = progress;
    }

    /**
     * Measures. The program must not hold an acknowledgement back until the index has caught up.
     *
     * @param progress hears what is being done
     */
    public static Result measure(Program program, World world, Load.Plan plan, Consumer<String> progress)
            throws IOException, InterruptedException {
        return new Freshness(program, plan, Revocations.COUNT, progress).measure(world);
    }

    private Result measure(World world) throws IOException, InterruptedException {
        progress.accept("making people, gigs and badges to be changed");
        var api = program.api().another();
        var circles = Subjects.ALL_CIRCLES + (revocations + Revocations.CIRCLE - 1) / Revocations.CIRCLE;
        var market = Market.open(
                api,
                Guild.register(api, Instant.now(), Guild.AGE),
                world.skills().rarest(circles));
        var subjects = Subjects.of(market, LocalDate.now(ZoneOffset.UTC));
        var watching = program.api().another();
        Subjects.tryAll(subjects, new Watch(watching::getIfThere));
        var holders = Revocations.of(market, revocations, this::told);
        try (var lookout = new Lookout(new Watch(watching::getIfThere));
                var updates = new Updates(subjects, lookout)) {
            var load = new Load(program.api()::begin, updates, plan, program::cpu);
            var time = load.measure(progress, lookout::rest);
            lookout.begin();
            load.withUpdates(progress);
            var seen = SeenTime.of(lookout.seen());
            progress.accept(revocations + " revocations, under a lighter load");
            var revoked = load.during(() -> holders.run(watching::getIfThere, this::told));
            lookout.seen();
            return new Result(time, seen, lookout.missed(), revoked, equalPosition());
        }
    }

    private void told(int done) {
        if (done % TOLD == 0) {
            progress.accept(done + " of " + revocations);
        }
    }

    /** The position at which index and database are equal. @throws AnswersDifferException where they are not */
    private long equalPosition() throws IOException, InterruptedException {
        progress.accept("holding the index against the database");
        for (int i = 0; i < MOST_LOOKS; i++) {
            var stock = program.api().read("/v1/index?digest=true");
            if (stock.path("position").equals(stock.path("databasePosition"))) {
                if (!stock.path("indexDigest").equals(stock.path("databaseDigest"))) {
                    throw new AnswersDifferException("the index is not what the database says: " + stock);
                }
                return stock.path("position").asLong();
            }
        }
        throw new IOException("the index does not catch up with the database");
    }
}
