package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.Effect.Moved;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialStore.Kept;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.held.Touched.Selection;
import dev.laurel.credential.trust.IssuerRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Judges credentials again when what they stand on has changed: a number of them before the answer, the rest by itself
 * soon after; and all of them when their own time has come.
 */
@ApplicationScoped
class Rejudging {
    /** Credentials read at a time by the timer. */
    private static final int MAX_DUE = 200;
    /** How often the timer reads on before it rests, so that a round ends. */
    private static final int MAX_ROUNDS = 50;

    private static final Logger LOG = Logger.getLogger(Rejudging.class);
    private final CredentialStore store;
    private final Touched touched;
    private final Settling settling;
    private final Judge judge;
    private final InstantSource clock;

    Rejudging(CredentialStore store, Touched touched, Settling settling, Judge judge, InstantSource clock) {
        this.store = store;
        this.touched = touched;
        this.settling = settling;
        this.judge = judge;
        this.clock = clock;
    }

    /** Judges a selection again. */
    Effect again(Selection selection) {
        return effect(selection, (id, before) -> settling.again(id).map(after -> moved(id, before, after)));
    }

    /** What judging a selection by another registry would do; nothing is stored. */
    Effect preview(Selection selection, IssuerRegistry registry) {
        return effect(
                selection,
                (id, before) -> submitted(id)
                        .map(bytes -> judge.judge(id, bytes, registry))
                        .map(judgement -> new Moved(
                                id,
                                Standing.of(before.held()),
                                Standing.of(judgement, clock.instant()),
                                before.counting(),
                                isPrivate(before) ? List.of() : judgement.pieces())));
    }

    private Effect effect(Selection selection, BiFunction<HeldId, Kept, Optional<Moved>> judging) {
        var moved = new ArrayList<Moved>();
        int waiting = selection.later();
        for (var id : selection.first()) {
            try {
                kept(id).flatMap(before -> judging.apply(id, before))
                        .filter(Moved::isMove)
                        .ifPresent(moved::add);
            } catch (ProblemException overtaken) {
                waiting++;
            }
        }
        return new Effect(moved, waiting);
    }

    private static Moved moved(HeldId id, Kept before, Kept after) {
        return new Moved(
                id, Standing.of(before.held()), Standing.of(after.held()), before.counting(), after.counting());
    }

    private static boolean isPrivate(Kept kept) {
        return kept.held().visibility() == CredentialVisibility.PRIVATE;
    }

    private Optional<Kept> kept(HeldId id) {
        return QuarkusTransaction.requiringNew().call(() -> store.kept(id));
    }

    private Optional<byte[]> submitted(HeldId id) {
        return QuarkusTransaction.requiringNew().call(() -> store.submitted(id));
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judgeDue() {
        int rounds = 0;
        List<HeldId> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> touched.due(MAX_DUE));
            due.forEach(this::judgeDue);
        } while (due.size() == MAX_DUE && ++rounds < MAX_ROUNDS);
    }

    private void judgeDue(HeldId id) {
        try {
            settling.again(id);
        } catch (RuntimeException failed) {
            LOG.warnf("credential %s could not be judged again: %s", id.id(), failed.getMessage());
            QuarkusTransaction.requiringNew().run(() -> touched.postpone(id));
        }
    }
}
