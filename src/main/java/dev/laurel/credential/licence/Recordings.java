package dev.laurel.credential.licence;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The recordings that the settings name, each in the place of a live register. There are none unless they are named.
 */
@ApplicationScoped
class Recordings implements LiveRegister {
    private static final Logger LOG = Logger.getLogger(Recordings.class);
    private final Settings settings;
    private final InstantSource clock;
    private volatile Map<String, RecordedRegister> recordings = Map.of();

    Recordings(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Settings of licences. */
    @ConfigMapping(prefix = "laurel.licence")
    interface Settings {
        /** Files of recorded answers by board; for trying out how a live register behaves, never for people's sake. */
        Map<String, Path> recorded();
    }

    /** Reads all at start, so that a bad file is noticed by whoever named it. */
    void read(@Observes StartupEvent event) {
        var read = new HashMap<String, RecordedRegister>();
        settings.recorded().forEach((board, file) -> {
            try {
                read.put(board, RecordedRegister.read(board, file, clock));
            } catch (IOException broken) {
                throw new IllegalStateException(
                        "laurel.licence.recorded of " + board + ": " + broken.getMessage(), broken);
            }
            LOG.warnf("answers for board %s come from the recording %s, not from a register", board, file);
        });
        recordings = Map.copyOf(read);
    }

    @Override
    public Set<String> boards() {
        return recordings.keySet();
    }

    @Override
    public List<Answer> ask(String board, List<Question> licences) {
        var recording = recordings.get(board);
        return recording == null ? List.of() : recording.ask(licences);
    }
}
