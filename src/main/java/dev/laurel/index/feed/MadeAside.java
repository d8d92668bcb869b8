package dev.laurel.index.feed;

import dev.laurel.index.Aside;
import dev.laurel.index.Projection;
import dev.laurel.match.Policy;
import java.io.IOException;
import java.time.InstantSource;

/**
 * Makes an index beside the one that answers, with half of the processors and one hand that waits meanwhile. With all
 * of them it is no faster where somebody asks, and whoever asks waits half as long again (decision 0143).
 *
 * @param truth that it is made from
 * @param index that it is made aside of
 */
record MadeAside(Truth truth, Projection index, Policy policy, InstantSource clock) implements Rebuild.Means {
    @Override
    public Aside aside() throws IOException {
        return index.aside();
    }

    @Override
    public Loading loading(Aside aside) {
        int hands = Runtime.getRuntime().availableProcessors() / 2 + Loading.ONE_THAT_WAITS;
        return new Loading(truth, aside, policy, clock, hands);
    }
}
