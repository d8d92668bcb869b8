package dev.laurel.taxonomy.source;

import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.TaxonomyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes skills in large statements: arrays in, rows out. */
final class TaxonomyWriter {
    /** Skills in one statement: enough that the way to the database no longer counts. */
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Progress progress;

    TaxonomyWriter(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Keeps other imports waiting until the transaction ends. */
    void lock() throws SQLException {
        number("select version from taxonomy_version where tenant = ? for update");
    }

    long version() throws SQLException {
        return number("select version from taxonomy_version where tenant = ?");
    }

    /** Counts the version up and answers it. */
    long bump() throws SQLException {
        return number("update taxonomy_version set version = version + 1 where tenant = ? returning version");
    }

    private long number(String statement) throws SQLException {
        return Long.parseLong(String.valueOf(text(statement)));
    }

    /** Digest of the edition of the starter taxonomy that is stored; null where none is. */
    @Nullable
    String starter() throws SQLException {
        return text("select starter from taxonomy_version where tenant = ?");
    }

    void noteStarter(String digest) throws SQLException {
        try (var prepared = connection.prepareStatement("update taxonomy_version set starter = ? where tenant = ?")) {
            prepared.setString(1, digest);
            prepared.setString(2, TaxonomyStore.SHARED);
            prepared.executeUpdate();
        }
    }

    private @Nullable String text(String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, TaxonomyStore.SHARED);
            try (var rows = prepared.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Skills first, then what points at them. */
    void write(List<SkillRow> added, List<SkillRow> changed) throws SQLException {
        for (var batch : batches(changed)) {
            forget(batch);
        }
        var all = Stream.concat(added.stream(), changed.stream()).toList();
        for (var batch : batches(all)) {
            writeSkills(batch);
            writeIds(batch);
            writeNames(batch);
        }
        int done = 0;
        for (var batch : batches(all)) {
            writeRelations(batch);
            done += batch.size();
            progress.at("skills written", done, done * 100 / all.size());
        }
    }

    private static List<List<SkillRow>> batches(List<SkillRow> rows) {
        var batches = new ArrayList<List<SkillRow>>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.add(rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
        return batches;
    }

    private void forget(List<SkillRow> batch) throws SQLException {
        var skills = texts(batch.stream().map(row -> row.id().value()));
        for (var table : List.of("skill_id", "skill_label", "skill_relation")) {
            execute("delete from " + table + " where tenant = ? and skill = any (?::text[])", skills);
        }
    }

    private void writeSkills(List<SkillRow> batch) throws SQLException {
        execute(
                """
                insert into skill (tenant, id, label, reviewed, kind, area, nature, licence)
                select ?, * from unnest(?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[])
                on conflict (tenant, id) do update set label = excluded.label, reviewed = excluded.reviewed,
                    kind = excluded.kind, area = excluded.area, nature = excluded.nature, licence = excluded.licence
                """,
                texts(batch.stream().map(row -> row.id().value())),
                texts(batch.stream().map(row -> row.label().text())),
                batch.stream().map(row -> row.label().reviewed()).toArray(),
                texts(batch.stream().map(row -> row.kind().name())),
                batch.stream().map(SkillRow::area).toArray(),
                batch.stream()
                        .map(row -> row.nature() == null ? null : row.nature().name())
                        .toArray(),
                batch.stream().map(SkillRow::licence).toArray());
    }

    private void writeIds(List<SkillRow> batch) throws SQLException {
        var ids = new ArrayList<Object>();
        var skills = new ArrayList<Object>();
        var positions = new ArrayList<Object>();
        for (var row : batch) {
            for (int at = 0; at < row.ids().size(); at++) {
                ids.add(row.ids().get(at).value());
                skills.add(row.id().value());
                positions.add(at);
            }
        }
        execute("""
                insert into skill_id (tenant, id, skill, position)
                select ?, * from unnest(?::text[], ?::text[], ?::int[])
                """, ids.toArray(), skills.toArray(), positions.toArray());
    }

    private void writeNames(List<SkillRow> batch) throws SQLException {
        var skills = new ArrayList<Object>();
        var names = new ArrayList<Object>();
        var reviewed = new ArrayList<Object>();
        var positions = new ArrayList<Object>();
        for (var row : batch) {
            for (int at = 0; at < row.aliases().size(); at++) {
                skills.add(row.id().value());
                names.add(row.aliases().get(at).text());
                reviewed.add(row.aliases().get(at).reviewed());
                positions.add(at);
            }
        }
        execute("""
                insert into skill_label (tenant, skill, label, reviewed, position)
                select ?, * from unnest(?::text[], ?::text[], ?::boolean[], ?::int[])
                """, skills.toArray(), names.toArray(), reviewed.toArray(), positions.toArray());
    }

    private void writeRelations(List<SkillRow> batch) throws SQLException {
        var skills = new ArrayList<Object>();
        var kinds = new ArrayList<Object>();
        var others = new ArrayList<Object>();
        for (var row : batch) {
            for (var kind : Link.Kind.values()) {
                for (var other : others(row, kind)) {
                    skills.add(row.id().value());
                    kinds.add(kind.name());
                    others.add(other.value());
                }
            }
        }
        execute("""
                insert into skill_relation (tenant, skill, kind, other)
                select ?, * from unnest(?::text[], ?::text[], ?::text[])
                """, skills.toArray(), kinds.toArray(), others.toArray());
    }

    private static List<SkillId> others(SkillRow row, Link.Kind kind) {
        return switch (kind) {
            case BROADER -> row.broader();
            case RELATED -> row.related();
            case PROVES -> row.proves();
        };
    }

    private static Object[] texts(Stream<String> values) {
        return values.toArray();
    }

    private void execute(String statement, Object[]... columns) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, TaxonomyStore.SHARED);
            for (int at = 0; at < columns.length; at++) {
                prepared.setArray(at + 2, connection.createArrayOf(type(columns[at]), columns[at]));
            }
            prepared.executeUpdate();
        }
    }

    private static String type(Object[] column) {
        for (var value : column) {
            if (value instanceof Boolean) {
                return "boolean";
            }
            if (value instanceof Integer) {
                return "int4";
            }
        }
        return "text";
    }
}
