package dev.laurel.bench.measure;

import dev.laurel.bench.check.Question;
import java.util.List;

/**
 * Questions of one kind.
 *
 * @param name for people
 * @param questions with the slice that is asked for
 * @param passing share of everybody who passes the filter, 0 to 1; negative where each question has its own
 */
public record Workload(String name, List<? extends Question> questions, int limit, double passing) {
    public Workload {
        questions = List.copyOf(questions);
    }
}
