package dev.laurel.widget;

import dev.laurel.api.Ids;
import dev.laurel.api.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Names for people that are the same on every page of one publishable key and others with another key, so that two
 * partners cannot put together what they see. Nobody without the service's pepper can find out whose one is.
 */
@ApplicationScoped
class Pseudonyms {
    static final String PREFIX = "psn_";
    private static final String PURPOSE = "pseudonym:";

    private final Secrets secrets;

    Pseudonyms(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * What a person is called.
     *
     * @param keyId {@code key_…} of the publishable key
     * @param person {@code frl_…}
     */
    String of(String keyId, String person) {
        return Ids.of(PREFIX, secrets.hmac(PURPOSE + keyId, person.getBytes(StandardCharsets.UTF_8)));
    }
}
