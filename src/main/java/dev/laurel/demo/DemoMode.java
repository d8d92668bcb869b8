package dev.laurel.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether this process is the demo: {@code laurel.demo.enabled}, set by the verb {@code demo} and by nothing else. */
@ConfigMapping(prefix = "laurel.demo")
public interface DemoMode {
    /** Where the example partner's site is looked for while it is served nowhere. */
    int USUAL_PARTNER_PORT = 8081;

    /** What only the demo offers (its own issuers, health on the main port) is absent where this is false. */
    @WithDefault("false")
    boolean enabled();

    /** The demo's data directory: {@code laurel.demo.directory}; present where the demo is enabled. */
    Optional<Path> directory();

    /** Where the example partner's own site is served: {@code laurel.demo.partner-port}; 0 for nowhere. */
    @WithDefault("8081")
    int partnerPort();

    /**
     * The origin of the example partner's site, to which the demo's publishable key is bound. The same site at
     * {@code 127.0.0.1} is another origin, and left out on purpose: there one sees how the widget is refused.
     */
    default String partnerOrigin() {
        return "http://localhost:" + (partnerPort() == 0 ? USUAL_PARTNER_PORT : partnerPort());
    }
}
