package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Contact;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of reading from the Internet. Where to, how much and how fast are no settings: those limits protect others
 * than the operator too.
 */
@ConfigMapping(prefix = "laurel.fetch")
public interface FetchSettings {
    /**
     * Whether the network is asked at all. Without it verification knows the operator's document store alone, and what
     * is not there is undecided.
     */
    @WithDefault("true")
    boolean enabled();

    /** A mail address or URL of the operator, for the User-Agent header: whom a host's owner may turn to. */
    Optional<String> contact();

    /** How long replaced texts, documents that nobody reads any more and attempts are kept, for audit. */
    @WithDefault("P30D")
    Duration keep();

    /** How often it is looked which documents are due to be read again; {@code off} leaves that to verification. */
    @WithDefault("10s")
    String round();

    /** The contact as the header has it. */
    default Contact agent() {
        return contact().map(Contact::new).orElse(Contact.NONE);
    }
}
