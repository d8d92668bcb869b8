package dev.laurel.credential.licence;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A licence as answers show it to its holder and the operator.
 *
 * @param id {@code lic_…}
 * @param standing now
 * @param multistate whether it counts in the compact's other members; null until the register confirms it, as the days
 *     are
 * @param checkedOn day of the register's word
 * @param confirmedUntil first instant at which that word is too old
 * @param version its entity tag
 */
@Schema(name = "Licence", description = "A licence, with what its board's register says about it.")
public record Licence(
        String id,
        String type,
        String number,
        String board,
        String jurisdiction,
        LicenceStanding standing,
        @Nullable Boolean multistate,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate checkedOn,
        @Nullable Instant confirmedUntil,
        Instant createdAt,
        long version) {
    static Licence of(LicenceRow row, int maxAgeDays, Instant now) {
        var term = row.owned ? Term.of(row, maxAgeDays) : null;
        var standing = row.obstacle != null || term == null ? row.obstacle : term.at(now);
        return new Licence(
                row.id,
                row.type,
                row.number,
                row.board,
                row.jurisdiction,
                standing,
                row.owned ? row.multistate : null,
                row.issuedOn,
                row.expiresOn,
                row.checkedOn,
                term == null ? null : term.confirmedUntil(),
                row.createdAt,
                row.version);
    }
}
