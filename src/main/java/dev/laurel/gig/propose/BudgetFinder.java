package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.terms.MoneyForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a posting pays: "$50–70/hour", "up to 400 EUR per day", "budget: £5,000". Of a range, the upper end. */
final class BudgetFinder {
    private static final Map<String, String> SYMBOLS = Map.of(
            "$", "USD", "US$", "USD", "A$", "AUD", "C$", "CAD", "CA$", "CAD", "€", "EUR", "£", "GBP", "₹", "INR", "¥",
            "JPY");
    private static final String NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]{1,2})?|[0-9]+(?:\\.[0-9]{1,2})?";
    private static final String SYMBOL = "(?:US|CA|[AC])?\\$|[€£₹¥]";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(?<symbol>" + SYMBOL + ")|\\b(?<code>[A-Z]{3}))\\s?(?<low>" + NUMBER
                    + ")(?<lowk>k\\b)?(?:\\s?(?:-|–|to)\\s?(?:" + SYMBOL + ")?\\s?(?<high>" + NUMBER
                    + ")(?<highk>k\\b)?)?(?:\\s(?<after>[A-Z]{3})\\b)?"
                    + "|\\b(?<low2>" + NUMBER + ")(?:\\s?(?:-|–|to)\\s?(?<high2>" + NUMBER
                    + "))?\\s?(?<code2>[A-Z]{3}|[€£])(?![A-Za-z])");
    private static final Pattern UNIT = Pattern.compile(
            "\\s?(?:/|per|an?|each)\\s?(?<unit>hour|hr|h|day|d|week|wk|month|mo|year|yr|annum)\\b|\\s?(?<word>hourly|daily|weekly|monthly|yearly|annually)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIXED_BEFORE =
            Pattern.compile("(?:fixed|budget|total|flat|project|lump)[^.;\\n]{0,25}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIXED_BEHIND = Pattern.compile(
            "\\s?\\(?\\s?(?:fixed|total|flat|all in|for the (?:whole )?(?:project|job|gig))", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOURLY_BEFORE =
            Pattern.compile("(?:hourly|per hour)[^.;\\n]{0,25}$", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_BACK = 60;
    private static final int THOUSAND = 1_000;

    private BudgetFinder() {}

    static void find(String text, Sketch sketch) {
        var amounts = AMOUNT.matcher(text);
        while (amounts.find()) {
            var currency = currency(amounts);
            var unit = currency.isEmpty() ? Optional.<String>empty() : unit(text, amounts.start(), amounts.end());
            if (currency.isPresent() && unit.isPresent()) {
                sketch.set("budget", budget(unit.get(), amount(amounts), currency.get()), Span.of(amounts));
                return;
            }
        }
    }

    /** The form of a request. */
    static ObjectNode budget(String unit, BigDecimal amount, Currency currency) {
        var budget = JsonNodeFactory.instance.objectNode().put("unit", unit);
        budget.putObject("max")
                .put(
                        "amount",
                        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP)
                                .toPlainString())
                .put("currency", currency.getCurrencyCode());
        return budget;
    }

    private static Optional<Currency> currency(Matcher match) {
        for (var group : new String[] {"after", "code", "symbol", "code2"}) {
            var text = match.group(group);
            var found = text == null ? Optional.<Currency>empty() : MoneyForm.inUse(SYMBOLS.getOrDefault(text, text));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static BigDecimal amount(Matcher match) {
        boolean first = match.group("low") != null;
        var low = match.group(first ? "low" : "low2");
        var high = match.group(first ? "high" : "high2");
        var number = new BigDecimal((high == null ? low : high).replace(",", ""));
        boolean thousands = first && (match.group("lowk") != null || match.group("highk") != null);
        return thousands ? number.multiply(BigDecimal.valueOf(THOUSAND)) : number;
    }

    private static Optional<String> unit(String text, int start, int end) {
        var behind = UNIT.matcher(text).region(end, text.length());
        if (behind.lookingAt()) {
            var word = Optional.ofNullable(behind.group("unit")).orElseGet(() -> behind.group("word"));
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "hour", "hr", "h", "hourly" -> Optional.of("HOUR");
                case "day", "d", "daily" -> Optional.of("DAY");
                default -> Optional.empty();
            };
        }
        var before = text.substring(Math.max(0, start - LOOK_BACK), start);
        if (HOURLY_BEFORE.matcher(before).find()) {
            return Optional.of("HOUR");
        }
        boolean fixed = FIXED_BEFORE.matcher(before).find()
                || FIXED_BEHIND.matcher(text).region(end, text.length()).lookingAt();
        return fixed ? Optional.of("FIXED") : Optional.empty();
    }
}
