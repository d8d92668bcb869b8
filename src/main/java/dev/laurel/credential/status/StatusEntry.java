package dev.laurel.credential.status;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code credentialStatus} of a credential, as signed.
 *
 * @param id its own id, which for a 1EdTech revocation list is the list's address; null when none
 * @param types IRIs
 * @param purpose revocation, suspension, refresh, message or another
 * @param index position in the list; -1 when it is not a plain number below 2^31
 * @param list URL of the list; null when none
 * @param bits size of an entry in bits; -1 when it cannot be read
 */
public record StatusEntry(
        @Nullable String id,
        Set<String> types,
        String purpose,
        long index,
        @Nullable String list,
        int bits) {
    private static final Set<String> SUPPORTED =
            Set.of(Term.Names.STATUS + "BitstringStatusListEntry", Term.Names.STATUS_2021 + "StatusList2021Entry");
    private static final String REVOCATION_LIST =
            "https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList";
    private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,9}");

    /** The entry that a node holds. */
    public static StatusEntry of(Node node) {
        var purpose = node.text(Term.STATUS_PURPOSE);
        var size = node.texts(Term.STATUS_SIZE);
        return new StatusEntry(
                node.id(),
                node.types(),
                purpose == null ? "" : purpose,
                number(node.text(Term.STATUS_INDEX)),
                node.text(Term.STATUS_LIST),
                size.isEmpty() ? 1 : (int) number(node.text(Term.STATUS_SIZE)));
    }

    /** Whether it points to a list of revoked credentials (1EdTech Revocation List Status Method 1.0). */
    public boolean isRevocationList() {
        return types.contains(REVOCATION_LIST);
    }

    /** Whether it points into a list of bits. */
    public boolean isBitEntry() {
        return types.stream().anyMatch(SUPPORTED::contains);
    }

    private static long number(@Nullable String text) {
        long value = text != null && PLAIN.matcher(text).matches() ? Long.parseLong(text) : -1;
        return value <= Integer.MAX_VALUE ? value : -1;
    }
}
