package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.match.Tier;
import dev.laurel.offering.OfferingView;
import dev.laurel.terms.MoneyForm;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to earn in order to qualify for a gig: the cheapest set of at most three offerings.
 *
 * @param price of all; null where that of one is not known
 * @param hours of all; null where those of one are not known
 * @param tier then: QUALIFIED
 * @param points then
 * @param claimed then
 */
@Schema(
        name = "Way",
        description = "The cheapest set of at most three offerings after which the person would qualify for the gig.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WayView(
        List<OfferingView> offerings,
        @Nullable MoneyForm price,
        @Nullable Integer hours,
        Tier tier,
        int points,
        int claimed) {
    public WayView {
        offerings = List.copyOf(offerings);
    }
}
