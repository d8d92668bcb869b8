package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says whether what is read of a thing is what must be there: the last acknowledged state, or one whole write more. */
final class Judge {
    /** What a verdict on a credential rests on; another once its issuer has taken it back. */
    private static final Set<String> JUDGED = Set.of("outcome", "assurance", "proves");

    private Judge() {}

    /** What the judge finds. */
    sealed interface Finding {
        /** As it must be; {@code now} is the thing as it stands, with the write that was unanswered if it was done. */
        record Right(Thing now) implements Finding {}

        /** Not as it must be. */
        record Wrong(String why) implements Finding {}
    }

    /**
     * Judges one thing.
     *
     * @param known by its last acknowledged write
     * @param unanswered the one write to it, if any, of which nobody knows whether it was done
     */
    static Finding of(Thing known, Optional<Write> unanswered, Answer read) {
        var differences = differences(known, read);
        if (differences.isEmpty()) {
            return new Finding.Right(known);
        }
        return unanswered
                .flatMap(write -> done(known, write, read))
                .<Finding>map(Finding.Right::new)
                .orElseGet(() -> new Finding.Wrong(known.path() + " " + String.join("; ", differences)
                        + unanswered
                                .map(write -> "; unanswered: " + write.mark() + " "
                                        + write.call().method())
                                .orElse("")));
    }

    /** Whether a thing that was found is what a request to make it has stated, whole. */
    static boolean isWhole(Write.Create write, JsonNode view) {
        return covers(write.stated(), view);
    }

    /** The thing as an unanswered write leaves it, where what is read is exactly that. */
    private static Optional<Thing> done(Thing known, Write write, Answer read) {
        return switch (write) {
            case Write.Delete _ -> read.isAbsent() ? Optional.of(known.deleted()) : Optional.empty();
            case Write.Change change ->
                isChanged(known, change, read) ? Optional.of(known.as(read.body(), read.etag())) : Optional.empty();
            case Write.Withdraw _ ->
                differences(known.takenBack(), read).isEmpty() ? Optional.of(known.takenBack()) : Optional.empty();
            case Write.Create _ -> Optional.empty();
        };
    }

    private static boolean isChanged(Thing known, Write.Change change, Answer read) {
        var free = new HashSet<String>(known.kind().follows());
        free.addAll(known.kind().floats());
        if (known.withdrawn()) {
            free.addAll(JUDGED);
        }
        change.stated().fieldNames().forEachRemaining(free::add);
        return read.isDone()
                && covers(change.stated(), read.body())
                && differing(known.view(), read.body(), free).isEmpty()
                && isNext(known, read);
    }

    /** One change is one version more. */
    private static boolean isNext(Thing known, Answer read) {
        return known.kind() == Kind.CREDENTIAL
                || read.body().path("version").longValue()
                        == known.view().path("version").longValue() + 1;
    }

    private static List<String> differences(Thing known, Answer read) {
        if (known.gone()) {
            return read.isAbsent() ? List.of() : List.of("was deleted and is there again: " + read.status());
        }
        if (!read.isDone()) {
            return List.of("is lost: " + read.status());
        }
        var free = new HashSet<String>(known.kind().floats());
        if (known.withdrawn()) {
            free.addAll(JUDGED);
            if (proves(read.body())) {
                return List.of("was taken back and proves something");
            }
        }
        var fields = differing(known.view(), read.body(), free);
        if (!fields.isEmpty()) {
            return List.of("reads otherwise than acknowledged: " + fields);
        }
        boolean tagMatters = known.kind() != Kind.CREDENTIAL;
        return tagMatters && !known.etag().equals(read.etag())
                ? List.of("has the tag " + read.etag() + " in place of " + known.etag())
                : List.of();
    }

    private static boolean proves(JsonNode credential) {
        for (var skill : credential.path("proves")) {
            if (skill.path("verified").booleanValue()) {
                return true;
            }
        }
        return credential.path("outcome").asText().startsWith("VERIFIED");
    }

    private static Set<String> differing(JsonNode known, JsonNode read, Set<String> free) {
        var names = new TreeSet<String>();
        known.fieldNames().forEachRemaining(names::add);
        read.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> free.contains(name) || known.path(name).equals(read.path(name)));
        return names;
    }

    /** Whether a view shows all that a request states. A skill is stated by its id and shown with its name. */
    private static boolean covers(JsonNode stated, JsonNode view) {
        if (stated.isObject()) {
            return stated.properties().stream().allMatch(field -> covers(field.getValue(), view.path(field.getKey())));
        }
        if (stated.isArray()) {
            boolean all = view.size() == stated.size();
            for (int i = 0; all && i < stated.size(); i++) {
                all = covers(stated.get(i), view.get(i));
            }
            return all;
        }
        return (stated.isTextual() && view.isObject()) ? stated.equals(view.path("id")) : stated.equals(view);
    }
}
