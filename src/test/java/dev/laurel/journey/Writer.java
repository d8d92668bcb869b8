package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Thinks of the next write. Each writer has things of its own, so that it knows how they stand. */
final class Writer {
    /** Badges of the demo's issuers that are trusted for them: issuer and achievement. */
    private static final List<List<String>> BADGES = List.of(
            List.of("beacon", "web-analytics-qualification"),
            List.of("larkspur", "seo-certification"),
            List.of("humane", "figma-for-teams"),
            List.of("meridian", "sql-from-zero"));

    private static final String ANY_VERSION = "*";

    private final int number;
    private final String round;
    private final Random dice;
    private final Bodies bodies;
    private final Ledger ledger;
    private int written;
    private final List<Choice> choices = List.of(
            new Choice(16, () -> Optional.of(gig())),
            new Choice(13, () -> any(Kind.GIG, thing -> true).map(this::gigPatch)),
            new Choice(
                    6, () -> any(Kind.GIG, thing -> !is(thing, "state", "OPEN")).map(gig -> move(gig, "open", "OPEN"))),
            new Choice(
                    6,
                    () -> any(Kind.GIG, thing -> is(thing, "state", "OPEN")).map(gig -> move(gig, "close", "CLOSED"))),
            new Choice(5, () -> any(Kind.GIG, thing -> true).map(this::delete)),
            new Choice(16, () -> Optional.of(profile())),
            new Choice(13, () -> any(Kind.PROFILE, thing -> true).map(this::profilePatch)),
            new Choice(4, () -> any(Kind.PROFILE, thing -> true).map(this::delete)),
            new Choice(4, () -> any(Kind.PROFILE, thing -> true).map(this::licence)),
            new Choice(2, () -> any(Kind.LICENCE, thing -> true).map(this::delete)),
            new Choice(5, () -> any(Kind.PROFILE, this::hasNoIdentity).map(this::identity)),
            new Choice(5, () -> any(Kind.IDENTITY, thing -> !isProved(thing)).map(this::confirmation)),
            new Choice(5, () -> any(Kind.IDENTITY, this::isProvedWithoutBadge).map(this::badge)),
            new Choice(5, () -> any(Kind.BADGE, thing -> !isHandedIn(thing)).map(this::credential)),
            new Choice(2, () -> any(Kind.CREDENTIAL, thing -> true).map(this::hiding)),
            new Choice(1, () -> any(Kind.CREDENTIAL, thing -> true).map(this::delete)),
            new Choice(
                    1, () -> any(Kind.CREDENTIAL, thing -> !thing.withdrawn()).map(this::withdrawal)));

    Writer(int number, String round, long seed, Ledger ledger) {
        this.number = number;
        this.round = round;
        this.dice = new Random(seed);
        this.bodies = new Bodies(dice);
        this.ledger = ledger;
    }

    /**
     * A kind of write that may not be possible now.
     *
     * @param weight how often it is chosen
     */
    private record Choice(int weight, Supplier<Optional<Write>> write) {}

    Write next() {
        written++;
        Optional<Write> write = Optional.empty();
        while (write.isEmpty()) {
            write = choice().write().get();
        }
        return write.get();
    }

    private Choice choice() {
        int roll = dice.nextInt(choices.stream().mapToInt(Choice::weight).sum());
        for (var choice : choices) {
            roll -= choice.weight();
            if (roll < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private Optional<Thing> any(Kind kind, Predicate<Thing> wanted) {
        var own = ledger.present(kind).stream()
                .filter(thing -> thing.owner() == number)
                .filter(wanted)
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(dice.nextInt(own.size())));
    }

    private String mark() {
        return round + "-w" + number + "-" + written;
    }

    private Write gig() {
        return create(Kind.GIG, "", bodies.gig(mark()));
    }

    private Write gigPatch(Thing gig) {
        return patch(gig, gig.etag(), bodies.gigPatch(mark()));
    }

    private Write move(Thing gig, String verb, String state) {
        var call = Call.post(gig.kind().writer(), gig.path() + "/" + verb, mark(), null);
        return new Write.Change(
                mark(), number, gig.path(), call, Bodies.object().put("state", state));
    }

    private Write delete(Thing thing) {
        var etag = thing.kind() == Kind.CREDENTIAL ? ANY_VERSION : thing.etag();
        return new Write.Delete(
                mark(), number, thing.path(), Call.delete(thing.kind().writer(), thing.path(), etag));
    }

    private Write profile() {
        return create(Kind.PROFILE, "", bodies.profile(mark()));
    }

    private Write profilePatch(Thing profile) {
        return patch(profile, profile.etag(), bodies.profilePatch(mark()));
    }

    private Write licence(Thing profile) {
        return create(
                Kind.LICENCE,
                profile.path(),
                Bodies.object()
                        .put("type", "RN")
                        .put("number", mark())
                        .put("board", "board-of-the-journey")
                        .put("jurisdiction", "US-TX"));
    }

    private Write identity(Thing profile) {
        return create(
                Kind.IDENTITY,
                profile.path(),
                Bodies.object().put("type", "EMAIL").put("value", mark() + "@people.example"));
    }

    private Write confirmation(Thing identity) {
        var note = Bodies.object().put("note", "Seen by " + mark());
        var call = Call.post(Call.As.OPERATOR, identity.path() + "/confirm", mark(), note.toString());
        return new Write.Change(mark(), number, identity.path(), call, note);
    }

    /** A badge belongs to the identity's profile, but does not go with it: its issuer does not know the profile. */
    private Write badge(Thing identity) {
        var badge = BADGES.get(dice.nextInt(BADGES.size()));
        var order = Bodies.object()
                .put("achievement", badge.getLast())
                .put("recipient", identity.view().path("value").textValue());
        var call = Call.post(
                Call.As.OPERATOR, "/v1/demo/issuers/" + badge.getFirst() + "/credentials", mark(), order.toString());
        return new Write.Create(mark(), number, Kind.BADGE, "", call, order);
    }

    private Write credential(Thing badge) {
        var profile = holder(badge).orElseThrow();
        JsonNode text = badge.view().path("credential");
        var body = text.isTextual() ? text.textValue() : text.toString();
        var call = Call.post(Call.As.OPERATOR, profile.path() + Kind.CREDENTIAL.collection(), mark(), body);
        return new Write.Create(
                mark(),
                number,
                Kind.CREDENTIAL,
                profile.path(),
                call,
                Bodies.object().put("visibility", "MEMBERS"));
    }

    private Write hiding(Thing credential) {
        var visibility = is(credential, "visibility", "PRIVATE") ? "MEMBERS" : "PRIVATE";
        return patch(credential, ANY_VERSION, Bodies.object().put("visibility", visibility));
    }

    private Write withdrawal(Thing credential) {
        var badge = ledger.present(Kind.BADGE).stream()
                .filter(candidate -> holder(candidate).map(Thing::path).equals(Optional.of(credential.parent())))
                .findFirst()
                .orElseThrow();
        var path = "/v1/demo/issuers/" + badge.view().path("issuer").textValue() + "/credentials/" + badge.id();
        return new Write.Withdraw(
                mark(), number, credential.path(), Call.post(Call.As.OPERATOR, path + "/revoke", mark(), null));
    }

    private Write create(Kind kind, String parent, ObjectNode body) {
        var call = Call.post(kind.writer(), parent + kind.collection(), mark(), body.toString());
        return new Write.Create(mark(), number, kind, parent, call, body);
    }

    private Write patch(Thing thing, String etag, ObjectNode body) {
        var call = Call.patch(thing.kind().writer(), thing.path(), etag, body.toString());
        return new Write.Change(mark(), number, thing.path(), call, body);
    }

    private static boolean is(Thing thing, String field, String value) {
        return thing.view().path(field).asText().equals(value);
    }

    private static boolean isProved(Thing identity) {
        return identity.view().hasNonNull("provedAt");
    }

    private boolean hasNoIdentity(Thing profile) {
        return children(Kind.IDENTITY, profile.path()).isEmpty();
    }

    private boolean isProvedWithoutBadge(Thing identity) {
        return isProved(identity)
                && ledger.present(Kind.BADGE).stream()
                        .noneMatch(badge -> badge.view()
                                .path("recipient")
                                .equals(identity.view().path("value")));
    }

    /** One whose holder has gone can never be handed in: it counts as done. */
    private boolean isHandedIn(Thing badge) {
        return holder(badge)
                .map(profile -> ledger.things().stream()
                        .anyMatch(thing -> thing.kind() == Kind.CREDENTIAL
                                && thing.parent().equals(profile.path())))
                .orElse(true);
    }

    /** The profile that has proved the address which a badge names. */
    private Optional<Thing> holder(Thing badge) {
        return ledger.present(Kind.IDENTITY).stream()
                .filter(identity ->
                        identity.view().path("value").equals(badge.view().path("recipient")))
                .map(identity -> ledger.thing(identity.parent()))
                .findFirst();
    }

    private List<Thing> children(Kind kind, String profile) {
        return ledger.present(kind).stream()
                .filter(thing -> thing.parent().equals(profile))
                .toList();
    }
}
