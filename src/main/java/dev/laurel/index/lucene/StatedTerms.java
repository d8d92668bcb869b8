package dev.laurel.index.lucene;

import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.WorkingHours;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;

/** How the terms that both sides state are written and read. */
final class StatedTerms {
    private StatedTerms() {}

    static void write(Pen pen, Language language) {
        pen.text(language.tag());
        pen.choice(language.level());
    }

    static Language language(Reader in) {
        return new Language(in.text(), in.choice(Cefr.values()));
    }

    static void write(Pen pen, Rate rate) {
        pen.choice(rate.unit());
        pen.text(rate.amount().amount().toPlainString());
        pen.text(rate.amount().currency().getCurrencyCode());
    }

    static Rate rate(Reader in) {
        var unit = in.choice(RateUnit.values());
        return new Rate(unit, new Money(new BigDecimal(in.text()), Currency.getInstance(in.text())));
    }

    static void write(Pen pen, ZoneId zone) {
        pen.text(zone.getId());
    }

    static ZoneId zone(Reader in) {
        return ZoneId.of(in.text());
    }

    static void write(Pen pen, WorkingHours hours) {
        pen.time(hours.from());
        pen.time(hours.to());
    }

    static WorkingHours hours(Reader in) {
        return new WorkingHours(in.time(), in.time());
    }

    static void write(Pen pen, Place place) {
        pen.text(place.country());
        pen.maybe(place.region(), Pen::text);
    }

    static Place place(Reader in) {
        return new Place(in.text(), in.maybe(Reader::text));
    }
}
