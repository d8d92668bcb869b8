package dev.laurel.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first gate that a person does not pass.
 *
 * @param pointer JSON pointer to the gig's field that asks
 * @param gate which one; safe to show to the gig's client
 * @param detail what is wrong
 * @param licence for the person and the operator only: how near the licences they hold come; null for other gates
 */
public record GateFailure(
        String pointer, Gate gate, Detail detail, @Nullable LicenceShortfall licence) {
    /** Why a gate did not open; {@link #code()} is what answers show. */
    public enum Detail {
        /** In some jurisdiction no licence of the type is in force on all the gig's days. */
        LICENCE_NOT_IN_FORCE,
        /** No verified credential is within each list. */
        CREDENTIAL_NOT_HELD,
        LANGUAGES_NOT_STATED,
        /** Not spoken, or below the level, or of another region. */
        LANGUAGE_NOT_MET,
        AVAILABILITY_NOT_STATED,
        /** Free only after the first day. */
        AVAILABLE_TOO_LATE,
        /** No longer free on the last day. */
        AVAILABILITY_ENDS_TOO_EARLY,
        TOO_FEW_HOURS,
        RATE_NOT_STATED,
        /** The operator's table has no rate for the two currencies. */
        RATE_NOT_CONVERTIBLE,
        RATE_ABOVE_BUDGET,
        TIME_ZONE_NOT_STATED,
        WORKING_HOURS_NOT_STATED,
        TOO_LITTLE_OVERLAP,
        PLACE_NOT_STATED,
        REGION_NOT_STATED,
        /** Another country or another region. */
        PLACE_DIFFERS;

        /** Stable, lower case with underscores. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static GateFailure of(String pointer, Gate gate, Detail detail) {
        return new GateFailure(pointer, gate, detail, null);
    }
}
