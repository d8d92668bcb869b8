package dev.laurel.demo.content;

/**
 * A demo issuer's achievement as something that can be earned.
 *
 * @param issuer key of the issuer
 * @param achievement key of the achievement
 * @param hours of work; empty where nobody says
 * @param price decimal text; empty where nobody says
 * @param currency empty where there is no price
 * @param language that it is taught in
 */
public record OfferingSheet(
        String issuer, String achievement, String hours, String price, String currency, String language) {}
