package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What writers were told: all that was acknowledged, and what was asked for and not answered. */
final class Ledger {
    private final Map<String, Thing> things = new ConcurrentHashMap<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /**
     * An acknowledgement.
     *
     * @param subject person or gig that it is about; empty where it is about several
     */
    record Receipt(Write write, Answer answer, String subject) {}

    /** The same knowledge, to be gone on with apart. */
    Ledger copy() {
        var copy = new Ledger();
        copy.things.putAll(things);
        copy.receipts.addAll(receipts);
        copy.unanswered.addAll(unanswered);
        copy.found.addAll(found);
        return copy;
    }

    /** A write was answered with success: from now on it must never be missing. */
    void acknowledged(Write write, Answer answer) {
        var subject = switch (write) {
            case Write.Create create -> made(create, answer).subject();
            case Write.Change change -> changed(change.path(), answer).subject();
            case Write.Delete delete -> deleted(delete.path()).subject();
            case Write.Withdraw withdraw -> {
                put(thing(withdraw.path()).takenBack());
                yield "";
            }
        };
        note(new Receipt(write, answer, subject));
    }

    void note(Receipt receipt) {
        receipts.add(receipt);
    }

    private Thing made(Write.Create write, Answer answer) {
        var path =
                write.kind() == Kind.BADGE ? "badge/" + answer.body().path("id").textValue() : answer.location();
        return put(thing(write, path, answer.body(), answer.etag()));
    }

    private Thing changed(String path, Answer answer) {
        return put(thing(path).as(answer.body(), answer.etag()));
    }

    private Thing deleted(String path) {
        things.replaceAll((at, thing) -> thing.parent().equals(path) ? thing.deleted() : thing);
        return put(thing(path).deleted());
    }

    /** No answer came: the write may be done or not. */
    void unanswered(Write write) {
        unanswered.add(write);
    }

    /** The thing turned out to stand so. */
    void settle(Thing thing) {
        if (thing.gone()) {
            put(thing);
            deleted(thing.path());
        } else {
            put(thing);
        }
    }

    /** A thing of which nobody was told turned out to be there: an unanswered write has made it. */
    void found(Write.Create write, String path, JsonNode view, String etag) {
        found.add(write.mark());
        put(thing(write, path, view, etag));
    }

    /** Whether an unanswered write turned out to have made what it asked for. */
    boolean wasFound(Write write) {
        return found.contains(write.mark());
    }

    private static Thing thing(Write.Create write, String path, JsonNode view, String etag) {
        return new Thing(write.writer(), write.kind(), path, write.parent(), view, etag, false, false);
    }

    private Thing put(Thing thing) {
        things.put(thing.path(), thing);
        return thing;
    }

    Thing thing(String path) {
        var thing = things.get(path);
        if (thing == null) {
            throw new IllegalArgumentException("nobody has made " + path);
        }
        return thing;
    }

    boolean knows(String path) {
        return things.containsKey(path);
    }

    Collection<Thing> things() {
        return List.copyOf(things.values());
    }

    /** Those of a kind that are there. */
    List<Thing> present(Kind kind) {
        return things.values().stream()
                .filter(thing -> thing.kind() == kind && thing.isPresent())
                .sorted(java.util.Comparator.comparing(Thing::path))
                .toList();
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    List<Write> unanswered() {
        return List.copyOf(unanswered);
    }

    /**
     * The unanswered write to this very thing: a writer stops at its first, so there is one at most. Whether a thing
     * went with its profile shows at the profile.
     */
    Optional<Write> unansweredTo(Thing thing) {
        return unanswered.stream()
                .filter(write -> switch (write) {
                    case Write.Create _ -> false;
                    case Write.Change change -> change.path().equals(thing.path());
                    case Write.Delete delete -> delete.path().equals(thing.path());
                    case Write.Withdraw withdraw -> withdraw.path().equals(thing.path());
                })
                .findFirst();
    }

    /** It is known of every write whether it was done. */
    void settled() {
        unanswered.clear();
    }
}
