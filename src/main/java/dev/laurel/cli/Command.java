package dev.laurel.cli;

import java.io.PrintStream;

/** What one verb does. */
@FunctionalInterface
public interface Command {
    /**
     * Runs to the end.
     *
     * @param arguments what follows the verb
     * @return the exit code: 0 done, 1 failed
     * @throws UsageException when the arguments make no sense; becomes exit code 2
     */
    int run(String[] arguments, PrintStream out, PrintStream err);
}
