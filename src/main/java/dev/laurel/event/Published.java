package dev.laurel.event;

/**
 * Events have their places in the order now: fired inside the transaction that gave them.
 *
 * @param first place
 * @param last place
 */
public record Published(long first, long last) {}
