package dev.laurel.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Skills for component tests, with names that no real taxonomy has: Alphacraft to Omegacraft, TOOLs of the area
 * {@code crafts}; and two skills that are both called Twincraft.
 */
@ApplicationScoped
public class TestSkills {
    private static final List<String> LABELS =
            List.of("Alphacraft", "Betacraft", "Gammacraft", "Deltacraft", "Omegacraft");

    /** Named skills {@code Numbercraft 1} to this many, for limits. */
    private static final int NUMBERED = 260;

    private final DataSource source;
    private final Taxonomy taxonomy;

    TestSkills(DataSource source, Taxonomy taxonomy) {
        this.source = source;
        this.taxonomy = taxonomy;
    }

    /** Publishes them, once for a database. */
    public void publish() throws SQLException {
        try (var connection = source.getConnection()) {
            for (var label : LABELS) {
                add(connection, "laurel:test-" + label.toLowerCase(java.util.Locale.ROOT), label);
            }
            add(connection, "laurel:test-twincraft-1", "Twincraft");
            add(connection, "laurel:test-twincraft-2", "Twincraft");
            for (int i = 1; i <= NUMBERED; i++) {
                add(connection, "laurel:test-numbercraft-" + i, "Numbercraft " + i);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("update taxonomy_version set version = version + 1 where tenant = '*'");
            }
        }
        taxonomy.refreshIfChanged();
    }

    /** Publishes one more skill, of which only the caller's test knows. */
    public void publish(String id, String label) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            add(connection, id, label);
            statement.execute("update taxonomy_version set version = version + 1 where tenant = '*'");
        }
        taxonomy.refreshIfChanged();
    }

    private static void add(Connection connection, String id, String label) throws SQLException {
        try (var skill = connection.prepareStatement("insert into skill (tenant, id, label, reviewed, kind, area)"
                        + " values ('*', ?, ?, true, 'TOOL', 'crafts') on conflict do nothing");
                var name = connection.prepareStatement("insert into skill_id (tenant, id, skill, position)"
                        + " values ('*', ?, ?, 0) on conflict do nothing")) {
            skill.setString(1, id);
            skill.setString(2, label);
            skill.executeUpdate();
            name.setString(1, id);
            name.setString(2, id);
            name.executeUpdate();
        }
    }
}
