package dev.laurel.bench.check;

import dev.laurel.index.Basis;
import dev.laurel.index.GigEntry;
import dev.laurel.index.Mark;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.PlainIndex;
import dev.laurel.index.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Gathers what {@link PlainIndex} answers to some questions while everybody goes by, one part at a time, so that nobody
 * needs to hold them all. Parts are given by one thread.
 */
public final class Oracle {
    private static final Mark ANY = new Mark(1, new UUID(0, 1));

    private final List<? extends Question> questions;
    private final Basis basis;
    private final LocalDate day;
    private final int rows;
    private final List<Expected> answers;

    /** @param rows how many of the first are asked for */
    public Oracle(List<? extends Question> questions, Basis basis, LocalDate day, int rows) {
        this.questions = List.copyOf(questions);
        this.basis = basis;
        this.day = day;
        this.rows = rows;
        this.answers = new ArrayList<>(Collections.nCopies(questions.size(), Expected.NOTHING));
    }

    /** Asks about these people. */
    public void people(List<PersonEntry> part) {
        var plain = new PlainIndex();
        part.forEach(person -> plain.put(person, basis, day));
        ask(plain);
    }

    /** Asks about these gigs. */
    public void gigs(List<GigEntry> part) {
        var plain = new PlainIndex();
        part.forEach(gig -> plain.put(gig, basis));
        ask(plain);
    }

    private void ask(PlainIndex plain) {
        plain.show(ANY, basis);
        var slice = new Slice(rows, null, null, true);
        var found = IntStream.range(0, questions.size())
                .parallel()
                .mapToObj(i -> answers.get(i).and(questions.get(i).of(slice).ask(plain), rows))
                .toList();
        Collections.copy(answers, found);
    }

    /** The answers about everybody so far, in the order of the questions. */
    public List<Expected> answers() {
        return List.copyOf(answers);
    }
}
