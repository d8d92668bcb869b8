package dev.laurel.packed;

import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
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

/** How what people and gigs state is written with a {@link Pen}, and read again. */
public final class PackedTerms {
    private static final Cefr[] LEVELS = Cefr.values();
    private static final RateUnit[] UNITS = RateUnit.values();

    private PackedTerms() {}

    /** A language. */
    public static void write(Pen pen, Language language) {
        pen.text(language.tag());
        pen.choice(language.level());
    }

    /** A language. */
    public static Language language(PackedReader in) {
        return new Language(in.text(), in.choice(LEVELS));
    }

    /** A price. */
    public static void write(Pen pen, Rate rate) {
        pen.choice(rate.unit());
        pen.text(rate.amount().amount().toPlainString());
        pen.text(rate.amount().currency().getCurrencyCode());
    }

    /** A price. */
    public static Rate rate(PackedReader in) {
        var unit = in.choice(UNITS);
        return new Rate(unit, new Money(new BigDecimal(in.text()), Currency.getInstance(in.text())));
    }

    /** A time zone. */
    public static void write(Pen pen, ZoneId zone) {
        pen.text(zone.getId());
    }

    /** A time zone. */
    public static ZoneId zone(PackedReader in) {
        return ZoneId.of(in.text());
    }

    /** Hours of a day. */
    public static void write(Pen pen, WorkingHours hours) {
        pen.time(hours.from());
        pen.time(hours.to());
    }

    /** Hours of a day. */
    public static WorkingHours hours(PackedReader in) {
        return new WorkingHours(in.time(), in.time());
    }

    /** A place. */
    public static void write(Pen pen, Place place) {
        pen.text(place.country());
        pen.maybe(place.region(), Pen::text);
    }

    /** A place. */
    public static Place place(PackedReader in) {
        return new Place(in.text(), in.maybe(PackedReader::text));
    }

    /** A licence. */
    public static void write(Pen pen, HeldLicence licence) {
        pen.text(licence.id());
        pen.text(licence.type());
        pen.text(licence.jurisdiction());
        pen.flag(licence.multistate());
        pen.day(licence.from());
        pen.maybe(licence.until(), Pen::day);
        pen.flag(licence.confirmed());
    }

    /** A licence. */
    public static HeldLicence licence(PackedReader in) {
        return new HeldLicence(
                in.text(), in.text(), in.text(), in.flag(), in.day(), in.maybe(PackedReader::day), in.flag());
    }

    /** All that a person states of their circumstances. */
    public static void write(Pen pen, Circumstances stated) {
        pen.maybe(stated.place(), PackedTerms::write);
        pen.maybe(stated.timeZone(), PackedTerms::write);
        pen.maybe(stated.workingHours(), PackedTerms::write);
        pen.all(stated.languages(), PackedTerms::write);
        pen.maybe(stated.rate(), PackedTerms::write);
        pen.maybe(stated.availability(), PackedTerms::write);
    }

    /** All that a person states of their circumstances. */
    public static Circumstances circumstances(PackedReader in) {
        return new Circumstances(
                in.maybe(PackedTerms::place),
                in.maybe(PackedTerms::zone),
                in.maybe(PackedTerms::hours),
                in.all(PackedTerms::language),
                in.maybe(PackedTerms::rate),
                in.maybe(PackedTerms::availability));
    }

    private static void write(Pen pen, Availability availability) {
        pen.day(availability.from());
        pen.maybe(availability.until(), Pen::day);
        pen.number(availability.hoursPerWeek());
    }

    private static Availability availability(PackedReader in) {
        return new Availability(in.day(), in.maybe(PackedReader::day), in.number());
    }
}
