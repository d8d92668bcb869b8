package dev.laurel.index.lucene;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;

/** Makes the embedded index the one that is used. */
@Singleton
class EmbeddedIndex {
    /** Settings of the index. */
    @ConfigMapping(prefix = "laurel.index")
    interface Settings {
        /**
         * Folder that the index is kept in, of this process alone; relative to the working directory. It may be deleted
         * while the service is stopped: the index comes back from the database.
         */
        @WithDefault(".laurel/index")
        Path dir();

        /** How long the answer to a write waits for rankings to include it. */
        Duration patience();

        /** Changes that follow each other more closely than this enter rankings together; not negative. */
        Duration gather();

        /** Whether this process keeps an index at all; false in a tool that asks none. */
        boolean feed();
    }

    @Produces
    @Singleton
    LuceneIndex index(Settings settings) {
        return new LuceneIndex(settings.dir());
    }
}
