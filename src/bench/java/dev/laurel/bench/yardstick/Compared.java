package dev.laurel.bench.yardstick;

import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.check.Expected;
import dev.laurel.index.PeopleQuery;
import java.util.List;

/** Holds another way's answers against the plain computation's: id, tier, points, claimed and tie of each row. */
public final class Compared {
    private Compared() {}

    /**
     * Compares.
     *
     * @param expected of each question, at least as many rows as its slice has
     * @return how many rows were compared
     * @throws AnswersDifferException at the first difference
     */
    public static long with(OtherWay way, List<PeopleQuery> questions, List<Expected> expected) {
        long rows = 0;
        for (int i = 0; i < questions.size(); i++) {
            var wanted = expected.get(i).first().stream()
                    .limit(questions.get(i).slice().limit())
                    .toList();
            var found = way.best(questions.get(i));
            if (!found.equals(wanted)) {
                throw new AnswersDifferException(way.name() + " does not answer as the plain computation does: " + found
                        + ", not " + wanted + "; asked was " + questions.get(i));
            }
            rows += wanted.size();
        }
        return rows;
    }
}
