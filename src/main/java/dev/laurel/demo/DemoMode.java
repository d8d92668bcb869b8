package dev.laurel.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether this process is the demo: {@code laurel.demo.enabled}, set by the verb {@code demo} and by nothing else. */
@ConfigMapping(prefix = "laurel.demo")
public interface DemoMode {
    /** What only the demo offers (its own issuers, health on the main port) is absent where this is false. */
    @WithDefault("false")
    boolean enabled();

    /** The demo's data directory: {@code laurel.demo.directory}; present where the demo is enabled. */
    Optional<Path> directory();
}
