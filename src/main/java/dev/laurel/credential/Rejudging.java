package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.Effect.Moved;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialStore.Kept;
import dev.laurel.credential.held.CredentialStore.Renewed;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.held.Touched.Selection;
import dev.laurel.credential.trust.IssuerRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Judges credentials again when what they stand on has changed: a number of them before the answer, the rest by itself
 * soon after; and all of them when their own time has come.
 */
@ApplicationScoped
class Rejudging {
    /** Credentials judged together, in one transaction: few enough that nobody waits long for its locks. */
    static final int TOGETHER = 100;
    /** How often judging together is tried again when the basis has changed meanwhile, before each is judged alone. */
    private static final int MAX_TRIES = 3;
    /** Credentials read at a time by the timer. */
    private static final int MAX_DUE = 10 * TOGETHER;
    /** How often the timer reads on before it rests, so that a round ends. */
    private static final int MAX_ROUNDS = 50;
    /** Workers of the timer: judging is mostly computing. */
    private static final int MAX_WORKERS = 4;

    private static final Logger LOG = Logger.getLogger(Rejudging.class);
    private final CredentialStore store;
    private final Touched touched;
    private final Settling settling;
    private final JudgingTogether together;
    private final Judge judge;
    private final InstantSource clock;
    private final ReentrantLock oneRound = new ReentrantLock();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final ExecutorService begin = Executors.newSingleThreadExecutor(named("laurel-rejudging"));
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_WORKERS), named("laurel-rejudging-worker"));

    Rejudging(
            CredentialStore store,
            Touched touched,
            Settling settling,
            JudgingTogether together,
            Judge judge,
            InstantSource clock) {
        this.store = store;
        this.touched = touched;
        this.settling = settling;
        this.together = together;
        this.judge = judge;
        this.clock = clock;
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name, 1).factory();
    }

    @PreDestroy
    void stop() {
        begin.shutdownNow();
        workers.shutdownNow();
    }

    /** Judges a selection again; what is left for later is begun with at once, and not waited for. */
    Effect again(Selection selection) {
        if (selection.later() > 0 && isAsked.compareAndSet(false, true)) {
            begin.execute(() -> {
                isAsked.set(false);
                judgeDue();
            });
        }
        var moved = new ArrayList<Moved>();
        int waiting = selection.later();
        for (var some : batches(selection.first())) {
            var renewed = together(some);
            if (renewed.isPresent()) {
                renewed.get().stream()
                        .map(one -> moved(one.id(), one.before(), one.after()))
                        .filter(Moved::isMove)
                        .forEach(moved::add);
            } else {
                var alone = effect(
                        new Selection(some, 0),
                        (id, before) -> settling.again(id).map(after -> moved(id, before, after)));
                moved.addAll(alone.moved());
                waiting += alone.waiting();
            }
        }
        return new Effect(moved, waiting);
    }

    /** Parts of a tenant each, of at most {@value #TOGETHER}, in the order given. */
    private static List<List<HeldId>> batches(List<HeldId> ids) {
        var byTenant = new LinkedHashMap<String, List<HeldId>>();
        ids.forEach(id -> byTenant.computeIfAbsent(id.tenant(), tenant -> new ArrayList<>())
                .add(id));
        var batches = new ArrayList<List<HeldId>>();
        for (var all : byTenant.values()) {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                batches.add(List.copyOf(all.subList(from, Math.min(from + TOGETHER, all.size()))));
            }
        }
        return batches;
    }

    /** Judges some together; empty where that cannot be done, and each must be judged alone. */
    private Optional<List<Renewed>> together(List<HeldId> ids) {
        try {
            for (int i = 0; i < MAX_TRIES; i++) {
                var done = together.again(ids.getFirst().tenant(), ids);
                if (done.isPresent()) {
                    settling.settle(done.get().unsettled());
                    return Optional.of(done.get().renewed());
                }
            }
        } catch (RuntimeException one) {
            LOG.infof("%d credentials are judged one by one: %s", ids.size(), one.getMessage());
        }
        return Optional.empty();
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
        oneRound.lock();
        try {
            int rounds = 0;
            List<HeldId> due;
            do {
                due = QuarkusTransaction.requiringNew().call(() -> touched.due(MAX_DUE));
                judge(due);
            } while (due.size() == MAX_DUE && ++rounds < MAX_ROUNDS);
        } finally {
            oneRound.unlock();
        }
    }

    private void judge(List<HeldId> due) {
        var work = batches(due).stream()
                .map(some -> workers.submit(() -> judgeSome(some)))
                .toList();
        try {
            for (var some : work) {
                some.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void judgeSome(List<HeldId> some) {
        if (together(some).isEmpty()) {
            some.forEach(this::judgeDue);
        }
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
