package dev.laurel.demo.seed;

import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service that is the demo, on a database and in a folder of its own: nobody else's people in its rankings. */
public final class DemoWorld implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("laurel.demo.enabled", "true");
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Ground.class));
    }

    /** Database and folder. */
    public static final class Ground implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            DatabaseAddress address = PostgresForTests.freshDatabase();
            Path folder = folder();
            return Map.of(
                    "quarkus.datasource.jdbc.url", address.url(),
                    "quarkus.datasource.username", address.username(),
                    "quarkus.datasource.password", address.password(),
                    "laurel.demo.directory", folder.toString(),
                    "laurel.index.dir", folder.resolve("index").toString());
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
