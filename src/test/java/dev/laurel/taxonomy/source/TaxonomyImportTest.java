package dev.laurel.taxonomy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.embedded.PostgresForTests;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.SkillKind;
import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.TaxonomyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importers, on small made-up sources and a real PostgreSQL. */
class TaxonomyImportTest {
    private static final Path SOURCES = Path.of("src/test/resources/taxonomy-sources");
    private static final String ESCO = "esco:aaaa0001-0000-4000-8000-00000000000";

    private static final DataSource SOURCE = PostgresForTests.freshDatabase().dataSource();
    private final TaxonomyImport imports = new TaxonomyImport(SOURCE);

    @BeforeEach
    void theStarterComesFirst() throws IOException, SQLException {
        try (var connection = SOURCE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate skill cascade; update taxonomy_version set starter = null");
        }
        imports.starter();
    }

    private Skills stored() throws SQLException {
        try (var connection = SOURCE.getConnection()) {
            return Skills.of(TaxonomyStore.skills(connection));
        }
    }

    private List<SkillRow> rows() throws SQLException {
        try (var connection = SOURCE.getConnection()) {
            return TaxonomyStore.skills(connection);
        }
    }

    private PublishedSkill stored(String id) throws SQLException {
        return stored().find(new SkillId(id)).orElseThrow();
    }

    @Test
    void theStarterComesBackFromTheTablesAsItWas() throws SQLException {
        var stored = stored();
        assertEquals(Starter.skills().all().size(), stored.all().size());
        for (var skill : Starter.skills().all()) {
            assertEquals(skill, stored.find(skill.id()).orElseThrow());
        }
    }

    @Test
    void importingTwiceChangesNothing() throws IOException, SQLException {
        imports.esco(SOURCES.resolve("esco"), Progress.silent());
        imports.onet(SOURCES.resolve("technology.txt"), Progress.silent());
        imports.jsonl(SOURCES.resolve("skills.jsonl"), Progress.silent());
        var once = rows();
        assertFalse(imports.starter());
        var again = List.of(
                imports.esco(SOURCES.resolve("esco"), Progress.silent()),
                imports.onet(SOURCES.resolve("technology.txt"), Progress.silent()),
                imports.jsonl(SOURCES.resolve("skills.jsonl"), Progress.silent()));
        assertEquals(once, rows());
        for (var report : again) {
            assertEquals(0, report.added() + report.changed(), report.toString());
            assertEquals(again.getFirst().version(), report.version());
        }
    }

    @Test
    void escoBringsSkillsNamesAndRelationsButNoGroups() throws IOException, SQLException {
        var report = imports.esco(SOURCES.resolve("esco"), Progress.silent());
        assertEquals(3, report.added());
        var maps = stored(ESCO + "1");
        assertEquals(List.of("tidal cartography", "mapping of tides", "tide charts", "sea maps"), maps.labels());
        assertEquals(SkillKind.KNOWLEDGE, maps.kind());
        assertEquals(List.of(), maps.broader());
        assertEquals(List.of(new SkillId(ESCO + "2")), maps.narrower());
        assertEquals(List.of(new SkillId(ESCO + "3")), stored(ESCO + "2").related());
    }

    @Test
    void badLinesAreReportedWithPlaceAndReasonAndTheRestIsKept() throws IOException, SQLException {
        var report = imports.esco(SOURCES.resolve("esco"), Progress.silent());
        assertEquals(
                List.of(
                        new BadLine("skills_en.csv", 6, "has no preferredLabel"),
                        new BadLine(
                                "broaderRelationsSkillPillar.csv",
                                5,
                                ESCO + "2 as broader than " + ESCO + "1 would close a circle"),
                        new BadLine(
                                "skillSkillRelations.csv",
                                3,
                                "there is no skill esco:aaaa0001-0000-4000-8000-00000000ffff")),
                report.badLines());
        assertEquals(3, report.bad());
    }

    @Test
    void aProductWithTheNameOfAKnownSkillBecomesAnIdOfItAndMakesItATool() throws IOException, SQLException {
        imports.esco(SOURCES.resolve("esco"), Progress.silent());
        var report = imports.onet(SOURCES.resolve("technology.txt"), Progress.silent());
        // Wavemaker joins ESCO's skill; the engine and Sea.js are new.
        assertEquals(2, report.added());
        assertEquals(1, report.changed());
        var wavemaker = stored("onet:wavemaker");
        assertEquals(new SkillId(ESCO + "3"), wavemaker.id());
        assertEquals(Nature.TOOL, wavemaker.nature());
        assertEquals("onet:sea.js", stored("onet:sea.js").id().value());
        assertEquals(
                List.of("Tide prediction engine TPE", "Tide prediction engine", "TPE"),
                stored("onet:tide-prediction-engine-tpe").labels());
        assertEquals(List.of(new BadLine("technology.txt", 6, "has no Example")), report.badLines());
    }

    @Test
    void theOrderOfSourcesDecidesTheCanonicalIdAndNothingElse() throws IOException, SQLException {
        imports.onet(SOURCES.resolve("technology.txt"), Progress.silent());
        imports.esco(SOURCES.resolve("esco"), Progress.silent());
        var wavemaker = stored(ESCO + "3");
        assertEquals("onet:wavemaker", wavemaker.id().value());
        assertEquals(Nature.TOOL, wavemaker.nature());
    }

    @Test
    void whatTheProjectWroteKeepsItsIdAndNameAndTakesFurtherNames() throws IOException, SQLException {
        var sql = "esco:598de5b0-5b58-4ea7-8058-a4bc4d18c742";
        var line = "{\"id\":\"" + sql + "\",\"label\":\"database talk\",\"kind\":\"method\","
                + "\"aliases\":[\"sequel language\"]}";
        imports.jsonl(file("more.jsonl", line), Progress.silent());
        var skill = stored(sql);
        assertEquals("laurel:sql", skill.id().value());
        assertEquals("SQL", skill.label());
        assertEquals(SkillKind.TOOL, skill.kind());
        assertTrue(skill.labels().containsAll(List.of("database talk", "sequel language")));
        assertInstanceOf(Resolution.Known.class, stored().resolve("Sequel Language"));
    }

    @Test
    void jsonLinesMayNameSkillsThatComeLaterAndBadOnesAreLeftOut() throws IOException, SQLException {
        var report = imports.jsonl(SOURCES.resolve("skills.jsonl"), Progress.silent());
        assertEquals(3, report.added());
        assertEquals(
                List.of(4L, 5L, 6L, 7L),
                report.badLines().stream().map(BadLine::line).toList());
        assertEquals(
                "there is no skill acme:nowhere", report.badLines().getLast().reason());
        var pilotage = stored("acme:harbour-pilotage");
        assertEquals(List.of(new SkillId("acme:navigation")), pilotage.broader());
        assertEquals(
                List.of(new SkillId("laurel:geospatial-analysis")),
                stored("acme:navigation").related());
    }

    @Test
    void anImportIntoEmptyTablesBringsTheStarterFirst() throws IOException, SQLException {
        var empty = PostgresForTests.freshDatabase().dataSource();
        new TaxonomyImport(empty).onet(SOURCES.resolve("technology.txt"), Progress.silent());
        try (var connection = empty.getConnection()) {
            assertEquals(
                    Starter.rows().size() + 3, TaxonomyStore.skills(connection).size());
        }
    }

    @Test
    void oddSpacesInNamesAreOrdinaryOnes() throws IOException, SQLException {
        imports.jsonl(
                file("odd.jsonl", "{\"id\":\"acme:odd\",\"label\":\"odd\\u00a0 name\\u0000\\u00a0\"}"),
                Progress.silent());
        assertEquals("odd name", stored("acme:odd").label());
    }

    @Test
    void gzippedFilesAreReadAsTheyAre() throws IOException, SQLException {
        var packed = directory.resolve("skills.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(SOURCES.resolve("skills.jsonl"), out);
        }
        assertEquals(3, imports.jsonl(packed, Progress.silent()).added());
    }

    @Test
    void anImportThatFailsLeavesNothingBehind() throws IOException, SQLException {
        var before = rows();
        var broken = directory.resolve("broken");
        Files.createDirectory(broken);
        Files.copy(SOURCES.resolve("esco/skills_en.csv"), broken.resolve("skills_en.csv"));
        assertThrows(IOException.class, () -> imports.esco(broken, Progress.silent()));
        assertThrows(IOException.class, () -> imports.onet(SOURCES.resolve("esco/skills_en.csv"), Progress.silent()));
        assertEquals(before, rows());
    }

    @Test
    void theListOfBadLinesIsBoundedAndTheirNumberIsNot() throws IOException, SQLException {
        var report = imports.jsonl(file("bad.jsonl", "[]\n".repeat(Faults.MAX_LISTED + 1)), Progress.silent());
        assertEquals(Faults.MAX_LISTED + 1, report.bad());
        assertEquals(Faults.MAX_LISTED, report.badLines().size());
    }

    @Test
    void progressIsReportedToTheEnd() throws IOException, SQLException {
        var lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append("{\"id\":\"acme:s%d\",\"label\":\"skill number %d\"}\n".formatted(i, i));
        }
        var steps = new ArrayList<String>();
        imports.jsonl(file("many.jsonl", lines.toString()), (step, rows, percent) -> steps.add(step + " " + rows));
        assertEquals(
                List.of(
                        "many.jsonl 1000",
                        "many.jsonl 2000",
                        "many.jsonl 2500",
                        "skills written 1000",
                        "skills written 2000",
                        "skills written 2500"),
                steps);
        assertFalse(stored().find(new SkillId("acme:s2499")).isEmpty());
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }
}
