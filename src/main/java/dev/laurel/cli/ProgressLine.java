package dev.laurel.cli;

import dev.laurel.taxonomy.source.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Shows an import's progress: one line that moves on a terminal, a line for each step elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private String line = "";

    ProgressLine(PrintStream out) {
        this(out, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void at(String now, long rows, int percent) {
        if (!now.equals(step)) {
            close();
            step = now;
        }
        line = String.format(Locale.ROOT, "%-40s %,9d rows  %3d %%", step, rows, percent);
        if (terminal) {
            out.print("\r" + line);
            out.flush();
        }
    }

    /** Ends the line of the last step. */
    @Override
    public void close() {
        if (!line.isEmpty()) {
            out.println(terminal ? "" : line);
            line = "";
        }
    }
}
