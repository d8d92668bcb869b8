package dev.laurel.bench.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.index.Placed;
import java.util.List;

/** Compares an answer over HTTP with what is expected of it: every row's id, rank, tier, points and claimed points. */
public final class AnsweredRows {
    private AnsweredRows() {}

    /**
     * Compares.
     *
     * @param subject what a row is of: {@code freelancer} or {@code gig}
     * @param wanted all rows that the page should have
     * @return how many rows were compared
     * @throws AnswersDifferException at the first difference
     */
    public static int compare(String path, JsonNode answer, String subject, List<Placed> wanted) {
        var items = answer.path("items");
        if (items.size() != wanted.size()) {
            throw new AnswersDifferException(path + " answers " + items.size() + " rows, not " + wanted.size());
        }
        for (int i = 0; i < items.size(); i++) {
            var row = items.get(i);
            var key = wanted.get(i).key();
            boolean same =
                    row.at("/" + subject + "/id").asText().equals(wanted.get(i).id())
                            && row.path("rank").asInt() == i + 1
                            && row.path("tier").asText().equals(key.tier().name())
                            && row.path("points").asInt() == key.points()
                            && row.path("claimed").asInt() == key.claimed();
            if (!same) {
                throw new AnswersDifferException(
                        path + " answers as row " + (i + 1) + " " + row + ", not " + wanted.get(i));
            }
        }
        return items.size();
    }
}
