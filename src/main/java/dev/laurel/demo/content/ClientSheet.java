package dev.laurel.demo.content;

/**
 * A client of the demo.
 *
 * @param key its name in the gigs' sheets
 * @param verified whether the operator vouches for the work it confirms
 */
public record ClientSheet(String key, String name, boolean verified) {}
