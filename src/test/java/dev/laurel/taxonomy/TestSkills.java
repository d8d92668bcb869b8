package dev.laurel.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Skills in areas of their own, {@code areacraft-1} to this many, for limits. */
    private static final int AREAS = 101;

    /** How many further ones of a series are published with the first. */
    private static final int AHEAD = 60;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    private final DataSource source;
    private final Taxonomy taxonomy;
    private final Announcer announcer;

    TestSkills(DataSource source, Taxonomy taxonomy, Announcer announcer) {
        this.announcer = announcer;
        this.source = source;
        this.taxonomy = taxonomy;
    }

    /** Publishes them, once for a database. */
    public void publish() throws SQLException {
        try (var connection = source.getConnection()) {
            int added = 0;
            for (var label : LABELS) {
                added += add(connection, "laurel:test-" + label.toLowerCase(java.util.Locale.ROOT), label);
            }
            added += add(connection, "laurel:test-twincraft-1", "Twincraft");
            added += add(connection, "laurel:test-twincraft-2", "Twincraft");
            for (int i = 1; i <= NUMBERED; i++) {
                added += add(connection, "laurel:test-numbercraft-" + i, "Numbercraft " + i);
            }
            for (int i = 1; i <= AREAS; i++) {
                added += add(connection, "laurel:test-areacraft-" + i, "Areacraft " + i, "areacraft-" + i);
            }
            if (added > 0) {
                count(connection);
            }
        }
        announce();
    }

    /**
     * Publishes one more skill, of which only the caller's test knows. Where the id and the label end with the same
     * number, as of tests that each have their own, those of the next tests are published with it: after each
     * publication all evidence is derived anew, and the index is made anew.
     */
    public void publish(String id, String label) throws SQLException {
        int added = 0;
        try (var connection = source.getConnection()) {
            var number = NUMBER.matcher(id);
            if (number.find() && label.endsWith(number.group())) {
                added = addSome(connection, id, label, Integer.parseInt(number.group()));
            } else {
                added = add(connection, id, label);
            }
            if (added > 0) {
                count(connection);
            }
        }
        if (added > 0) {
            announce();
        }
    }

    private static int addSome(Connection connection, String id, String label, int first) throws SQLException {
        if (add(connection, id, label) == 0) {
            return 0;
        }
        int added = 1;
        for (int i = first + 1; i <= first + AHEAD; i++) {
            added += add(connection, numbered(id, first, i), numbered(label, first, i));
        }
        return added;
    }

    private static String numbered(String name, int own, int number) {
        return name.substring(0, name.length() - Integer.toString(own).length()) + number;
    }

    private static void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update taxonomy_version set version = version + 1 where tenant = '*'");
        }
    }

    /** At once: what a test makes afterwards is not touched by the news. */
    private void announce() {
        taxonomy.refreshIfChanged();
        announcer.announce();
    }

    private static int add(Connection connection, String id, String label) throws SQLException {
        return add(connection, id, label, "crafts");
    }

    private static int add(Connection connection, String id, String label, String area) throws SQLException {
        try (var skill = connection.prepareStatement("insert into skill (tenant, id, label, reviewed, kind, area)"
                        + " values ('*', ?, ?, true, 'TOOL', ?) on conflict do nothing");
                var name = connection.prepareStatement("insert into skill_id (tenant, id, skill, position)"
                        + " values ('*', ?, ?, 0) on conflict do nothing")) {
            skill.setString(1, id);
            skill.setString(2, label);
            skill.setString(3, area);
            int added = skill.executeUpdate();
            name.setString(1, id);
            name.setString(2, id);
            name.executeUpdate();
            return added;
        }
    }
}
