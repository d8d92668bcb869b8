package dev.laurel.bench.world;

import java.util.Map;

/** What money is worth in a world. */
public final class Currencies {
    /** Units of each currency for a dollar: the order of magnitude is all that matters here. */
    public static final Map<String, String> PER_DOLLAR = Map.of(
            "EUR", "0.92", "GBP", "0.79", "INR", "83.5", "BRL", "5.1", "NGN", "1450", "CAD", "1.36", "JPY", "151");

    private Currencies() {}
}
