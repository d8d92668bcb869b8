package dev.laurel.bench.world;

import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Where people live: shares roughly as among respondents of a worldwide survey, regions the larger first. */
final class Places {
    private static final double REGION_EXPONENT = .7;

    private static final List<Country> COUNTRIES = List.of(
            new Country("US", 30, "en", Cefr.NATIVE, "USD", 1, "America/New_York", 50),
            new Country("IN", 22, "hi", Cefr.C1, "INR", .3, "Asia/Kolkata", 28),
            new Country("GB", 8, "en", Cefr.NATIVE, "GBP", .9, "Europe/London", 4),
            new Country("DE", 7, "de", Cefr.C1, "EUR", .9, "Europe/Berlin", 16),
            new Country("BR", 7, "pt", Cefr.B1, "BRL", .35, "America/Sao_Paulo", 27),
            new Country("NG", 6, "en", Cefr.NATIVE, "NGN", .25, "Africa/Lagos", 36),
            new Country("FR", 5, "fr", Cefr.B2, "EUR", .85, "Europe/Paris", 13),
            new Country("CA", 5, "en", Cefr.NATIVE, "CAD", .9, "America/Toronto", 10),
            new Country("JP", 5, "ja", Cefr.A2, "JPY", .7, "Asia/Tokyo", 47),
            new Country("ES", 5, "es", Cefr.B1, "EUR", .6, "Europe/Madrid", 17));

    /** States by population, for licences and places of work. */
    static final List<String> STATES = List.of(
            "US-CA", "US-TX", "US-FL", "US-NY", "US-PA", "US-IL", "US-OH", "US-GA", "US-NC", "US-MI", "US-NJ", "US-VA",
            "US-WA", "US-AZ", "US-TN", "US-MA", "US-IN", "US-MO", "US-MD", "US-WI", "US-CO", "US-MN", "US-SC", "US-AL",
            "US-LA", "US-KY", "US-OR", "US-OK", "US-CT", "US-UT", "US-IA", "US-NV", "US-AR", "US-MS", "US-KS", "US-NM",
            "US-NE", "US-ID", "US-WV", "US-HI", "US-NH", "US-ME", "US-MT", "US-RI", "US-DE", "US-SD", "US-ND", "US-AK",
            "US-VT", "US-WY");

    private static final int ALL_SHARES =
            COUNTRIES.stream().mapToInt(Country::share).sum();
    private static final Zipf RANKS = new Zipf(STATES.size(), REGION_EXPONENT);

    private Places() {}

    /** Those of all countries. */
    static Stream<String> languages() {
        return COUNTRIES.stream().map(Country::language);
    }

    /**
     * A country.
     *
     * @param share of people, of {@link #ALL_SHARES}
     * @param language spoken there
     * @param english as most of its freelancers know it
     * @param rates that are usual, as a share of those in the United States
     * @param regions how many
     */
    record Country(
            String code,
            int share,
            String language,
            Cefr english,
            String currency,
            double rates,
            String zone,
            int regions) {
        ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    static Country country(Draws draws) {
        int at = draws.between(1, ALL_SHARES);
        for (var country : COUNTRIES) {
            at -= country.share;
            if (at <= 0) {
                return country;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    static Country unitedStates() {
        return COUNTRIES.getFirst();
    }

    static Place place(Draws draws, Country country) {
        return new Place(country.code, region(draws, country));
    }

    /** Of other countries than the United States regions are numbers. */
    static String region(Draws draws, Country country) {
        int rank = RANKS.draw(draws, country.regions);
        return country.equals(unitedStates()) ? STATES.get(rank) : country.code + "-" + (rank + 1);
    }
}
