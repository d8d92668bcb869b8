package dev.laurel.cli;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import java.io.PrintStream;
import java.util.Locale;

/** A verification report for reading: a line a step, and each of its findings below it. */
final class Timeline {
    private Timeline() {}

    static void print(String file, Report report, PrintStream out) {
        out.println(file + ": " + report.outcome() + ", assurance " + report.assurance());
        report.steps().forEach(step -> print(step, out));
        if (report.scope().size() < Step.values().length) {
            out.println("  judged on: "
                    + String.join(", ", report.scope().stream().map(Step::text).toList()));
        }
        if (report.recheckAt() != null) {
            out.println("  to be looked at again: " + report.recheckAt());
        }
        out.println();
    }

    private static void print(StepResult step, PrintStream out) {
        var name = String.format(
                Locale.ROOT, "  %-12s %-8s", step.step().text(), step.state().text());
        if (step.checks().isEmpty()) {
            out.println((name + (step.skipped() == null ? "Nothing to object to." : step.skipped())));
            return;
        }
        var lead = name;
        for (Check check : step.checks()) {
            out.println(lead + check.message() + where(check));
            lead = " ".repeat(name.length());
        }
    }

    private static String where(Check check) {
        return switch (check.state()) {
            case PASS, SKIPPED -> "";
            case WARN, UNKNOWN, FAIL ->
                " [" + check.code() + (check.path().isEmpty() ? "" : " at " + check.path()) + "]";
        };
    }
}
