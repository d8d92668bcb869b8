package dev.laurel.credential.fetched;

/**
 * The text behind an address is another one now, or is there for the first time, or has gone for good. Fired inside the
 * transaction that stores it; the credentials that stand on it are judged again soon after.
 */
public record TextChanged(String url) {}
