package dev.laurel.credential.licence;

import dev.laurel.credential.licence.LiveRegister.Answer;
import dev.laurel.credential.licence.LiveRegister.Question;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stub for a live register: answers from a file of recorded answers, in the columns of a register's file, and asks
 * nobody. Each answer is as old as its {@code checkedOn}, so that a recording stops counting a day later, as a live
 * answer would. A licence that is not in the recording has no answer: nobody asked, so that nothing is known of it.
 */
final class RecordedRegister {
    private static final int MAX_LINES = 10_000;

    private final Map<Question, Answer> answers;

    private RecordedRegister(Map<Question, Answer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * Reads a recording whole.
     *
     * @throws IOException where it cannot be read or has a bad line: a recording is ours, and must be right
     */
    static RecordedRegister read(String board, Path file, InstantSource clock) throws IOException {
        var answers = new HashMap<Question, Answer>();
        var lines = new RegisterFile(clock, MAX_LINES, MAX_LINES, batch -> {
            batch.forEach(entry -> answers.put(question(entry), answer(entry)));
            return new RegisterFile.Stored(List.of(), 0);
        });
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            Line.read(in, lines::take);
        }
        boolean hasHeader = lines.finish();
        var result = lines.result(board, 0);
        if (!hasHeader || result.refused() > 0) {
            throw new IOException(file + " is no recording of a register: " + result.errors());
        }
        return new RecordedRegister(answers);
    }

    /** What was recorded about some licences. */
    List<Answer> ask(List<Question> licences) {
        return licences.stream()
                .map(Question::folded)
                .filter(answers::containsKey)
                .map(answers::get)
                .toList();
    }

    private static Question question(Entry entry) {
        return new Question(entry.type(), entry.jurisdiction(), entry.numberKey());
    }

    private static Answer answer(Entry entry) {
        return new Answer.Present(
                question(entry),
                entry.holder(),
                entry.status(),
                entry.multistate(),
                entry.issuedOn(),
                entry.expiresOn(),
                entry.discipline(),
                at(entry));
    }

    private static Instant at(Entry entry) {
        return entry.checkedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
