package dev.laurel.credential.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Says whether an address may be connected to, and to which machine: every part of the URL is looked at, the name is
 * looked up once, and every answer must be a global unicast address. Also for whoever keeps an address to call it later
 * (a webhook's): it is asked when the address is taken and again before each call.
 */
class Guard implements AutoCloseable {
    /** Lookups at once. The name service's call cannot be broken off, so a hanging one keeps its thread. */
    private static final int LOOKUP_THREADS = 16;
    /** Lookups waiting: as many as fetches can be under way or waiting. */
    private static final int LOOKUP_QUEUE = Gate.ALL + Gate.QUEUE;
    /** Seconds that an idle thread is kept. */
    private static final int IDLE_SECONDS = 30;

    private final Network network;
    private final Budgets budgets;
    private final AddressRanges ranges = AddressRanges.shipped();
    private final ExecutorService lookups = pool();

    Guard(Network network, Budgets budgets) {
        this.network = network;
        this.budgets = budgets;
    }

    /**
     * An address that may be connected to.
     *
     * @param target what to ask for
     * @param address the machine to ask: the one that was checked, and no other
     */
    record Checked(Target target, InetAddress address) {}

    /**
     * Checks everything about an address.
     *
     * @throws Refusal with the rule that forbids it, or says why it cannot be told
     */
    Checked check(URI url, Deadline deadline) throws Refusal {
        var target = Target.of(url);
        return new Checked(target, lookUp(target.host(), deadline));
    }

    private InetAddress lookUp(String host, Deadline deadline) throws Refusal {
        var addresses = addresses(host, deadline.orIn(budgets.lookup()));
        if (addresses.isEmpty()) {
            throw new Refusal(Rule.NAME_UNKNOWN);
        }
        if (!addresses.stream().allMatch(ranges::isGlobal)) {
            throw new Refusal(Rule.ADDRESS);
        }
        return addresses.getFirst();
    }

    private List<InetAddress> addresses(String host, Deadline deadline) throws Refusal {
        try {
            return lookups.submit(() -> network.resolve(host)).get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new Refusal(Rule.NAME_TIME);
        } catch (RejectedExecutionException full) {
            throw new Refusal(Rule.BUSY);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException) {
                throw new Refusal(Rule.NAME_UNKNOWN);
            }
            throw new IllegalStateException("the name service's client failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Rule.BUSY);
        }
    }

    private static ExecutorService pool() {
        var pool = new ThreadPoolExecutor(
                LOOKUP_THREADS,
                LOOKUP_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LOOKUP_QUEUE),
                Thread.ofPlatform().daemon().name("fetch-lookup-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
