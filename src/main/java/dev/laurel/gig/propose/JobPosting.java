package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.api.Texts;
import dev.laurel.terms.MoneyForm;
import dev.laurel.terms.UnitedStates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema.org JobPosting as JSON-LD. Its vocabulary is open, so what is not understood is left alone; texts are read
 * with the rest, what is structured is taken as stated.
 *
 * @param json the posting
 * @param at pointer to it in the request
 */
record JobPosting(JsonNode json, String at) {
    private static final int MAX_SEATS = 1_000;
    private static final int ISO_DAY = 10;
    /** Parts that are read as text, each under a heading that says what it is. */
    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        var parts = new java.util.LinkedHashMap<String, String>();
        parts.put("description", "");
        parts.put("responsibilities", "Responsibilities");
        parts.put("skills", "Skills");
        parts.put("qualifications", "Qualifications");
        parts.put("experienceRequirements", "Requirements");
        parts.put("educationRequirements", "Requirements");
        parts.put("workHours", "Schedule");
        return parts;
    }

    static boolean isOne(JsonNode json) {
        var type = json.path("@type");
        return type.asText().equals("JobPosting")
                || (type.isArray()
                        && values(type).stream()
                                .anyMatch(value -> value.asText().equals("JobPosting")));
    }

    Posting posting() {
        var title = first("title", "name");
        var text = Texts.tidy(text(title));
        if (text.isEmpty()) {
            throw ProblemException.invalid(Fault.at(at + "/description", "required", "There is nothing to read."));
        }
        if (text.codePointCount(0, text.length()) > Posting.MAX_TEXT) {
            throw ProblemException.invalid(Fault.at(
                    at + "/description",
                    "out_of_range",
                    "Must have at most " + Posting.MAX_TEXT + " characters in all."));
        }
        if (!Texts.isClean(text, true)) {
            throw ProblemException.invalid(
                    Fault.at(at + "/description", "invalid_text", "Holds control characters or broken Unicode."));
        }
        return new Posting(
                Posting.title(title.isEmpty() ? text.lines().findFirst().orElse(text) : title), text, stated());
    }

    private String text(String title) {
        var parts = new ArrayList<String>(List.of(title));
        PARTS.forEach((field, heading) -> {
            var text = texts(json.path(field));
            if (!text.isBlank()) {
                parts.add(heading.isEmpty() ? text : heading + ":\n" + text);
            }
        });
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** A text, a defined term or requirement by its name, or several of these. */
    private static String texts(JsonNode value) {
        if (value.isArray()) {
            return values(value).stream()
                    .map(JobPosting::texts)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }
        if (value.isObject()) {
            var name = value.path("name").asText();
            var description = Html.text(value.path("description").asText());
            return name.isBlank() || description.contains(name) ? description : (name + "\n" + description).strip();
        }
        return Html.text(value.asText());
    }

    private String first(String... fields) {
        for (var field : fields) {
            var text =
                    Html.text(json.path(field).asText()).replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private Map<String, JsonNode> stated() {
        var stated = new TreeMap<String, JsonNode>();
        salary(stated);
        day(json.path("jobStartDate").asText())
                .ifPresent(day -> stated.put("startsOn", TextNode.valueOf(day.toString())));
        var seats = json.path("totalJobOpenings");
        if (seats.canConvertToInt() && seats.asInt() >= 1 && seats.asInt() <= MAX_SEATS) {
            stated.put("seats", IntNode.valueOf(seats.asInt()));
        }
        place(stated);
        return stated;
    }

    /** A day, or the day of an instant. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(ISO_DAY, text.length()))));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void salary(Map<String, JsonNode> stated) {
        var salary = values(json.path("baseSalary"));
        if (salary.isEmpty()) {
            return;
        }
        var value = salary.getFirst().path("value");
        var amount = value.isObject() ? (value.has("maxValue") ? value.path("maxValue") : value.path("value")) : value;
        var unit = value.path("unitText")
                .asText(salary.getFirst().path("unitText").asText())
                .toUpperCase(Locale.ROOT);
        var currency = MoneyForm.inUse(salary.getFirst()
                .path("currency")
                .asText(json.path("salaryCurrency").asText()));
        if (currency.isPresent()
                && (unit.equals("HOUR") || unit.equals("DAY"))
                && amount.asText().matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            stated.put("budget", BudgetFinder.budget(unit, new BigDecimal(amount.asText()), currency.get()));
        }
    }

    private void place(Map<String, JsonNode> stated) {
        var places = values(json.path("jobLocation"));
        if (json.path("jobLocationType").asText().equalsIgnoreCase("TELECOMMUTE") || places.isEmpty()) {
            return;
        }
        var address = places.getFirst().path("address");
        var country = address.path("addressCountry").isObject()
                ? address.path("addressCountry").path("name").asText()
                : address.path("addressCountry").asText();
        var location = JsonNodeFactory.instance.objectNode().put("country", country);
        var region = country.equals("US")
                ? UnitedStates.regionNamed(address.path("addressRegion").asText())
                : Optional.<String>empty();
        region.ifPresent(code -> location.put("region", code));
        if (country.matches("[A-Z]{2}")) {
            stated.put("remote", BooleanNode.FALSE);
            stated.put("location", location);
        }
    }

    private static List<JsonNode> values(JsonNode node) {
        var values = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(values::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            values.add(node);
        }
        return values;
    }
}
