package dev.laurel.demo.issuing;

import dev.laurel.demo.content.IssuerSheet;
import java.util.Locale;

/** The files in which a sample badge comes. */
enum SampleFile {
    JSON("application/vc+ld+json", IssuerSheet.Form.JSON_LD),
    JWT("application/vc+jwt", IssuerSheet.Form.JWT),
    PNG("image/png", IssuerSheet.Form.JSON_LD);

    private final String mediaType;
    private final IssuerSheet.Form form;

    SampleFile(String mediaType, IssuerSheet.Form form) {
        this.mediaType = mediaType;
        this.form = form;
    }

    String mediaType() {
        return mediaType;
    }

    /** How the credential in it is signed. */
    IssuerSheet.Form form() {
        return form;
    }

    /** As file names end. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
