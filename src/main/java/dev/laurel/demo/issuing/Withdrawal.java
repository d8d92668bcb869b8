package dev.laurel.demo.issuing;

import dev.laurel.credential.status.Bitstring;
import dev.laurel.demo.content.IssuerSheet;
import java.util.List;
import java.util.Locale;

/** Where a demo issuer publishes what it has taken back: one list for revoked badges, one for suspended ones. */
enum Withdrawal {
    REVOCATION,
    SUSPENSION;

    /** All of an issuer's. */
    static final List<Withdrawal> ALL = List.of(values());

    /** The purpose as a list states it. */
    String purpose() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Address of an issuer's list. */
    String url(IssuerSheet issuer) {
        return issuer.origin() + "/status/" + purpose();
    }

    /** The list's bits, from the places of the badges it names. */
    static Bitstring bits(List<Integer> places) {
        var bits = Bitstring.zeros(Bitstring.MIN_BITS);
        for (int place : places) {
            bits = bits.with(place, true);
        }
        return bits;
    }
}
