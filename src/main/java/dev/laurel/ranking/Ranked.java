package dev.laurel.ranking;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page of a ranking, ready to be shown.
 *
 * @param page its rows
 * @param next cursor of the page behind it; empty on the last
 * @param asOf UTC day that freshness and gates were judged on
 */
record Ranked<T>(Confirmed<T> page, Optional<String> next, LocalDate asOf) {}
