package dev.laurel.bench;

import dev.laurel.bench.measure.StartTime;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the program with its index again and again, with what the JVM has learned of it and without, in turn. */
final class Starting {
    private static final int ROUNDS = 3;
    private static final double MILLIS = 1e3;

    private final Program.Setup setup;
    private final String learned;
    private final Question question;

    /**
     * @param learned option by which the JVM uses what it learned
     * @param question asked right after each start
     */
    Starting(Program.Setup setup, String learned, Question question) {
        this.setup = setup;
        this.learned = learned;
        this.question = question;
    }

    /** Asks a program something, and fails where the answer is not right. */
    interface Question {
        /** Asks. @return when it was answered, counted from the start of the process: comparing does not count */
        Duration ask(Program program) throws IOException, InterruptedException;
    }

    List<StartTime> measure(Steps steps) throws IOException, InterruptedException {
        var without = new ArrayList<StartTime.Start>();
        var with = new ArrayList<StartTime.Start>();
        for (int round = 1; round <= ROUNDS; round++) {
            steps.at("starting the program, " + round + " of " + ROUNDS + ", without and with the JVM's cache");
            without.add(start(setup));
            with.add(start(setup.with(learned)));
        }
        return List.of(new StartTime("without the JVM's cache", without), new StartTime("with it", with));
    }

    private StartTime.Start start(Program.Setup one) throws IOException, InterruptedException {
        try (var program = Program.start(one, Building.limit(0))) {
            var answered = question.ask(program);
            return new StartTime.Start(
                    program.started().toMillis() / MILLIS,
                    answered.toMillis() / MILLIS,
                    program.cpu().toMillis() / MILLIS);
        }
    }
}
