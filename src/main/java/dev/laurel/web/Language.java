package dev.laurel.web;

import dev.laurel.terms.MoneyForm;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages and the widget speak. */
public enum Language {
    EN("English"),
    DE("Deutsch"),
    ES("Español"),
    FR("Français"),
    AR("العربية");

    private static final int FIGURE_PLACES = 4;
    private static final double PER_CENT = 100;
    /** Keeps a sign and its number together where the text around runs from right to left (Unicode's LRI and PDI). */
    private static final String ISOLATED = "\u2066";

    private static final String ISOLATED_END = "\u2069";

    private final String ownName;
    private final Locale locale;

    Language(String ownName) {
        this.ownName = ownName;
        this.locale = Locale.of(name().toLowerCase(Locale.ROOT));
    }

    /** BCP 47 tag, such as {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** Which way it is written: {@code ltr} or {@code rtl}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** A whole number, as its readers write it. */
    public String number(Number value) {
        return NumberFormat.getIntegerInstance(locale).format(value.longValue());
    }

    /** A number that the API prints exactly, to four places: for eyes. */
    public String figure(double value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(FIGURE_PLACES);
        return format.format(value);
    }

    /**
     * A share of one in per cent, to one place.
     *
     * @param share 0 to 1
     */
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /**
     * How much more a ratio is than one, in whole per cent with its sign.
     *
     * @param ratio 1.08 for 8 % more
     */
    public String more(double ratio) {
        long percent = Math.round((ratio - 1) * PER_CENT);
        var text = (percent > 0 ? "+" : "")
                + NumberFormat.getPercentInstance(locale).format(percent / PER_CENT);
        return this == AR ? ISOLATED + text + ISOLATED_END : text;
    }

    /** A difference with its sign. */
    public String signed(Number difference) {
        return difference.longValue() > 0 ? "+" + number(difference) : number(difference);
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The UTC day of an instant. */
    public String date(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** An instant, to the second, in UTC. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    /** An amount of money. */
    public String money(MoneyForm money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(new BigDecimal(money.amount()));
    }

    /** The language with a tag, whatever region the tag adds. */
    public static Optional<Language> of(String tag) {
        var wanted = Locale.forLanguageTag(tag.strip()).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst();
    }

    /** The best of an Accept-Language header; English where it names none of ours, or cannot be read. */
    public static Language accepted(String header) {
        try {
            var ranges = Locale.LanguageRange.parse(header);
            var locales = Arrays.stream(values()).map(Language::locale).toList();
            return Optional.ofNullable(Locale.lookup(ranges, locales))
                    .flatMap(locale -> of(locale.getLanguage()))
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /** All of them, in the order in which pages offer them. */
    public static List<Language> all() {
        return List.of(values());
    }
}
