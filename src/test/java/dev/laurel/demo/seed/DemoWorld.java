package dev.laurel.demo.seed;

import dev.laurel.embedded.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that is the demo, on a database and in a folder of its own: nobody else's people in its rankings. */
public final class DemoWorld implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("laurel.demo.enabled", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Ground.class));
    }

    /** Database and folder. */
    public static final class Ground implements QuarkusTestResourceLifecycleManager {
        private static final int LAST = 100;

        @Override
        public Map<String, String> start() {
            Path folder = folder();
            var settings = new HashMap<>(PostgresForTests.databaseOfItsOwn());
            settings.put("laurel.demo.directory", folder.toString());
            settings.put("laurel.index.dir", folder.resolve("index").toString());
            return settings;
        }

        /** After the database that every test gets, so that this one stands. */
        @Override
        public int order() {
            return LAST;
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demo-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }
}
