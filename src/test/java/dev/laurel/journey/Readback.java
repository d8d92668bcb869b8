package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Reads everything back that the ledger knows, and everything else of ours that is there: what was acknowledged must be
 * as it was answered, what was not answered must be there whole or not at all, and nothing else may be there.
 */
final class Readback {
    /** Fewer than the service's pool of connections. */
    private static final int AT_ONCE = 8;

    /** What a demo issuer has signed is read in the database instead (Wholeness). */
    private static final List<Kind> OF_PROFILES = List.of(Kind.IDENTITY, Kind.LICENCE, Kind.CREDENTIAL);

    private final Api api;
    private final Ledger ledger;
    private final Findings findings;
    private int read;
    private int done;
    private int undone;

    private Readback(Api api, Ledger ledger, Findings findings) {
        this.api = api;
        this.ledger = ledger;
        this.findings = findings;
    }

    /**
     * What a reading back came upon.
     *
     * @param things read one by one
     * @param done unanswered writes that were done all the same
     * @param undone unanswered writes that were not
     */
    record Outcome(int things, int done, int undone) {}

    /** Reads all back; the ledger afterwards knows which of its unanswered writes were done. */
    static Outcome check(Api api, Ledger ledger, Findings findings) throws IOException, InterruptedException {
        var readback = new Readback(api, ledger, findings);
        readback.everything();
        return new Outcome(readback.read, readback.done, readback.undone);
    }

    private void everything() throws IOException, InterruptedException {
        known(ledger.things().stream().filter(thing -> thing.parent().isEmpty()).toList());
        known(ledger.things().stream()
                .filter(thing -> !thing.parent().isEmpty())
                .toList());
        var unknown = unknown();
        ledger.unanswered().forEach(write -> {
            if (write instanceof Write.Create create && create.kind() != Kind.BADGE) {
                made(create, unknown);
            }
        });
        unknown.values()
                .forEach(
                        all -> all.forEach(found -> findings.add("nobody made " + found.path() + ": " + found.view())));
    }

    private void known(List<Thing> things) throws InterruptedException {
        var readable = things.stream()
                .filter(thing -> thing.kind() != Kind.BADGE)
                .sorted(Comparator.comparing(Thing::path))
                .toList();
        var answers = all(readable.stream()
                .<Callable<Answer>>map(
                        thing -> () -> api.send(Call.get(thing.kind().writer(), thing.path())))
                .toList());
        for (int i = 0; i < readable.size(); i++) {
            judge(readable.get(i), answers.get(i));
        }
        read += readable.size();
    }

    private void judge(Thing known, Answer answer) {
        var unanswered = ledger.unansweredTo(known);
        switch (Judge.of(known, unanswered, answer)) {
            case Judge.Finding.Wrong wrong -> findings.add(wrong.why());
            case Judge.Finding.Right right -> {
                ledger.settle(right.now());
                if (unanswered.isPresent()) {
                    count(!right.now().equals(known));
                }
            }
        }
    }

    private void count(boolean wasDone) {
        if (wasDone) {
            done++;
        } else {
            undone++;
        }
    }

    /** A thing that is there. */
    private record Found(Kind kind, String parent, String path, JsonNode view) {}

    /** What nobody was told of, by where it would be made. */
    private Map<String, List<Found>> unknown() throws IOException, InterruptedException {
        var unknown = new HashMap<String, List<Found>>();
        var profiles = new ArrayList<String>();
        for (var kind : List.of(Kind.GIG, Kind.PROFILE)) {
            for (var view : api.list(Call.get(kind.writer(), kind.collection()))) {
                var found = found(kind, "", view);
                if (kind == Kind.PROFILE && isOurs(view)) {
                    profiles.add(found.path());
                }
                if (isOurs(view) && !ledger.knows(found.path())) {
                    put(unknown, found);
                }
            }
        }
        for (var all : all(profiles.stream()
                .<Callable<List<Found>>>map(path -> () -> ofProfile(path))
                .toList())) {
            all.stream().filter(found -> !ledger.knows(found.path())).forEach(found -> put(unknown, found));
        }
        return unknown;
    }

    private List<Found> ofProfile(String profile) throws IOException, InterruptedException {
        var all = new ArrayList<Found>();
        for (var kind : OF_PROFILES) {
            for (var view : api.read(Call.get(Call.As.OPERATOR, profile + kind.collection()))
                    .path("items")) {
                all.add(found(kind, profile, view));
            }
        }
        return all;
    }

    private static boolean isOurs(JsonNode view) {
        return view.path("title").asText().startsWith(Bodies.OURS)
                || view.path("displayName").asText().startsWith(Bodies.OURS);
    }

    private static Found found(Kind kind, String parent, JsonNode view) {
        return new Found(
                kind, parent, parent + kind.collection() + "/" + view.path("id").textValue(), view);
    }

    private static void put(Map<String, List<Found>> unknown, Found found) {
        unknown.computeIfAbsent(found.parent() + found.kind().collection(), any -> new ArrayList<>())
                .add(found);
    }

    /** Whether an unanswered write has made one of the things that nobody was told of. */
    private void made(Write.Create write, Map<String, List<Found>> unknown) {
        var candidates = unknown.getOrDefault(write.parent() + write.kind().collection(), List.of());
        Optional<Found> made = candidates.stream()
                .filter(found -> Judge.isWhole(write, found.view()))
                .findFirst();
        made.ifPresent(found -> {
            candidates.remove(found);
            ledger.found(write, found.path(), found.view(), "\"v" + found.view().path("version") + "\"");
        });
        count(made.isPresent());
    }

    private static <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
