package dev.laurel.skill.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how much a person can work.
 *
 * @param from first day
 * @param until last day; null when open
 * @param hoursPerWeek 1 to 168
 */
public record Availability(LocalDate from, @Nullable LocalDate until, int hoursPerWeek) {}
