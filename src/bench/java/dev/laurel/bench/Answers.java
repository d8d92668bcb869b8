package dev.laurel.bench;

import dev.laurel.bench.check.Expected;
import dev.laurel.bench.check.Question;
import dev.laurel.index.CandidateIndex;
import java.sql.SQLException;
import java.util.List;

/**
 * What is asked to check an index, with the right answers.
 *
 * @param pages so many of the first questions of either direction can be asked over HTTP as they are
 * @param forGigs the first gigs as posted, then others with filters in place of their gates
 */
record Answers(
        int pages, List<Question> forGigs, List<Expected> people, List<Question> forPeople, List<Expected> gigs) {
    /** One question in so many is for gigs: each of them costs the plain computation far more. */
    private static final int GIGS = 5;

    /** Works them out, which takes a while. */
    static Answers of(InProcess inProcess, Sample sample, Options options) throws SQLException {
        int pages = options.checks() / GIGS;
        var forGigs = sample.checkedForGigs(pages, options.checks() - 2 * pages);
        var forPeople = sample.checkedForPeople(pages);
        return new Answers(
                Math.min(pages, forPeople.size()),
                forGigs,
                inProcess.expectedPeople(forGigs, options.people()),
                forPeople,
                inProcess.expectedGigs(forPeople, options.gigs()));
    }

    /** Holds an index's answers against them. @return rows that were compared */
    long compare(InProcess inProcess, CandidateIndex index) {
        return inProcess.compare(index, forGigs, people) + inProcess.compare(index, forPeople, gigs);
    }
}
