package dev.laurel.credential.held;

import dev.laurel.credential.check.Proven;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What makes two credentials copies of one: the same statements, or the same issuer and id.
 *
 * @param canonicalHash of the statements; null for what is no copy of anything
 * @param signedKey issuer and id as signed; null where it has no id
 */
public record CopyKey(
        @Nullable String canonicalHash, @Nullable String signedKey) {
    /** Of what is no copy of anything. */
    public static final CopyKey NONE = new CopyKey(null, null);

    /** Of what its issuer has signed. */
    public static CopyKey of(Proven said) {
        var id = said.credentialId();
        return new CopyKey(said.canonicalHash(), id == null ? null : said.issuerIdentifier() + "\n" + id);
    }

    /** Whether nothing can be a copy of it. */
    boolean isNone() {
        return canonicalHash == null && signedKey == null;
    }

    /** Names of the locks to hold while copies are counted and added. */
    public Set<String> locks(String tenant) {
        var names = new TreeSet<String>();
        if (canonicalHash != null) {
            names.add("copies of " + tenant + " " + canonicalHash);
        }
        if (signedKey != null) {
            names.add("copies of " + tenant + " " + signedKey);
        }
        return names;
    }
}
