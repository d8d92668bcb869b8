package dev.laurel.engagement;

import dev.laurel.account.Account;
import dev.laurel.api.Ids;
import dev.laurel.api.Texts;
import dev.laurel.skill.Issuer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a client's confirmation is: the organisation that the operator named for the account, else the account by
 * itself. The id says which without telling the account.
 *
 * @param id {@code org_…}; the same for all accounts of one organisation, however its name is cased or spaced
 * @param name null where the operator named none
 */
record Organisation(String id, @Nullable String name) {
    private static final String PREFIX = "org_";
    private static final int ID_BYTES = 16;

    static Organisation of(String tenant, Account client) {
        var name = client.organisation();
        var key = name == null ? "account\n" + client.id() : "name\n" + folded(name);
        return new Organisation(Ids.of(PREFIX, Arrays.copyOf(sha256(tenant + "\n" + key), ID_BYTES)), name);
    }

    /** The one group that its confirmations are in (scoring.md, "groups"). */
    String group() {
        return "work:" + id;
    }

    /** As explanations show it; null where it has no name. */
    @Nullable
    Issuer issuer() {
        return name == null ? null : new Issuer(id, name);
    }

    private static String folded(String name) {
        return Texts.tidy(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
