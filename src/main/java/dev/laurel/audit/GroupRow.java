package dev.laurel.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One group in a table.
 *
 * @param group its name
 * @param people in it
 * @param few whether these are so few that chance decides much
 * @param answers people times gigs
 * @param counted answers that are counted by the table's measure
 * @param rate counted of answers
 * @param rateInterval Wilson's, 95 %
 * @param ratio of the highest rate; null where there is none or the group is not compared
 * @param ratioInterval Katz', 95 %; null for the highest rate itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GroupRow(
        String group,
        int people,
        boolean few,
        long answers,
        long counted,
        double rate,
        Interval rateInterval,
        @Nullable Double ratio,
        @Nullable Interval ratioInterval,
        Finding finding) {
    /** Below this many people a group is marked: the width of its interval is about as large as what one looks for. */
    static final int FEW = 30;
}
