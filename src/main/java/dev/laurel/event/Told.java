package dev.laurel.event;

/** Somebody was told something: fired inside the transaction, for whoever waits for its end. */
record Told() {}
