package dev.laurel.credential.fetch;

import java.time.Instant;

/**
 * One attempt to ask a host, for the operator's eyes. A redirect followed is an attempt of its own.
 *
 * @param host whom; empty where the address was refused before a name could be read from it
 * @param status of the answer; 0 when there was none
 * @param bytes of the body that were read
 */
public record Attempt(Instant at, String host, Use use, Rule rule, int status, long bytes) {}
