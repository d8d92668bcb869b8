package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Json;
import java.nio.charset.StandardCharsets;

/** What a holder may write into a signed badge without breaking its signature: a field that no context defines. */
final class Tampering {
    private Tampering() {}

    /**
     * The badge with a skill that its issuer never signed.
     *
     * @param badge a JSON-LD one; a JWT cannot be written into
     */
    static String withSkill(String badge, String skill) {
        if (Json.parse(badge.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode json) {
            json.putArray("furtherSkills").add(skill);
            return json.toString();
        }
        throw new IllegalArgumentException("no JSON object");
    }
}
