package dev.laurel.credential.licence;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.terms.LicenceTypes;
import dev.laurel.terms.Places;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A licence that somebody says is theirs.
 *
 * @param type such as RN, in upper case
 * @param board whose register has it
 * @param jurisdiction ISO 3166-2
 */
@Schema(name = "LicenceRequest", description = "A licence to be confirmed against its board's register.")
public record LicenceRequest(String type, String number, String board, String jurisdiction) {
    static final int MAX_NUMBER = 40;
    private static final int MAX_BOARD = 60;
    private static final Pattern BOARD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Reads a body strictly. */
    public static LicenceRequest of(Body body) {
        return body.read(LicenceRequest::read);
    }

    private static @Nullable LicenceRequest read(Fields in) {
        in.readOnly("id", "standing", "multistate", "issuedOn", "expiresOn", "checkedOn", "createdAt", "version");
        var type = in.requiredText("type", LicenceTypes.MAX_LENGTH);
        var number = in.requiredText("number", MAX_NUMBER);
        var board = in.requiredText("board", MAX_BOARD);
        var place = in.required("jurisdiction");
        var jurisdiction = place == null ? null : Places.region(place);
        if (type != null && !LicenceTypes.isWellFormed(type)) {
            in.fault("type", "invalid_type", "Must be a type of licence such as RN.");
        }
        if (number != null && numberKey(number).isEmpty()) {
            in.fault("number", "invalid_number", "Must have a letter or a digit.");
        }
        if (board != null && !isBoard(board)) {
            in.fault("board", "invalid_board", "Must be a register's name such as texas-board-of-nursing.");
        }
        return type == null || number == null || board == null || jurisdiction == null
                ? null
                : new LicenceRequest(LicenceTypes.canonical(type), number, board, jurisdiction);
    }

    /** Whether a text has the form of a register's name. */
    public static boolean isBoard(String text) {
        return text.length() <= MAX_BOARD && BOARD.matcher(text).matches();
    }

    /** What makes two numbers the same: upper case, letters and digits only. */
    static String numberKey(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
