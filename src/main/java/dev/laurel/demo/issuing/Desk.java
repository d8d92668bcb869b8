package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.demo.content.IssuerSheet;
import java.time.Duration;
import java.time.Instant;

/** A demo issuer with its pen: signs in the form that is its habit. */
record Desk(IssuerSheet sheet, Signer signer) {
    /**
     * How long a status list may be used without reading it again. The demo reissues its lists at each start and once a
     * day; a week lets a laptop sleep over a holiday.
     */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

    /** Media type of what it signs. */
    String mediaType() {
        return switch (sheet.form()) {
            case JWT -> "application/vc+jwt";
            case JSON_LD -> "application/vc+ld+json";
        };
    }

    /** The credential, signed in its own form. */
    String sign(ObjectNode credential, Instant at) {
        return sign(credential, at, sheet.form());
    }

    /** The credential, signed in any form. */
    String sign(ObjectNode credential, Instant at, IssuerSheet.Form form) {
        return switch (form) {
            case JWT -> signer.token(credential, Algorithm.EDDSA);
            case JSON_LD -> signer.sign(credential, Suite.EDDSA_RDFC_2022, at).toString();
        };
    }

    /** One of its status lists, signed. */
    String list(Withdrawal kind, Bitstring bits, Instant at) {
        return sign(
                StatusListText.credential(kind.url(sheet), sheet.did(), kind.purpose(), bits, at, TIME_TO_LIVE), at);
    }
}
