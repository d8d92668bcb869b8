package dev.laurel.gig;

import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.terms.MoneyForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a gig pays at most, as the API writes it.
 *
 * @param max per unit; of FIXED for the whole
 */
@Schema(name = "Budget", description = "What a gig pays at most, by the hour, by the day of 8 hours, or for the whole.")
public record BudgetForm(RateUnit unit, MoneyForm max) {
    public static BudgetForm of(Rate budget) {
        return new BudgetForm(budget.unit(), MoneyForm.of(budget.amount()));
    }

    Rate budget() {
        return new Rate(unit, max.money());
    }
}
