package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Sight;
import dev.laurel.bench.measure.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of badges that were revoked in one way.
 *
 * @param revoked how many were, each in the answer until then
 * @param out of them, how many were not in the next answer
 * @param behind answers in between that were none because the index was behind
 * @param remained ids of those who were in it
 */
public record Outcome(Way way, int revoked, int out, int behind, List<String> remained) {
    public Outcome {
        remained = List.copyOf(remained);
    }

    static Outcome none(Way way) {
        return new Outcome(way, 0, 0, 0, List.of());
    }

    /**
     * One more was revoked, just now: asks for the next answer.
     *
     * @param sight what must not show any more
     * @throws IOException where no answer comes
     */
    Outcome after(Sight sight, Watch.Asking asking) throws IOException, InterruptedException {
        for (int missing = 0; missing < Watch.MOST_ANSWERS; missing++) {
            Optional<byte[]> answer = asking.ask(sight.path());
            if (answer.isPresent()) {
                return and(missing, !sight.isIn(answer.get()), sight.id());
            }
        }
        throw new IOException("the index stays behind, so that nobody can say whether " + sight.id() + " is out");
    }

    private Outcome and(int missing, boolean isOut, String id) {
        var all = new ArrayList<>(remained);
        if (!isOut) {
            all.add(id);
        }
        return new Outcome(way, revoked + 1, isOut ? out + 1 : out, behind + missing, all);
    }
}
