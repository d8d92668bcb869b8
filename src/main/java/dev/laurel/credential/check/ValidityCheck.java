package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.time.Instant;
import java.util.List;

/** Step 6: is it in date, give or take five minutes? */
final class ValidityCheck {
    private ValidityCheck() {}

    static List<Check> of(Claims claims, Instant now) {
        var from = claims.validFrom();
        var until = claims.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            return List.of(Check.fail(Code.DATES_REVERSED, "/validUntil", "It ends before it begins."));
        }
        if (from != null && from.isAfter(now.plus(Dates.SKEW))) {
            return List.of(Check.fail(Code.NOT_YET_VALID, "/validFrom", "It is valid only from " + from + "."));
        }
        if (until != null && !now.isBefore(until.plus(Dates.SKEW))) {
            return List.of(Check.fail(Code.EXPIRED, "/validUntil", "It expired on " + until + "."));
        }
        return List.of(Check.pass(Code.EXPIRED, "/validUntil", "It is in date."));
    }
}
