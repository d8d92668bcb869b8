package dev.laurel.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the service keeps secret outside the database.
 *
 * <p>{@code laurel.key.pepper} (LAUREL_KEY_PEPPER): at least 32 characters; keys are stored, and cursors and sessions
 * signed, under it. Losing it makes every key useless, which is its purpose.
 */
@ConfigMapping(prefix = "laurel.key")
public interface Secrets {
    /** Fewer characters are no secret. */
    int MIN_PEPPER_LENGTH = 32;

    /** The pepper. */
    @WithName("pepper")
    String pepper();

    /** HMAC-SHA256 under the pepper, kept apart by purpose so that one kind of value never passes for another. */
    default byte[] hmac(String purpose, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
