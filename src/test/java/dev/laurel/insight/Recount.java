package dev.laurel.insight;

import dev.laurel.account.TestKeys.Holder;
import dev.laurel.skill.Level;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Works the figures out again by the SQL that the documentation gives, and compares them with the API's. */
@ApplicationScoped
class Recount {
    private static final Path PAGE = Path.of("docs/reference/insights.md");
    private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    /** Rates are rounded to four places by both, from sums taken in another order. */
    private static final double ROUNDING = 0.000_15;

    private final DataSource database;

    Recount(DataSource database) {
        this.database = database;
    }

    /** The statement as it stands on the page. */
    static String statement() throws IOException {
        var found = STATEMENT.matcher(Files.readString(PAGE));
        if (!found.find()) {
            throw new IllegalStateException("no SQL on " + PAGE);
        }
        return found.group(1);
    }

    /** Differences between what the API tells somebody and what a statement gives; empty where there are none. */
    List<String> differences(Holder caller, String statement) throws SQLException {
        var told = told(caller);
        var recounted = rows(statement, caller.tenant(), told.asOf);
        var differences = new ArrayList<String>();
        var all = new TreeMap<String, Map<String, Object>>(recounted);
        told.skills.forEach(all::putIfAbsent);
        for (var skill : all.keySet()) {
            var one = told.skills.get(skill);
            var other = recounted.get(skill);
            if (one == null || other == null) {
                differences.add(skill + ": told " + one + ", recounted " + other);
            } else {
                one.forEach((name, value) -> {
                    if (!isEqual(value, other.get(name))) {
                        differences.add(skill + "." + name + ": told " + value + ", recounted " + other.get(name));
                    }
                });
            }
        }
        return differences;
    }

    private static boolean isEqual(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            boolean isRatio = a instanceof Double || a instanceof Float;
            return Math.abs(a.doubleValue() - b.doubleValue()) <= (isRatio ? ROUNDING : 0);
        }
        return Objects.equals(one, other);
    }

    private Map<String, Map<String, Object>> rows(String statement, String tenant, String asOf) throws SQLException {
        var sql = statement.replace(":'tenant'", "'" + tenant + "'").replace(":'as_of'", "'" + asOf + "'");
        var rows = new TreeMap<String, Map<String, Object>>();
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery(sql)) {
            while (found.next()) {
                rows.put(found.getString("skill"), row(found));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(ResultSet found) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            var value = found.getObject(column);
            row.put(
                    found.getMetaData().getColumnLabel(column),
                    value instanceof BigDecimal number ? (Object) number.doubleValue() : value);
        }
        return row;
    }

    /** All that the API tells of a marketplace, under the names of the statement's columns. */
    private record AllTold(String asOf, Map<String, Map<String, Object>> skills) {}

    private static AllTold told(Holder caller) {
        var skills = new TreeMap<String, Map<String, Object>>();
        var page = page(caller, "");
        var asOf = page.getString("asOf");
        add(page, skills);
        while (page.getString("next") != null) {
            page = page(caller, "&cursor=" + page.getString("next"));
            add(page, skills);
        }
        return new AllTold(asOf, skills);
    }

    private static JsonPath page(Holder caller, String cursor) {
        return caller.asking()
                .get("/v1/insights/skills?order=NAME&limit=100" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void add(JsonPath page, Map<String, Map<String, Object>> skills) {
        for (int i = 0; i < page.getList("items").size(); i++) {
            var item = "items[" + i + "].";
            var row = new LinkedHashMap<String, Object>();
            row.put("area", page.get(item + "area"));
            for (var name : List.of("gigs", "required", "preferred")) {
                row.put(name, page.get(item + "demand." + name));
            }
            row.put("last30days", page.get(item + "trend.last30Days"));
            row.put("before30days", page.get(item + "trend.before30Days"));
            for (var level : Level.values()) {
                var at = item + "levels[" + (level.number() - 1) + "].";
                var name = level.name().toLowerCase(java.util.Locale.ROOT);
                row.put("seats_" + name, page.get(at + "seats"));
                row.put("people_" + name, page.get(at + "people.count"));
            }
            row.put("unmet_at_least", page.get(item + "unmet.atLeast"));
            row.put("unmet_at_most", page.get(item + "unmet.atMost"));
            for (var name : List.of("ratio", "low", "high", "verified", "unverified")) {
                row.put(name, page.get(item + "rates." + name));
            }
            skills.put(page.getString(item + "skill.id"), row);
        }
    }
}
