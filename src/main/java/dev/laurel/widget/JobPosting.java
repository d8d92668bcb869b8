package dev.laurel.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.laurel.gig.Gig;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.MoneyForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A gig as schema.org's JobPosting: what nobody has said is left out.
 *
 * @param description the title again where the client wrote none: readers of postings refuse one without
 * @param datePosted UTC day on which it was made
 * @param validThrough its last day
 * @param skills names of the accepted skills
 * @param hiringOrganization {@value #CONFIDENTIAL}: who posted it is not public
 * @param jobLocationType {@value #REMOTE} where it may be done from anywhere
 */
@Schema(name = "JobPosting", description = "A gig as a schema.org JobPosting.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@type", "identifier", "title", "description"})
public record JobPosting(
        @JsonProperty("@type") String type,
        Map<String, Object> identifier,
        String title,
        String description,
        LocalDate datePosted,
        @Nullable LocalDate validThrough,
        String employmentType,
        String hiringOrganization,
        List<String> skills,
        int totalJobOpenings,
        @Nullable LocalDate jobStartDate,
        @Nullable String workHours,
        @Nullable String jobLocationType,
        @Nullable Map<String, Object> jobLocation,
        @Nullable Map<String, Object> baseSalary) {
    static final String CONFIDENTIAL = "confidential";
    static final String REMOTE = "TELECOMMUTE";
    private static final String TYPE = "@type";
    /** How schema.org names what is paid by; a whole has no unit. */
    private static final Map<RateUnit, String> UNITS = Map.of(RateUnit.HOUR, "HOUR", RateUnit.DAY, "DAY");

    static JobPosting of(Gig gig, Taxonomy taxonomy) {
        var body = gig.body();
        return new JobPosting(
                "JobPosting",
                Map.of(TYPE, "PropertyValue", "name", "Laurel", "value", gig.id()),
                body.title(),
                Objects.requireNonNullElse(body.description(), body.title()),
                LocalDate.ofInstant(gig.posting().createdAt(), ZoneOffset.UTC),
                body.endsOn(),
                "CONTRACTOR",
                CONFIDENTIAL,
                body.requirements().stream()
                        .flatMap(need -> need.anyOf().stream())
                        .distinct()
                        .map(skill -> Skills.named(skill, taxonomy).label())
                        .toList(),
                body.seats(),
                body.startsOn(),
                body.hoursPerWeek() == null ? null : body.hoursPerWeek() + " hours a week",
                body.remote() ? REMOTE : null,
                Optional.ofNullable(body.location())
                        .map(place -> Map.<String, Object>of(
                                TYPE, "Place", "address", address(place.country(), place.region())))
                        .orElse(null),
                Optional.ofNullable(body.budget()).map(JobPosting::salary).orElse(null));
    }

    private static Map<String, Object> address(String country, @Nullable String region) {
        return region == null
                ? Map.of(TYPE, "PostalAddress", "addressCountry", country)
                : Map.of(TYPE, "PostalAddress", "addressCountry", country, "addressRegion", region);
    }

    private static Map<String, Object> salary(Rate budget) {
        var money = MoneyForm.of(budget.amount());
        var most = new BigDecimal(money.amount());
        var unit = UNITS.get(budget.unit());
        var value = unit == null
                ? Map.<String, Object>of(TYPE, "QuantitativeValue", "maxValue", most)
                : Map.<String, Object>of(TYPE, "QuantitativeValue", "maxValue", most, "unitText", unit);
        return Map.of(TYPE, "MonetaryAmount", "currency", money.currency(), "value", value);
    }
}
