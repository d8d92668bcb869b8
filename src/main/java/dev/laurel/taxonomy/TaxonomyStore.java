package dev.laurel.taxonomy;

import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.text.Folding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the taxonomy's tables; plain JDBC, so that imports run without the service around them. */
public final class TaxonomyStore {
    /** Stands in the tenant column of what all tenants share. */
    public static final String SHARED = "*";

    /** Rows that the driver fetches at a time, so that a large taxonomy is never in memory twice. */
    private static final int FETCH_SIZE = 5_000;

    private TaxonomyStore() {}

    /** The version of the published skills and of all tenants' aliases together; grows with every change. */
    public static long version(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select version from taxonomy_version where tenant = ?")) {
            statement.setString(1, SHARED);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** All published skills by id, as stored. */
    public static List<SkillRow> skills(Connection connection) throws SQLException {
        Map<String, List<String>> ids = new HashMap<>();
        Map<String, List<SkillRow.Name>> names = new HashMap<>();
        Map<String, Map<String, List<String>>> relations =
                Map.of("BROADER", new HashMap<>(), "RELATED", new HashMap<>(), "PROVES", new HashMap<>());
        each(
                connection,
                "select skill, id from skill_id where tenant = ? order by skill, position",
                row -> ids.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getString(2)));
        each(
                connection,
                "select skill, label, reviewed from skill_label where tenant = ? order by skill, position",
                row -> names.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new SkillRow.Name(row.getString(2), row.getBoolean(3))));
        each(
                connection,
                "select kind, skill, other from skill_relation where tenant = ? order by skill, other",
                row -> relations
                        .getOrDefault(row.getString(1), new HashMap<>())
                        .computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                        .add(row.getString(3)));
        var skills = new ArrayList<SkillRow>();
        each(
                connection,
                "select id, label, reviewed, kind, area, nature, licence from skill where tenant = ? order by id",
                row -> skills.add(skill(row, ids, names, relations)));
        return skills;
    }

    private static SkillRow skill(
            ResultSet row,
            Map<String, List<String>> ids,
            Map<String, List<SkillRow.Name>> names,
            Map<String, Map<String, List<String>>> relations)
            throws SQLException {
        var id = row.getString(1);
        return new SkillRow(
                asIds(ids.getOrDefault(id, List.of(id))),
                new SkillRow.Name(row.getString(2), row.getBoolean(3)),
                names.getOrDefault(id, List.of()),
                SkillKind.valueOf(row.getString(4)),
                row.getString(5),
                nature(row.getString(6)),
                asIds(relations.getOrDefault("BROADER", Map.of()).getOrDefault(id, List.of())),
                asIds(relations.getOrDefault("RELATED", Map.of()).getOrDefault(id, List.of())),
                row.getString(7),
                asIds(relations.getOrDefault("PROVES", Map.of()).getOrDefault(id, List.of())));
    }

    private static @Nullable Nature nature(@Nullable String name) {
        return name == null ? null : Nature.valueOf(name);
    }

    private static List<SkillId> asIds(List<String> values) {
        return values.stream().map(SkillId::new).toList();
    }

    /** What each tenant calls which skill, by tenant and tag; of several tags that fold to one, the last decided. */
    static Map<String, Map<String, SkillId>> aliases(Connection connection) throws SQLException {
        Map<String, Map<String, Map.Entry<String, SkillId>>> found = new HashMap<>();
        try (var statement = connection.prepareStatement(
                        "select tenant, tag, skill from skill_alias where state = 'APPROVED' order by decided_at, id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), key -> new HashMap<>())
                        .put(
                                Folding.fold(rows.getString(2)),
                                Map.entry(rows.getString(2), new SkillId(rows.getString(3))));
            }
        }
        Map<String, Map<String, SkillId>> byTag = new HashMap<>();
        found.forEach((tenant, tags) -> byTag.put(
                tenant,
                tags.values().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
        return byTag;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, SHARED);
            statement.setFetchSize(FETCH_SIZE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
