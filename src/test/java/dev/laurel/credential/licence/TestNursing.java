package dev.laurel.credential.licence;

import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A licence of type TRN that proves the skill Nursecraft, in the area {@code crafts}. */
@ApplicationScoped
public class TestNursing {
    public static final String TYPE = "TRN";
    public static final String SKILL = "laurel:test-nursecraft";
    private static final List<String> ROWS = List.of(
            "insert into skill (tenant, id, label, reviewed, kind, area, licence) values"
                    + " ('*', 'laurel:test-trn', 'Test nurse licence', true, 'LICENCE', 'crafts', 'TRN')",
            "insert into skill (tenant, id, label, reviewed, kind, area) values"
                    + " ('*', 'laurel:test-nursecraft', 'Nursecraft', true, 'METHOD', 'crafts')",
            "insert into skill_id (tenant, id, skill, position) values ('*', 'laurel:test-trn', 'laurel:test-trn', 0)",
            "insert into skill_id (tenant, id, skill, position) values"
                    + " ('*', 'laurel:test-nursecraft', 'laurel:test-nursecraft', 0)",
            "insert into skill_relation (tenant, skill, kind, other) values"
                    + " ('*', 'laurel:test-trn', 'PROVES', 'laurel:test-nursecraft')");

    private final DataSource source;
    private final Taxonomy taxonomy;

    TestNursing(DataSource source, Taxonomy taxonomy) {
        this.source = source;
        this.taxonomy = taxonomy;
    }

    /** Publishes them, once for a database. */
    public void publish() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var row : ROWS) {
                statement.execute(row + " on conflict do nothing");
            }
            statement.execute("update taxonomy_version set version = version + 1 where tenant = '*'");
        }
        taxonomy.refreshIfChanged();
    }
}
