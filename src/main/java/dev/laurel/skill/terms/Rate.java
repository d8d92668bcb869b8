package dev.laurel.skill.terms;

/**
 * A price per unit: what a person asks, or at most what a gig pays.
 *
 * @param unit what it is counted by
 * @param amount price of one unit
 */
public record Rate(RateUnit unit, Money amount) {}
