package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of CSV files, and where each goes in the body of a profile or gig. What is wrong with a text is left for
 * the reader of the body to say.
 */
final class Columns {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
    private static final Pattern ANY_OF = Pattern.compile("\\s*[|]\\s*");
    /** Between a thing and its level; ids of skills hold colons. */
    private static final char LEVEL = '=';

    private static final String TO = "-";
    private static final String AVAILABILITY = "availability";

    private static final Map<String, Cell> FREELANCERS = freelancers();
    private static final Map<String, Cell> GIGS = gigs();

    private Columns() {}

    /** Where the texts of one column go. */
    interface Cell {
        /** Puts a text, which is not blank, into the object that its line stands for. */
        void put(ObjectNode object, String text);
    }

    /** By name, in the order in which they are told. */
    static Map<String, Cell> of(Kind kind) {
        return switch (kind) {
            case FREELANCERS -> FREELANCERS;
            case GIGS -> GIGS;
        };
    }

    private static Map<String, Cell> freelancers() {
        var columns = new LinkedHashMap<String, Cell>();
        texts(
                columns,
                Reference.FIELD,
                "account",
                "displayName",
                "headline",
                "legalName",
                "country",
                "region",
                "timeZone");
        texts(columns, "visibility");
        columns.put("showName", Columns::showName);
        columns.put("workingHours", hours());
        columns.put("languages", levels("languages", "tag"));
        columns.put(
                "rateUnit", (object, text) -> object.withObjectProperty("rate").put("unit", text));
        columns.put("rateAmount", money("rate", "amount", "amount"));
        columns.put("rateCurrency", money("rate", "amount", "currency"));
        columns.put(
                "availableFrom",
                (object, text) -> object.withObjectProperty(AVAILABILITY).put("from", text));
        columns.put(
                "availableUntil",
                (object, text) -> object.withObjectProperty(AVAILABILITY).put("until", text));
        columns.put(
                "hoursPerWeek",
                (object, text) -> number(object.withObjectProperty(AVAILABILITY), "hoursPerWeek", text));
        columns.put("claims", levels("claims", "skill"));
        return columns;
    }

    private static Map<String, Cell> gigs() {
        var columns = new LinkedHashMap<String, Cell>();
        texts(columns, Reference.FIELD, "client", "title", "description", "state", "visibility");
        columns.put("required", requirements("REQUIRED"));
        columns.put("preferred", requirements("PREFERRED"));
        columns.put(
                "budgetUnit",
                (object, text) -> object.withObjectProperty("budget").put("unit", text));
        columns.put("budgetAmount", money("budget", "max", "amount"));
        columns.put("budgetCurrency", money("budget", "max", "currency"));
        texts(columns, "startsOn", "endsOn", "timeZone");
        columns.put("hoursPerWeek", (object, text) -> number(object, "hoursPerWeek", text));
        columns.put("workingHours", hours());
        columns.put("overlapHours", (object, text) -> number(object, "overlapHours", text));
        columns.put("languages", levels("languages", "tag"));
        columns.put("remote", (object, text) -> flag(object, "remote", text));
        columns.put(
                "country",
                (object, text) -> object.withObjectProperty("location").put("country", text));
        columns.put(
                "region",
                (object, text) -> object.withObjectProperty("location").put("region", text));
        columns.put("seats", (object, text) -> number(object, "seats", text));
        return columns;
    }

    private static void texts(Map<String, Cell> columns, String... names) {
        for (var name : names) {
            columns.put(name, (object, text) -> object.put(name, text));
        }
    }

    private static void showName(ObjectNode object, String text) {
        flag(object, "showName", text);
    }

    private static void flag(ObjectNode object, String name, String text) {
        switch (text) {
            case "true" -> object.put(name, true);
            case "false" -> object.put(name, false);
            default -> object.put(name, text);
        }
    }

    private static void number(ObjectNode object, String name, String text) {
        if (NUMBER.matcher(text).matches()) {
            object.put(name, Integer.parseInt(text));
        } else {
            object.put(name, text);
        }
    }

    private static Cell money(String of, String money, String part) {
        return (object, text) ->
                object.withObjectProperty(of).withObjectProperty(money).put(part, text);
    }

    /** {@code 09:00-17:00}. */
    private static Cell hours() {
        return (object, text) -> {
            int to = text.indexOf(TO);
            if (to < 0) {
                object.put("workingHours", text);
            } else {
                object.putObject("workingHours")
                        .put("from", text.substring(0, to).strip())
                        .put("to", text.substring(to + 1).strip());
            }
        };
    }

    /** {@code en=NATIVE; de=B2}. */
    private static Cell levels(String list, String name) {
        return (object, text) -> {
            var all = object.putArray(list);
            SEVERAL.splitAsStream(text)
                    .forEach(one -> withLevel(all.addObject(), one, (each, thing) -> each.put(name, thing)));
        };
    }

    /** {@code Python|R=ADVANCED; SQL}. */
    private static Cell requirements(String importance) {
        return (object, text) -> {
            var all = object.withArrayProperty("requirements");
            SEVERAL.splitAsStream(text)
                    .forEach(one -> withLevel(all.addObject().put("importance", importance), one, (each, skills) -> {
                        var anyOf = each.putArray("anyOf");
                        ANY_OF.splitAsStream(skills).forEach(anyOf::add);
                    }));
        };
    }

    private static void withLevel(ObjectNode object, String text, Cell thing) {
        int level = text.lastIndexOf(LEVEL);
        thing.put(object, (level < 0 ? text : text.substring(0, level)).strip());
        if (level >= 0) {
            object.put("level", text.substring(level + 1).strip());
        }
    }
}
