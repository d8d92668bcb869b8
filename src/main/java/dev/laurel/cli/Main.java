package dev.laurel.cli;

import dev.laurel.embedded.DirectoryInUseException;
import dev.laurel.embedded.PostgresUnavailableException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;

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
        System.exit(run(arguments, System.out, System.err));
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
