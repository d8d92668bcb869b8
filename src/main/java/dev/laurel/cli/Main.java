package dev.laurel.cli;

import dev.laurel.embedded.DirectoryInUseException;
import dev.laurel.embedded.PostgresUnavailableException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program: a verb, then its arguments. Verbs that serve start Quarkus; the others run without it and are done in a
 * second.
 */
@QuarkusMain
public final class Main {
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        quieten();
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Before Quarkus has read its settings the log manager keeps every message of every level for later, a driver's
     * dialogue with the database included; a verb without Quarkus would pour them out at its end.
     */
    private static void quieten() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        String word = arguments.length == 0 ? "" : arguments[0];
        Optional<Verb> verb = Verb.of(word);
        if (verb.isEmpty()) {
            err.println((word.isEmpty() ? "laurel: a verb is missing" : "laurel: unknown verb '" + word + "'")
                    + "; there are: " + Verb.words());
            return MISUSED;
        }
        return run(verb.get(), Arrays.copyOfRange(arguments, 1, arguments.length), out, err);
    }

    private static int run(Verb verb, String[] arguments, PrintStream out, PrintStream err) {
        try {
            return verb.command().run(arguments, out, err);
        } catch (UsageException misuse) {
            err.println("laurel " + verb.word() + ": " + misuse.getMessage());
            err.println("usage: laurel " + verb.usage());
            return MISUSED;
        } catch (FailedException | PostgresUnavailableException | DirectoryInUseException told) {
            err.println("laurel " + verb.word() + ": " + told.getMessage());
            return FAILED;
        }
    }
}
