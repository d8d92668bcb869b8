package dev.laurel.taxonomy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.embedded.PostgresForTests;
import dev.laurel.evaluate.SharedData;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.TaxonomyStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The whole of ESCO, O*NET and their union, where they are at hand; prints the times. */
class FullImportTest {
    private final DataSource source = PostgresForTests.freshDatabase().dataSource();
    private final TaxonomyImport imports = new TaxonomyImport(source);

    @FunctionalInterface
    private interface Import {
        ImportReport run() throws IOException, SQLException;
    }

    private static ImportReport timed(String name, Import work) throws IOException, SQLException {
        long start = System.nanoTime();
        var report = work.run();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.printf(
                "%-22s %6d ms: %d rows, %d added, %d changed, %d bad, %d skills%n",
                name, millis, report.rows(), report.added(), report.changed(), report.bad(), report.skills());
        return report;
    }

    @Test
    void escoAndOnetImportWholeAndTwiceIsOnce() throws IOException, SQLException {
        var data = SharedData.find("taxonomy");
        if (data.isEmpty()) {
            return;
        }
        var esco = data.get().resolve("esco-1.1.1");
        var onet = data.get().resolve("onet/Technology_Skills.txt.gz");
        var union = data.get().resolve("taxonomy_union.jsonl.gz");
        assertTrue(imports.starter());
        assertEquals(
                0, timed("ESCO", () -> imports.esco(esco, Progress.silent())).bad());
        assertEquals(
                0, timed("O*NET", () -> imports.onet(onet, Progress.silent())).bad());
        var before = timed("union", () -> imports.jsonl(union, Progress.silent()));
        assertEquals(0, before.bad());
        var again = timed("union again", () -> imports.jsonl(union, Progress.silent()));
        assertEquals(before.version(), again.version());
        assertEquals(before.skills(), again.skills());
        try (var connection = source.getConnection()) {
            long start = System.nanoTime();
            var skills = Skills.of(TaxonomyStore.skills(connection));
            System.out.printf(
                    "snapshot built in      %6d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            assertTrue(skills.all().size() > 20_000, "skills: " + skills.all().size());
            assertEquals(
                    "laurel:python",
                    skills.canonical(new SkillId("onet:python")).value());
        }
    }
}
