package dev.laurel.credential.check;

import dev.laurel.credential.report.Report;

/**
 * The two faces of a verification: the report for people, the verdict for the ranking.
 *
 * @param consulted what it asked for
 */
public record Verification(Report report, Verdict verdict, Consulted consulted) {}
