package dev.laurel.credential.fuzz.planted;

import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import java.util.List;

/** Reads JSON with care, and then takes for granted that a member is there. */
public final class Careless implements Subject {
    @Override
    public void read(byte[] input) throws Unreadable {
        var document = StrictJson.object(input);
        if (document.has("index")) {
            Integer.parseInt(document.get("index").asText());
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of("{\"index\":\"4711\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
