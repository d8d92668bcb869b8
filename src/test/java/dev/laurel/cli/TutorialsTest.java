package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.laurel.demo.Cast;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.seed.DemoWorld;
import dev.laurel.docs.Page;
import dev.laurel.docs.Page.Block;
import dev.laurel.docs.Shown;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what the tutorials tell a reader to do, command by command in one shell, and compares what is printed with what
 * they show. Needs bash, curl and python3, as a reader does.
 */
@QuarkusTest
@TestProfile(DemoWorld.class)
class TutorialsTest {
    /** A shell that hangs is a fault of the tutorial, not of a slow machine. */
    private static final int LONGEST_MINUTES = 10;

    /**
     * What cannot be done beside a service that runs inside the test: a doctor who is content with a database that
     * keeps nothing through a crash (DoctorTest has the others), and the packaged program on a server of its own.
     */
    private static final Map<String, Set<String>> LEFT_OUT =
            Map.of("operator", Set.of("9. Doctor", "11. On a PostgreSQL of your own"));

    private static final Pattern OUTPUT = Pattern.compile("(?s)@@@ (\\d+)\n(.*?)(?=@@@ |\\z)");

    @Inject
    Seeder seeder;

    @Inject
    FirstOperator operator;

    @Inject
    AccessKeys keys;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Path home = Path.of("");

    /** A folder that looks like a checkout with a running demo. */
    @BeforeEach
    void seed() throws IOException {
        Cast cast = seeder.seedOrRenew(line -> {});
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tutorial-");
        var demo = new DataDirectory(home.resolve(".laurel/demo"));
        demo.claim();
        new Access(
                        "http://localhost:" + RestAssured.port,
                        keys.makeAnew(cast, operator.account().id()),
                        cast.gigs(),
                        cast.freelancer())
                .write(demo.path());
        Files.createSymbolicLink(home.resolve("scripts"), Path.of("scripts").toAbsolutePath());
        var launcher = home.resolve("laurel");
        Files.writeString(
                launcher,
                "#!/usr/bin/env bash\nexec \"$TEST_JAVA\" -cp \"$TEST_CLASSES\" dev.laurel.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "freelancer", "partner", "operator"})
    void doesWhatItShows(String name) throws Exception {
        var tutorial = Page.tutorials().stream()
                .filter(page -> page.file().endsWith(name + ".md"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), faults(tutorial, LEFT_OUT.getOrDefault(name, Set.of())));
    }

    @Test
    void aPlantedFaultIsCaught() throws Exception {
        var planted = new Page(Path.of("planted.md"), """
                ## Planted

                ```bash
                echo "rank 7"
                ```
                ```text
                rank 3
                ```
                ```bash
                curl -s "$(python3 -c 'import json; print(json.load(open(".laurel/demo/access.json"))["baseUrl"])')/v1/gigs"
                ```
                ```text
                {"items":…
                ```
                ```bash
                cat nowhere
                ```
                """);
        var faults = faults(planted, Set.of());
        assertEquals(2, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains("missing_key"), faults.getFirst());
        assertTrue(faults.getLast().contains("nowhere"), faults.getLast());
    }

    /** A command of a page, and what the page shows behind it. */
    private record Step(Block commands, Shown shown) {}

    private List<String> faults(Page page, Set<String> leftOut) throws Exception {
        var steps = steps(page, leftOut);
        var printed = printed(run(script(steps)));
        var faults = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var got = printed.get(i);
            if (got == null || !steps.get(i).shown().fits(got)) {
                faults.add(page.file() + ":" + steps.get(i).commands().line() + " prints " + got);
            }
        }
        return faults;
    }

    /** A block of commands that none of text follows shows that nothing is printed. */
    private static List<Step> steps(Page page, Set<String> leftOut) {
        var steps = new ArrayList<Step>();
        var unmet = new HashSet<>(leftOut);
        var blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            unmet.remove(block.section());
            if (block.language().equals("bash") && !leftOut.contains(block.section())) {
                boolean shows =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
                steps.add(new Step(block, Shown.of(shows ? blocks.get(i + 1).text() : "")));
            }
        }
        assertEquals(Set.of(), unmet, "no such sections");
        assertTrue(!steps.isEmpty(), page.file() + " has no commands");
        return steps;
    }

    private static String script(List<Step> steps) {
        var script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            script.append("echo '@@@ ").append(i).append("'\n");
            script.append(steps.get(i).commands().text());
        }
        return script.toString();
    }

    private String run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(home.resolve("commands.sh"), script);
        var output = home.resolve("output.txt");
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(home.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment()
                .putAll(Map.of(
                        "TEST_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "TEST_CLASSES",
                        System.getProperty("java.class.path"),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database,
                        "QUARKUS_DATASOURCE_USERNAME",
                        user,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        password,
                        "LAUREL_KEY_PEPPER",
                        "a pepper for tests, of no use elsewhere"));
        var process = shell.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("hangs after: " + Files.readString(output));
        }
        return Files.readString(output);
    }

    private static Map<Integer, String> printed(String output) {
        var printed = new HashMap<Integer, String>();
        OUTPUT.matcher(output).results().forEach(found -> printed.put(Integer.valueOf(found.group(1)), found.group(2)));
        return printed;
    }
}
