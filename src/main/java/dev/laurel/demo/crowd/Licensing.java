package dev.laurel.demo.crowd;

import dev.laurel.demo.content.KindSheet;
import dev.laurel.demo.content.LicenceSheet;
import dev.laurel.demo.content.LicenceSheet.Standing;
import dev.laurel.demo.content.PlaceSheet;
import java.util.ArrayList;
import java.util.List;

/** Draws licences: multistate ones only where the boards issue them, and few that are out of order. */
final class Licensing {
    private static final String REGISTERED_NURSE = "RN";
    private static final List<String> SECOND_STATES = List.of("US-TX", "US-CA", "US-NY", "US-OK", "US-FL");
    private static final int PERCENT = 100;

    private Licensing() {}

    static List<LicenceSheet> draw(Draw draw, KindSheet kind, PlaceSheet home) {
        if (!kind.isLicensed()) {
            return List.of();
        }
        var licences = new ArrayList<LicenceSheet>();
        boolean multistate = kind.multistate().contains(home.region()) && draw.chance(75);
        licences.add(new LicenceSheet(REGISTERED_NURSE, home.region(), multistate, standing(draw)));
        var second = draw.one(SECOND_STATES);
        if (!multistate && !second.equals(home.region()) && draw.chance(25)) {
            licences.add(new LicenceSheet(REGISTERED_NURSE, second, false, Standing.ACTIVE));
        }
        return licences;
    }

    private static Standing standing(Draw draw) {
        int fate = draw.between(1, PERCENT);
        if (fate <= 88) {
            return Standing.ACTIVE;
        }
        return switch (fate % 4) {
            case 0 -> Standing.DISCIPLINE;
            case 1 -> Standing.ENDS_DURING_GIG;
            case 2 -> Standing.UNKNOWN_NUMBER;
            default -> Standing.LAPSED;
        };
    }
}
