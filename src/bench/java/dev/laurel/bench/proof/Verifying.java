package dev.laurel.bench.proof;

import com.sun.management.ThreadMXBean;
import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.measure.Spread;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.report.Outcome;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Measures whole verifications beside their bare cost, in process, on one thread.
 *
 * <p>Contexts, documents and status list are in memory, and have been read before. The badge is not: every one that is
 * measured is a new one, verified for the first time, because what was found of a badge that is judged again is
 * remembered. Of each kind, good badges must be VERIFIED and their tampered twins refused before anything is measured,
 * and every measured one must be VERIFIED too. Kinds take turns, round by round, and the whole and the bare check of
 * each badge follow each other, so that whatever disturbs the machine disturbs both.
 */
public final class Verifying {
    /** Badges of each kind whose tampered twins are tried. */
    private static final int TWINS = 20;

    private static final double KB = 1_024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BiFunction<byte[], VerificationContext, Outcome> verifying;
    private final int warmUp;
    private final int rounds;
    private final int badges;

    /**
     * Rounds over all kinds.
     *
     * @param warmUp rounds that are not counted
     * @param rounds that are
     * @param badges of each kind in a round
     */
    public Verifying(int warmUp, int rounds, int badges) {
        this(warmUp, rounds, badges, engine());
    }

    /** @param verifying in place of the engine */
    Verifying(int warmUp, int rounds, int badges, BiFunction<byte[], VerificationContext, Outcome> verifying) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.badges = badges;
        this.verifying = verifying;
    }

    private static BiFunction<byte[], VerificationContext, Outcome> engine() {
        var verifier = new Verifier();
        return (badge, context) -> verifier.verify(badge, context).report().outcome();
    }

    /**
     * Checks the answers, then measures.
     *
     * @param progress hears what is being done
     * @throws AnswersDifferException where a good badge is not VERIFIED, or a tampered one is
     */
    public List<ProofCost> measure(Consumer<String> progress) throws GeneralSecurityException {
        progress.accept("making badges, and holding answers against what they must be");
        var takes = new ArrayList<Takes>();
        for (var kind : ProofKind.values()) {
            takes.add(checked(kind));
        }
        for (int round = 0; round < warmUp + rounds; round++) {
            progress.accept(round < warmUp ? "verifying, to warm up" : "verifying, round " + (round - warmUp + 1));
            for (var take : takes) {
                run(take, round >= warmUp);
            }
        }
        return takes.stream().map(Takes::cost).toList();
    }

    private Takes checked(ProofKind kind) throws GeneralSecurityException {
        var takes = new Takes(kind, kind.academy());
        for (var specimen : takes.next(TWINS)) {
            require(kind, outcome(specimen.good(), takes.context) == Outcome.VERIFIED, "a good badge is not VERIFIED");
            require(kind, isRefused(outcome(specimen.tampered(), takes.context)), "a tampered badge is not refused");
            require(kind, specimen.bare().check() && specimen.bare().proof(), "the libraries find no good signature");
        }
        return takes;
    }

    private Outcome outcome(String badge, VerificationContext context) {
        return verifying.apply(badge.getBytes(StandardCharsets.UTF_8), context);
    }

    private static boolean isRefused(Outcome outcome) {
        return outcome == Outcome.INVALID;
    }

    private static void require(ProofKind kind, boolean isSo, String otherwise) {
        if (!isSo) {
            throw new AnswersDifferException(kind.text() + ": " + otherwise);
        }
    }

    private void run(Takes takes, boolean isMeasured) throws GeneralSecurityException {
        for (var specimen : takes.next(badges)) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            var whole = Clocked.begin();
            boolean isVerified = outcome(specimen.good(), takes.context) == Outcome.VERIFIED;
            var wholeTaken = whole.taken();
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            var bare = Clocked.begin();
            boolean isGood = specimen.bare().check();
            var bareTaken = bare.taken();
            var proof = Clocked.begin();
            isGood &= specimen.bare().proof();
            var proofTaken = proof.taken();
            require(takes.kind, isVerified && isGood, "an answer is another one than before");
            if (isMeasured) {
                takes.add(wholeTaken, bareTaken, proofTaken, allocated);
            }
        }
    }

    /** Nanoseconds by both clocks. */
    private record Clocked(long wall, long cpu) {
        static Clocked begin() {
            return new Clocked(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        Clocked taken() {
            return new Clocked(System.nanoTime() - wall, THREADS.getCurrentThreadCpuTime() - cpu);
        }
    }

    /** What was taken of one kind so far. */
    private static final class Takes {
        private final ProofKind kind;
        private final Academy academy;
        private final VerificationContext context;
        private final List<Clocked> whole = new ArrayList<>();
        private final List<Clocked> bare = new ArrayList<>();
        private final List<Clocked> proof = new ArrayList<>();
        private long allocated;
        private int made;

        Takes(ProofKind kind, Academy academy) {
            this.kind = kind;
            this.academy = academy;
            this.context = academy.context();
        }

        /** Badges that nobody has seen before. */
        List<Specimen> next(int count) {
            var fresh = new ArrayList<Specimen>();
            for (int i = 0; i < count; i++) {
                fresh.add(kind.specimen(academy, made++));
            }
            return fresh;
        }

        void add(Clocked wholeTaken, Clocked bareTaken, Clocked proofTaken, long bytes) {
            whole.add(wholeTaken);
            bare.add(bareTaken);
            proof.add(proofTaken);
            allocated += bytes;
        }

        ProofCost cost() {
            return new ProofCost(
                    kind.text(),
                    whole.size(),
                    Spread.of(wall(whole)),
                    Spread.of(cpu(whole)),
                    Spread.of(wall(bare)),
                    Spread.of(cpu(bare)),
                    Spread.of(wall(proof)),
                    allocated / KB / whole.size());
        }

        private static long[] wall(List<Clocked> taken) {
            return taken.stream().mapToLong(Clocked::wall).toArray();
        }

        private static long[] cpu(List<Clocked> taken) {
            return taken.stream().mapToLong(Clocked::cpu).toArray();
        }
    }
}
