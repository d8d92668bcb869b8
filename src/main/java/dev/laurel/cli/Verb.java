package dev.laurel.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The verbs that the packaged program knows; {@code test} and {@code help} are the launcher's own. */
enum Verb {
    DEMO("demo [--port 8080] [--partner-port 8081] [--data DIR] [--fresh]", DemoCommand::new),
    SERVE("serve", ServeCommand::new),
    IMPORT("import [--data DIR] esco|onet|jsonl PATH", ImportCommand::new),
    VERIFY(
            "verify [--offline] [--documents MAP.tsv] [--issuers FILE] [--holder IDENTITY]... [--at INSTANT] [--json]"
                    + " FILE...",
            VerifyCommand::new),
    EVALUATE("evaluate [--json] DIR", EvaluateCommand::new),
    AUDIT(
            "audit --groups FILE | --demo [--gig ID]... [--all] [--top 20] [--cross COLUMN,COLUMN]... [--least 2] [--svg FILE]"
                    + " [--json] [--data DIR]",
            AuditCommand::new),
    DOCTOR("doctor [--json] [--data DIR]", DoctorCommand::new),
    TRAIN("train", TrainCommand::new);

    private final String usage;

    @SuppressWarnings("ImmutableEnumChecker") // constructor references hold no state
    private final Supplier<Command> command;

    Verb(String usage, Supplier<Command> command) {
        this.usage = usage;
        this.command = command;
    }

    String word() {
        return usage.split(" ", 2)[0];
    }

    String usage() {
        return usage;
    }

    Command command() {
        return command.get();
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Verb::word).collect(Collectors.joining(", "));
    }
}
