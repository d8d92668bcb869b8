package dev.laurel.web.person;

import java.util.List;
import java.util.Map;

/** Credentials that a visitor may try: those of the demo. Where the service is no demo there are none. */
public interface Samples {
    /** All of them, in the order in which they are offered. */
    List<Offer> offers();

    /**
     * One.
     *
     * @param name stable, such as {@code revoked}
     * @param shows what is about it, in a line, in English
     * @param files addresses by ending, such as {@code png}
     */
    record Offer(String name, String shows, Map<String, String> files) {}
}
