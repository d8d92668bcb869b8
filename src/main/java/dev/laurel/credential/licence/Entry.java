package dev.laurel.credential.licence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register, read and found sound.
 *
 * @param line its number in the file; 0 where it came from no file
 * @param checkedAt when a live register said so; null for a line of a file
 */
record Entry(
        long line,
        String number,
        String type,
        String jurisdiction,
        String holder,
        EntryStatus status,
        boolean multistate,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        boolean discipline,
        LocalDate checkedOn,
        @Nullable Instant checkedAt) {
    String numberKey() {
        return LicenceRequest.numberKey(number);
    }
}
