package dev.laurel.matrix;

import dev.laurel.matrix.Heard.Manner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where what was heard is not what the table says; pure, so that it can be tried on answers that were altered. */
final class Findings {
    private static final int CLIENT_ERROR = 400;
    private static final Set<Integer> REFUSALS = Set.of(Row.UNAUTHORIZED, Row.FORBIDDEN, Row.NOT_FOUND);

    private Findings() {}

    /** Operations that only one side has, by name, method and path. */
    static List<String> differences(Collection<Operation> wanted, Collection<Operation> found) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(found);
        var surplus = new HashSet<>(found);
        surplus.removeAll(wanted);
        return Stream.concat(
                        missing.stream().map(operation -> "missing: " + operation.id() + " " + operation.call()),
                        surplus.stream().map(operation -> "too many: " + operation.id() + " " + operation.call()))
                .sorted()
                .toList();
    }

    /** Every fault of the answers but what they tell of secrets. */
    static List<String> of(List<Heard> heard) {
        var faults = new ArrayList<String>();
        heard.forEach(one -> faults.addAll(ofOne(one)));
        faults.addAll(telling(heard));
        return faults;
    }

    private static List<String> ofOne(Heard heard) {
        var faults = new ArrayList<String>();
        var answer = heard.answer();
        if (answer.broke()) {
            faults.add("broke, " + answer.status() + " " + answer.body());
        } else if (answer.status() != heard.expected() && isJudgedByStatus(heard)) {
            faults.add(answer.status() + ", the table says " + heard.expected());
        }
        if (answer.status() >= CLIENT_ERROR && !answer.isProblem()) {
            faults.add(answer.status() + " is no problem+json");
        }
        if (answer.status() == Row.UNAUTHORIZED && !answer.has("www-authenticate: Bearer realm=\"laurel\"")) {
            faults.add("does not say how to say who one is: " + answer.headers());
        }
        if (!answer.has("x-content-type-options: nosniff") || !answer.has("x-request-id: " + Line.REQUEST_ID)) {
            faults.add("lacks a header of every answer: " + answer.headers());
        }
        if (answer.hasStarting("server:") || answer.hasStarting("x-powered-by:")) {
            faults.add("says what it runs on: " + answer.headers());
        }
        return faults.stream().map(fault -> heard.name() + ": " + fault).toList();
    }

    /** A badly put request about something that the caller does not reach may be answered as one that is bad. */
    private static boolean isJudgedByStatus(Heard heard) {
        return heard.expected() != Row.NOT_FOUND || heard.manner() == Manner.PROPER || heard.manner() == Manner.HEAD;
    }

    /** Refusals of the same question that differ by what was asked about: they tell what is there. */
    private static List<String> telling(List<Heard> heard) {
        Function<Heard, Object> question =
                one -> List.of(one.row().operation(), one.row().about(), one.who(), one.manner(), one.expected());
        return heard.stream()
                .filter(one -> REFUSALS.contains(one.expected()))
                .collect(Collectors.groupingBy(question, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.stream().map(Heard::answer).distinct().count() > 1)
                .map(same -> "telling what is there: "
                        + same.stream()
                                .map(one -> one.name() + " " + one.answer())
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    /** Answers in which somebody reads what is not for them. */
    static List<String> told(List<Heard> heard, Collection<Secret> secrets, String tenant) {
        return heard.stream()
                .flatMap(one -> secrets.stream()
                        .filter(secret -> secret.isTold(one, tenant))
                        .map(secret -> one.name() + " tells " + secret))
                .toList();
    }

    /**
     * Lists that lack what their reader reaches, or show what they do not.
     *
     * @param example what stands in a list for something of a kind
     */
    static List<String> ofList(Heard list, Matter each, UnaryOperator<String> example) {
        return each.kindsFor(list.who()).stream()
                .filter(kind -> list.row().cell(list.who()).shows(kind)
                        != list.answer().body().contains(example.apply(kind)))
                .map(kind -> list.name() + ": " + kind + " is there or is not, against the table")
                .toList();
    }
}
