package dev.laurel.freelancer;

import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.terms.MoneyForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person asks for an hour or a day, as the API writes it. */
@Schema(name = "Rate", description = "What a person asks by the hour or by the day of 8 hours.")
public record RateForm(
        @Schema(enumeration = {"HOUR", "DAY"}) RateUnit unit, MoneyForm amount) {
    static RateForm of(Rate rate) {
        return new RateForm(rate.unit(), MoneyForm.of(rate.amount()));
    }

    Rate rate() {
        return new Rate(unit, amount.money());
    }
}
