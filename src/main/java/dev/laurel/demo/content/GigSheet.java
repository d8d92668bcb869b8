package dev.laurel.demo.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * A gig of the demo: a request body but for its dates, which count from the day of seeding, and its issuers, which it
 * names by their sheets.
 *
 * @param kind which of the five kinds it is of
 * @param owner key of its client
 * @param startsIn days from the day of seeding to its first day
 * @param lasts days from its first day to its last
 * @param body the rest, as {@code POST /v1/gigs} takes it
 */
public record GigSheet(String key, String kind, String owner, int startsIn, int lasts, ObjectNode body) {
    static GigSheet of(String kind, ObjectNode sheet) {
        var body = sheet.deepCopy();
        var key = body.remove("key").textValue();
        var owner = body.remove("owner").textValue();
        return new GigSheet(
                key,
                kind,
                owner,
                body.remove("startsIn").intValue(),
                body.remove("lasts").intValue(),
                body);
    }

    /** First day of the gig for a world seeded, or moved forward, on {@code day}. */
    public LocalDate startsOn(LocalDate day) {
        return day.plusDays(startsIn);
    }

    /** Last day of the gig for a world seeded, or moved forward, on {@code day}. */
    public LocalDate endsOn(LocalDate day) {
        return startsOn(day).plusDays(lasts);
    }
}
