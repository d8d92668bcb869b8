package dev.laurel.demo;

import java.util.function.Consumer;

/** Puts the demo's world into an empty database, or brings the one that is there up to the day. */
public interface Seeder {
    /**
     * Seeds or renews; called once at each start of the demo, after migrations and before anybody is served a key.
     *
     * <p>Renewing: status lists reissued, the licence register confirmed anew, ended gigs moved forward. Being cut off
     * half-way is mended by the next call.
     *
     * @param progress takes a line for the screen while work goes on
     */
    Cast seedOrRenew(Consumer<String> progress);
}
