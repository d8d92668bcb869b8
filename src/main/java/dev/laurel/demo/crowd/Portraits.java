package dev.laurel.demo.crowd;

import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.KindSheet;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.content.PlaceSheet;
import dev.laurel.skill.Level;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.RateUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws one person so that everything about them goes together: place, hours, languages, rate, history. */
final class Portraits {
    private static final List<Integer> WEEKLY_HOURS = List.of(10, 15, 20, 20, 25, 30, 30, 35, 40, 40);
    private static final List<Level> CLAIMED = List.of(
            Level.FOUNDATION, Level.INTERMEDIATE, Level.INTERMEDIATE, Level.ADVANCED, Level.ADVANCED, Level.EXPERT);
    private static final List<String> FURTHER_LANGUAGES = List.of("es", "fr", "de", "pt", "ar", "hi", "zh", "ru");
    private static final List<Cefr> FURTHER_LEVELS = List.of(Cefr.A2, Cefr.B1, Cefr.B2, Cefr.C1);
    private static final String ENGLISH = "en";

    private final Rates rates;
    private final Histories histories;

    Portraits(Content content) {
        rates = new Rates(content.exchangeRates());
        histories = new Histories();
    }

    PersonSheet draw(Draw draw, KindSheet kind, PlaceSheet place, Names.Name name) {
        var unit = kind.isLicensed() || draw.chance(85) ? RateUnit.HOUR : RateUnit.DAY;
        var history = histories.draw(draw, kind);
        return new PersonSheet(
                Names.key(name.text()),
                kind.key(),
                name.text(),
                place.region(),
                headline(draw, kind),
                hours(draw, kind),
                languages(draw, place, name.language()),
                rates.draw(draw, kind, place, unit),
                unit,
                draw.one(WEEKLY_HOURS),
                draw.chance(93) ? draw.between(-60, 4) : draw.between(45, 120),
                availableFor(draw),
                visibility(draw),
                draw.chance(20),
                claims(draw, kind, history.leansOnClaims()),
                history.badges(),
                Licensing.draw(draw, kind, place),
                null,
                null);
    }

    private static String headline(Draw draw, KindSheet kind) {
        var headline = draw.one(kind.headlines())
                .replace("{skill}", draw.one(kind.claims()))
                .replace("{industry}", draw.one(kind.industries()))
                .replace("{years}", String.valueOf(draw.between(2, 15)));
        return Character.toUpperCase(headline.charAt(0)) + headline.substring(1);
    }

    /** Nurses who see patients in the evening start late. */
    private static List<String> hours(Draw draw, KindSheet kind) {
        int from = kind.isLicensed() ? draw.between(8, 14) : draw.between(7, 10);
        int to = from + draw.between(8, 9);
        return List.of(clock(from), clock(to));
    }

    private static String clock(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    /** The place's language; often the family's too; English as well as people there speak it. */
    private static Map<String, Cefr> languages(Draw draw, PlaceSheet place, String home) {
        var languages = new LinkedHashMap<String, Cefr>();
        languages.put(place.language().isEmpty() ? home : place.language(), Cefr.NATIVE);
        if (draw.chance(40)) {
            languages.put(home, Cefr.NATIVE);
        }
        languages.putIfAbsent(ENGLISH, draw.chance(75) ? place.english() : below(place.english()));
        if (draw.chance(25)) {
            languages.putIfAbsent(draw.one(FURTHER_LANGUAGES), draw.one(FURTHER_LEVELS));
        }
        return languages;
    }

    private static Cefr below(Cefr level) {
        return switch (level) {
            case NATIVE -> Cefr.C2;
            case C2 -> Cefr.C1;
            case C1 -> Cefr.B2;
            case B2, B1, A2, A1 -> Cefr.B1;
        };
    }

    private static @Nullable Integer availableFor(Draw draw) {
        return draw.chance(90) ? null : draw.between(130, 500);
    }

    private static String visibility(Draw draw) {
        return draw.chance(25) ? "PUBLIC" : draw.chance(96) ? "MEMBERS" : "PRIVATE";
    }

    private static Map<String, Level> claims(Draw draw, KindSheet kind, boolean many) {
        var claims = new LinkedHashMap<String, Level>();
        draw.some(kind.claims(), many ? draw.between(4, 9) : draw.between(1, 4))
                .forEach(skill -> claims.put(skill, draw.one(CLAIMED)));
        return claims;
    }
}
