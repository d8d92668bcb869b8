package dev.laurel.credential.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An Internet on the loopback interface: names, their addresses, and the hosts that live there. Whoever connects to an
 * address that no played host has, a forbidden one above all, gets to the canary, which counts.
 */
public final class PlayedInternet implements Network, AutoCloseable {
    private final Map<String, Deque<List<InetAddress>>> names = new ConcurrentHashMap<>();
    private final Map<InetAddress, PlayedHost> hosts = new ConcurrentHashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger nextAddress = new AtomicInteger();
    private final PlayedHost canary = PlayedHost.closing();

    /** Lets a host live under a name, at a public address of its own. */
    public PlayedHost host(String name, PlayedHost host) {
        var address = publicAddress();
        hosts.put(address, host);
        names.put(name, new ArrayDeque<>(List.of(List.of(address))));
        return host;
    }

    /** Lets a name have addresses: those of the first answer, then those of the next, the last for ever. */
    @SafeVarargs
    public final void name(String name, List<String>... answers) {
        var all = new ArrayDeque<List<InetAddress>>();
        for (var answer : answers) {
            all.add(answer.stream().map(InetAddress::ofLiteral).toList());
        }
        names.put(name, all);
    }

    /** Lets a host live at an address. */
    void at(String address, PlayedHost host) {
        hosts.put(InetAddress.ofLiteral(address), host);
    }

    /** Lets a name have no address any more. */
    public void forget(String name) {
        names.remove(name);
    }

    private InetAddress publicAddress() {
        return InetAddress.ofLiteral(
                "93.184." + nextAddress.incrementAndGet() / 200 + "." + (1 + nextAddress.get() % 200));
    }

    /** A fetcher on this Internet with all the time in the world, whose steady clock moves by {@link #pass} alone. */
    public GuardedFetcher fetcher(Attempts attempts, InstantSource clock) {
        return fetcher(Fetching.PATIENT, attempts, clock);
    }

    GuardedFetcher fetcher(Budgets budgets, Attempts attempts, InstantSource clock) {
        return new GuardedFetcher(
                new Guard(this, budgets),
                new Exchange(this, budgets, Contact.NONE.agent()),
                budgets,
                attempts,
                clock,
                nanos::get);
    }

    /** A sender on this Internet with all the time in the world. */
    public GuardedSender sender(Attempts attempts, InstantSource clock) {
        return new GuardedSender(
                new Guard(this, Fetching.PATIENT),
                new Exchange(this, Fetching.PATIENT, Contact.NONE.sender()),
                Fetching.PATIENT,
                attempts,
                clock);
    }

    /** Lets time pass for the fetchers made here. */
    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** Connections to addresses where nobody was to be called. */
    public int canary() {
        return canary.connections();
    }

    /** How often a name was looked up. */
    public int lookups() {
        return lookups.get();
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        var answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        synchronized (answers) {
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
    }

    @Override
    public InetSocketAddress door(InetAddress checked) {
        var host = hosts.getOrDefault(checked, canary);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), host.port());
    }

    @Override
    public Optional<KeyStore> trust() {
        return Optional.of(Certificates.trusted());
    }

    @Override
    public void close() {
        var all = new ArrayList<>(hosts.values());
        all.add(canary);
        for (var host : all) {
            try {
                host.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
