package dev.laurel.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.embedded.Folders;
import dev.laurel.index.lucene.Missing;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Faults that the checks of a journey must see, planted into a running service and taken out again. */
final class Plants {
    private static final String NOBODY = "frl_aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final long FAR = 1_000_000;

    private final Journey journey;
    private final Ledger ledger;

    Plants(Journey journey, Ledger ledger) {
        this.journey = journey;
        this.ledger = ledger;
    }

    /**
     * One fault.
     *
     * @param mention what some finding must say
     */
    record Plant(String name, List<String> mention, Deed deed) {}

    /** Plants a fault. */
    interface Deed {
        Planted plant() throws Exception;
    }

    /**
     * A fault that is there.
     *
     * @param told what the checks are to believe
     * @param undo takes the fault out again
     */
    record Planted(Ledger told, Undo undo) {}

    /** Takes a fault out again. */
    interface Undo {
        void run() throws Exception;
    }

    List<Plant> all() {
        return List.of(
                new Plant("a person acknowledged and never stored", List.of("is lost: 404"), this::nobody),
                new Plant("an edit acknowledged and never made", List.of("acknowledged: [headline]"), this::noEdit),
                new Plant("an end acknowledged and never made", List.of("is there again"), this::noEnd),
                new Plant("a position that nobody wrote", List.of("is null in place of"), this::noPosition),
                new Plant("a row that went", List.of("is lost: 404", "the index is not the database"), this::lostRow),
                new Plant("half an edit", List.of("acknowledged: [title]"), this::halfEdit),
                new Plant(
                        "evidence that went",
                        List.of("evidence that is not what", "the index is not the database"),
                        this::lostEvidence),
                new Plant("a change without its row in the log", List.of("newer than its last row"), this::lostChange),
                new Plant("a gig made twice", List.of("nobody made"), this::twice),
                new Plant(
                        "an index without one person",
                        List.of("the index is not the database", "and is not ranked"),
                        this::missing));
    }

    private Planted nobody() {
        var told = ledger.copy();
        var real = claimant();
        told.settle(
                new Thing(0, Kind.PROFILE, "/v1/freelancers/" + NOBODY, "", real.view(), real.etag(), false, false));
        return new Planted(told, () -> {});
    }

    private Planted noEdit() {
        var told = ledger.copy();
        var real = claimant();
        var view = real.view().deepCopy();
        ((ObjectNode) view).put("headline", "What was acknowledged");
        told.settle(real.as(view, real.etag()));
        return new Planted(told, () -> {});
    }

    private Planted noEnd() {
        var told = ledger.copy();
        told.settle(claimant().deleted());
        return new Planted(told, () -> {});
    }

    private Planted noPosition() {
        var told = ledger.copy();
        var receipt = ledger.receipts().getFirst();
        var answer = receipt.answer();
        told.note(new Ledger.Receipt(
                receipt.write(),
                new Answer(answer.status(), answer.etag(), answer.location(), FAR, false, answer.body()),
                receipt.subject()));
        return new Planted(told, () -> {});
    }

    private Planted lostRow() throws Exception {
        var id = gig().id();
        run(
                "create table kept as select * from gig where id = '" + id + "'",
                "delete from gig where id = '" + id + "'");
        return new Planted(ledger, () -> run("insert into gig select * from kept", "drop table kept"));
    }

    private Planted halfEdit() throws Exception {
        var gig = gig();
        setTitle(gig, "Half an edit");
        return new Planted(ledger, () -> setTitle(gig, gig.view().path("title").textValue()));
    }

    private void setTitle(Thing gig, String title) throws Exception {
        run("update gig set body = jsonb_set(body, '{title}', '\"" + title + "\"') where id = '" + gig.id() + "'");
    }

    private Planted lostEvidence() throws Exception {
        var id = claimant().id();
        run(
                "create table kept as select id, evidence from freelancer where id = '" + id + "'",
                "update freelancer set evidence = '[]' where id = '" + id + "'");
        return new Planted(
                ledger,
                () -> run(
                        "update freelancer f set evidence = k.evidence from kept k where k.id = f.id",
                        "drop table kept"));
    }

    /** Not the log's last row: without that one the index would be built anew. */
    private Planted lostChange() throws Exception {
        var id = claimant().id();
        run(
                "create table kept as select * from change_log where subject = '" + id
                        + "' and seq < (select max(seq) from change_log)",
                "delete from change_log where seq in (select seq from kept)");
        return new Planted(
                ledger,
                () -> run("insert into change_log overriding system value select * from kept", "drop table kept"));
    }

    private Planted twice() throws Exception {
        var first = ledger.receipts().stream()
                .map(Ledger.Receipt::write)
                .flatMap(write -> write instanceof Write.Create create && create.kind() == Kind.GIG
                        ? Stream.of(create)
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
        var again = Call.post(
                Call.As.CLIENT,
                Kind.GIG.collection(),
                "a-key-of-its-own",
                first.stated().toString());
        var second = journey.api().send(again);
        return new Planted(
                ledger, () -> journey.api().send(Call.delete(Call.As.CLIENT, second.location(), second.etag())));
    }

    private Planted missing() throws Exception {
        var index = journey.directory().resolve("index");
        journey.stop();
        Missing.person(index, claimant().id());
        journey.start();
        return new Planted(ledger, () -> {
            journey.stop();
            Folders.delete(index);
            journey.start();
        });
    }

    private Thing gig() {
        return ledger.present(Kind.GIG).stream()
                .filter(gig -> gig.view().path("state").asText().equals("OPEN"))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody shown who has nothing but claims, so that nothing brings their evidence up to date by itself. */
    private Thing claimant() {
        return ledger.present(Kind.PROFILE).stream()
                .filter(profile -> !profile.view().path("visibility").asText().equals("PRIVATE"))
                .filter(profile -> ledger.things().stream()
                        .noneMatch(thing -> thing.parent().equals(profile.path())))
                .findFirst()
                .orElseThrow();
    }

    private void run(String... statements) throws Exception {
        try (var connection = Wholeness.connect(journey.directory());
                var statement = connection.createStatement()) {
            for (var text : statements) {
                if (statement.executeUpdate(text) == 0 && !text.startsWith("drop")) {
                    throw new SQLException("touched nothing: " + text);
                }
            }
        }
    }
}
