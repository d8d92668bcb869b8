package dev.laurel.event.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.laurel.api.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes secrets, and signs with them as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and body. */
@ApplicationScoped
class Signing {
    private static final String PREFIX = "whsec_";
    /** Standard Webhooks asks for 24 to 64. */
    private static final int SECRET_BYTES = 32;

    /** How long a former secret is good beside the new one. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seal seal;

    Signing(Seal seal) {
        this.seal = seal;
    }

    private static String row(String webhook) {
        return "webhook\n" + webhook;
    }

    /** A new secret. */
    static byte[] fresh() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As its account gets it. */
    static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    byte[] sealed(String webhook, byte[] secret) {
        return seal.seal(row(webhook), secret);
    }

    /**
     * The headers that go with a body; while a former secret is good, both have signed, so that a receiver can go over
     * from one to the other at any moment.
     *
     * @param id of the event: the same at each try
     * @param sealed secrets, the newest first
     */
    Map<String, String> headers(String webhook, List<byte[]> sealed, String id, Instant now, String body) {
        var signatures = new ArrayList<String>();
        long seconds = now.getEpochSecond();
        for (var secret : sealed) {
            signatures.add(sign(new Webhook(seal.open(row(webhook), secret)), id, seconds, body));
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, id);
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(seconds));
        headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, String.join(" ", signatures));
        return headers;
    }

    private static String sign(Webhook with, String id, long seconds, String body) {
        try {
            return with.sign(id, seconds, body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
