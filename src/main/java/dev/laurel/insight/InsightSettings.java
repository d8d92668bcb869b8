package dev.laurel.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures of the market are kept: {@code laurel.insight}. */
@ConfigMapping(prefix = "laurel.insight")
interface InsightSettings {
    /**
     * How old figures may be before they are counted again. Ten minutes: counting reads everybody, and what a market
     * asks for moves by the day.
     */
    @WithDefault("10m")
    Duration refresh();

    /**
     * Figures are not counted again before so many times as long as counting took. Twenty: however large the market,
     * counting takes a twentieth of a core at the most.
     */
    @WithDefault("20")
    int rest();
}
