package dev.laurel.matrix;

import dev.laurel.matrix.Heard.Manner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Asks every row as every caller about every kind of object, and writes down what is heard. */
final class Questions {
    private static final Set<Integer> REFUSALS = Set.of(Row.UNAUTHORIZED, Row.FORBIDDEN, Row.NOT_FOUND);

    private static final Set<Integer> OUT = Set.of(Row.UNAUTHORIZED, Row.FORBIDDEN);

    private final Line line;
    private final Stage stage;

    Questions(Line line, Stage stage) {
        this.line = line;
        this.stage = stage;
    }

    /** Makes all that {@link #refused} asks about. */
    void setUp(List<Row> rows) {
        rows.forEach(row -> {
            for (var who : Who.values()) {
                kinds(row, who).forEach(kind -> stage.shared(row.about(), kind, who));
            }
        });
    }

    /** What the table refuses: put properly, and badly. Nothing of it changes anything, so all share their objects. */
    List<Heard> refused(List<Row> rows) {
        var questions = new ArrayList<Supplier<Heard>>();
        for (var row : rows) {
            for (var who : Who.values()) {
                for (var kind : kinds(row, who)) {
                    if (REFUSALS.contains(row.expected(who, kind))) {
                        manners(row, who, kind).forEach(manner -> questions.add(() -> shared(row, who, kind, manner)));
                    }
                }
            }
        }
        return questions.parallelStream().map(Supplier::get).toList();
    }

    /** What the table grants: reading first, then the rest, each on objects of its own. */
    List<Heard> granted(List<Row> rows) {
        var inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparing(row -> !row.operation().reads()));
        var heard = new ArrayList<Heard>();
        for (var row : inOrder) {
            for (var who : Who.values()) {
                for (var kind : kinds(row, who)) {
                    if (!REFUSALS.contains(row.expected(who, kind))) {
                        heard.add(
                                row.operation().reads()
                                        ? shared(row, who, kind, Manner.PROPER)
                                        : alone(row, who, kind));
                    }
                }
            }
        }
        return heard;
    }

    /**
     * The kinds to ask about: of what a caller is kept out of as a whole, one that is there and one that is not tell it
     * all.
     */
    private static List<String> kinds(Row row, Who who) {
        var kinds = row.kinds(who);
        boolean out = kinds.stream().map(kind -> row.expected(who, kind)).allMatch(OUT::contains);
        return out
                ? kinds.stream()
                        .filter(kind -> kind.equals(kinds.getFirst()) || kind.equals("absent"))
                        .toList()
                : kinds;
    }

    /**
     * How to ask. A key that opens nothing is asked about one way only, since it is refused before the operation is
     * known; who is kept out as a whole is asked badly about one object only.
     */
    private static List<Manner> manners(Row row, Who who, String kind) {
        boolean once = who == Who.WRONG_KEY
                || who == Who.REVOKED_KEY
                || (OUT.contains(row.expected(who, kind))
                        && !kind.equals(row.kinds(who).getFirst()));
        return once ? List.of(Manner.PROPER) : manners(row);
    }

    /** A request without body and condition can be put badly in one way only. */
    private static List<Manner> manners(Row row) {
        if (row.operation().reads()) {
            return List.of(Manner.PROPER, Manner.STRAY, Manner.HEAD);
        }
        var payload = Payload.of(row.operation().id(), "");
        if (payload.type() != null) {
            return List.of(Manner.PROPER, Manner.MALFORMED, Manner.FAULTY, Manner.STRAY);
        }
        return payload.conditional()
                ? List.of(Manner.PROPER, Manner.MALFORMED, Manner.STRAY)
                : List.of(Manner.PROPER, Manner.STRAY);
    }

    private Heard shared(Row row, Who who, String kind, Manner manner) {
        return ask(row, who, kind, manner, stage.shared(row.about(), kind, who));
    }

    private Heard alone(Row row, Who who, String kind) {
        return ask(row, who, kind, Manner.PROPER, stage.fresh(row.about(), kind, who));
    }

    private Heard ask(Row row, Who who, String kind, Manner manner, Place place) {
        var answer = line.ask(row, place, Marketplace.fresh(), manner, row.expected(who, kind));
        var account = place.asker() == null ? "" : place.asker().account();
        return new Heard(row, who, kind, manner, account, answer);
    }
}
