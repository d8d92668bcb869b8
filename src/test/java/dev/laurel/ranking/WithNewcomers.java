package dev.laurel.ranking;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose operator shows a newcomer. */
public final class WithNewcomers implements QuarkusTestProfile {
    static final int DAYS = 30;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("laurel.newcomers.rows", "1", "laurel.newcomers.days", Integer.toString(DAYS));
    }
}
