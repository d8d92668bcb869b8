package dev.laurel.demo.content;

import dev.laurel.skill.terms.Cefr;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * Where people of the demo live, and what goes with it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2
 * @param currency they ask their rate in
 * @param language most people's first; empty where it goes by culture
 * @param english most people's command of it
 * @param rateFactor what people ask there, as a share of the kind's usual rate
 * @param cultures of the names found there
 */
public record PlaceSheet(
        String country,
        String region,
        ZoneId timeZone,
        Currency currency,
        String language,
        Cefr english,
        double rateFactor,
        List<String> cultures) {}
