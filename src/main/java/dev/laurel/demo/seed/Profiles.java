package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.content.PlaceSheet;
import java.time.LocalDate;

/** Writes people as {@code POST /v1/freelancers} takes them. */
final class Profiles {
    private Profiles() {}

    /** The body of somebody's profile, for a world seeded on {@code day}. */
    static Body body(PersonSheet person, PlaceSheet place, LocalDate day) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("displayName", person.name())
                .put("showName", !person.hidesName())
                .put("headline", person.headline())
                .put("legalName", person.name())
                .put("country", place.country())
                .put("region", place.region())
                .put("timeZone", place.timeZone().getId())
                .put("visibility", person.visibility());
        body.putObject("workingHours")
                .put("from", person.hours().getFirst())
                .put("to", person.hours().getLast());
        var languages = body.putArray("languages");
        person.languages()
                .forEach((tag, level) -> languages.addObject().put("tag", tag).put("level", level.name()));
        body.set("rate", rate(person, place));
        body.set("availability", availability(person, day));
        var claims = body.putArray("claims");
        person.claims()
                .forEach(
                        (skill, level) -> claims.addObject().put("skill", skill).put("level", level.name()));
        return new Body(body);
    }

    private static ObjectNode rate(PersonSheet person, PlaceSheet place) {
        var rate = JsonNodeFactory.instance.objectNode();
        rate.put("unit", person.unit().name())
                .putObject("amount")
                .put("amount", person.rate())
                .put("currency", place.currency().getCurrencyCode());
        return rate;
    }

    private static ObjectNode availability(PersonSheet person, LocalDate day) {
        var availability = JsonNodeFactory.instance.objectNode();
        availability.put("from", day.plusDays(person.availableIn()).toString());
        var days = person.availableFor();
        if (days != null) {
            availability.put("until", day.plusDays(days).toString());
        }
        return availability.put("hoursPerWeek", person.hoursPerWeek());
    }
}
