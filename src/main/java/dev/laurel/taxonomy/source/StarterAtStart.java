package dev.laurel.taxonomy.source;

import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Puts the starter taxonomy in place when the service starts, and loads the skills before anybody asks for them. */
@ApplicationScoped
public class StarterAtStart {
    private static final Logger LOG = Logger.getLogger(StarterAtStart.class);

    private final DataSource source;
    private final Taxonomy taxonomy;

    StarterAtStart(DataSource source, Taxonomy taxonomy) {
        this.source = source;
        this.taxonomy = taxonomy;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        try {
            if (new TaxonomyImport(source).starter()) {
                LOG.info("the starter taxonomy is in place");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException("the starter taxonomy cannot be stored", broken);
        }
        taxonomy.refreshIfChanged();
        LOG.infof("%d skills, version %d", taxonomy.skills().all().size(), taxonomy.version());
    }
}
