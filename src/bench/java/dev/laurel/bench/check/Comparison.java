package dev.laurel.bench.check;

import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Found;
import dev.laurel.index.Placed;
import dev.laurel.index.Slice;
import java.util.List;

/**
 * Compares an index's answers with what is expected: every row's id, tier, points, claimed, tie and rank, and the
 * total.
 */
public final class Comparison {
    /** Rows of the short answer, which an index may find on another way than the long one. */
    private static final int SHORT = 10;

    private Comparison() {}

    /**
     * Compares.
     *
     * @param rows that each of {@code expected} has, if there are so many
     * @return how many rows were compared
     * @throws AnswersDifferException at the first difference, and says which
     */
    public static long compare(
            CandidateIndex index, List<? extends Question> questions, List<Expected> expected, int rows) {
        long compared = 0;
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var wanted = expected.get(i);
            var all = question.of(new Slice(rows, null, null, true)).ask(index);
            requireSame(question, all, wanted.first());
            if (all.total().orElse(-1) != wanted.total()) {
                throw differ(question, "it counts " + all.total().orElse(-1) + " rows, not " + wanted.total());
            }
            var few = question.of(Slice.first(SHORT)).ask(index);
            requireSame(question, few, wanted.first().stream().limit(SHORT).toList());
            if (few.more() != wanted.total() > SHORT) {
                throw differ(question, "it says that there are " + (few.more() ? "more" : "no more") + " rows");
            }
            compared += all.hits().size() + few.hits().size();
        }
        return compared;
    }

    private static void requireSame(Question question, Found found, List<Placed> wanted) {
        if (found.hits().size() != wanted.size()) {
            throw differ(question, "it has " + found.hits().size() + " rows, not " + wanted.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            var hit = found.hits().get(i);
            if (!hit.placed().equals(wanted.get(i)) || hit.rank() != i + 1) {
                throw differ(question, "row " + (i + 1) + " is " + hit + ", not " + wanted.get(i));
            }
        }
    }

    private static AnswersDifferException differ(Question question, String how) {
        return new AnswersDifferException(
                "the index does not answer as the plain computation does: " + how + "; asked was " + question);
    }
}
