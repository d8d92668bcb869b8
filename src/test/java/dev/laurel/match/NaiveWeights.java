package dev.laurel.match;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights written a second time: fractions to 60 digits, keys as text. */
record NaiveWeights(Fault fault) {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal QUARTER = new BigDecimal(".25");

    List<Integer> of(Ask ask) {
        var parts = new ArrayList<Entry>();
        for (var r : ask.requirements()) {
            parts.add(entry(parts.size(), r));
        }
        for (var q : ask.qualifications()) {
            parts.add(entry(parts.size(), q));
        }
        var weights = new Integer[parts.size()];
        Arrays.fill(weights, 0);
        var weighted = new ArrayList<>(parts.stream().filter(p -> !p.mandatory).toList());
        if (fault != Fault.TIES_BY_PLACE) {
            weighted.sort(Comparator.comparing(Entry::key));
        }
        if (!weighted.isEmpty()) {
            apportion(weighted, weights);
        }
        return List.of(weights);
    }

    private void apportion(List<Entry> parts, Integer[] weights) {
        boolean isSet = parts.stream().anyMatch(p -> p.set != null);
        var required = sum(parts, true);
        var preferred = sum(parts, false);
        var whole = required.add(preferred);
        boolean isScaled = !isSet && required.signum() > 0 && preferred.compareTo(whole.multiply(QUARTER)) > 0;
        var remainders = new ArrayList<BigDecimal>();
        int left = 256;
        for (var p : parts) {
            var share = p.weight().divide(whole, DIGITS);
            if (isScaled) {
                share = p.required
                        ? p.weight().divide(required, DIGITS).multiply(new BigDecimal(".75"))
                        : p.weight().divide(preferred, DIGITS).multiply(QUARTER);
            }
            // what 60 digits cut off must not look like a unit less, nor like a difference
            var exact = share.multiply(BigDecimal.valueOf(256)).round(new MathContext(40));
            weights[p.place] = exact.intValue();
            remainders.add(exact.subtract(BigDecimal.valueOf(exact.intValue())).setScale(30, RoundingMode.HALF_UP));
            left -= exact.intValue();
        }
        for (; left > 0 && fault != Fault.REMAINDERS_LOST; left--) {
            int most = first(remainders);
            weights[parts.get(most).place]++;
            remainders.set(most, BigDecimal.ONE.negate());
        }
        if (fault != Fault.ZERO_WEIGHTS) {
            fillZeros(parts, weights);
        }
    }

    private static void fillZeros(List<Entry> parts, Integer[] weights) {
        for (var p : parts) {
            if (weights[p.place] == 0) {
                var now = parts.stream()
                        .map(other -> BigDecimal.valueOf(weights[other.place]))
                        .toList();
                weights[parts.get(first(now)).place]--;
                weights[p.place] = 1;
            }
        }
    }

    private static int first(List<BigDecimal> values) {
        return values.indexOf(values.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static BigDecimal sum(List<Entry> parts, boolean required) {
        return parts.stream()
                .filter(p -> p.required == required)
                .map(Entry::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Entry(
            int place,
            boolean required,
            boolean mandatory,
            @Nullable Integer set,
            String key) {
        BigDecimal weight() {
            return BigDecimal.valueOf(set == null ? required ? 3 : 1 : set);
        }
    }

    private static Entry entry(int place, Requirement r) {
        var key = "0|" + text(r.anyOf()) + "|" + r.level().number();
        return new Entry(place, r.importance() == Importance.REQUIRED, false, r.weight(), key);
    }

    private static Entry entry(int place, Qualification q) {
        var key = switch (q) {
            case Qualification.Licence l -> "1|\u0001|0|\u0001|\u0001|" + l.type() + text(l.jurisdictions());
            case Qualification.Credential c ->
                "1|" + text(c.skills()) + "|0|" + text(c.issuers()) + "|" + text(c.achievements()) + "|";
        };
        return new Entry(place, false, q.mandatory(), q.weight(), key);
    }

    /** So that a list sorts before all that begin with it, and an empty one before all: \u0001 ends each item. */
    private static String text(List<?> items) {
        var text = new StringBuilder();
        items.forEach(item -> text.append('\u0002').append(item));
        return text.append('\u0001').toString();
    }
}
