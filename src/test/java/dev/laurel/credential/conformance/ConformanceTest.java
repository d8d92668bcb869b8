package dev.laurel.credential.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.fetch.DocumentMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The third-party cases of the shared data, scored by aspect: signature, key binding, validity, status, structure. They
 * lie beside the project, or where the system property {@code laurel.shared} says, and are no part of it.
 */
class ConformanceTest {
    /** The cases' own clock, and the earlier one of the suite whose tokens expired in December 2024. */
    private static final Instant CLOCK = Instant.parse("2026-11-22T00:00:00Z");

    private static final Instant JOSE_CLOCK = Instant.parse("2024-12-16T12:00:00Z");
    private static final List<String> ASPECTS =
            List.of("signature", "key_binding", "validity", "status", "structure", "coverage");
    private static final double LEAST_AGREEMENT = 0.97;

    /** Where we differ on purpose. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "w3c-vcdm2/credential-evidence-ok.json", "inline contexts are refused",
            "w3c-vcdm2/credential-schema-type-ok.json", "inline contexts are refused",
            "w3c-vcdm2/credential-termsofuse-ok.json", "inline contexts are refused",
            "w3c-vcdm2/credential-termsofuses-ok.json", "inline contexts are refused");

    /** Revoked by a list that is not among the documents, as its row says. */
    private static final String LIST_NOT_AT_HAND = "/credential-status-revoked.json";

    private static final Map<Case, Found> FOUND = new TreeMap<>(java.util.Comparator.comparing(Case::file));

    @BeforeAll
    static void verifyAll() throws IOException {
        var folder = Path.of(System.getProperty("laurel.shared", "../shared")).resolve("data/credentials");
        if (!Files.exists(folder)) {
            System.err.println("CONFORMANCE NOT MEASURED: no third-party cases at " + folder.toAbsolutePath()
                    + "; set -Dlaurel.shared");
        }
        assumeTrue(Files.exists(folder), "no third-party cases at " + folder.toAbsolutePath());
        var documents = DocumentMap.read(folder.resolve("documents/MAP.tsv"), CLOCK);
        for (var one : Case.read(folder)) {
            var now = one.family().equals("w3c-jose-cose") ? JOSE_CLOCK : CLOCK;
            var context = new VerificationContext(now, documents, null, null, null);
            FOUND.put(
                    one,
                    new Found(new Verifier().verify(one.input(folder), context).report()));
        }
    }

    @Test
    void nothingThatItsSourceCallsInvalidOrWhoseKeyIsUnboundPasses() {
        var passed = new TreeSet<String>();
        FOUND.forEach((one, found) -> {
            boolean mustNot = one.verdict().equals("invalid")
                    || Set.of("unbound", "unresolved").contains(one.expect().getOrDefault("key_binding", ""));
            if (mustNot && found.isPass()) {
                passed.add(one.file());
            }
        });
        assertEquals(Set.of(), passed);
    }

    @Test
    void everyBoundAndCurrentCredentialPasses() {
        var refused = new TreeSet<String>();
        long count = FOUND.entrySet().stream()
                .filter(e -> e.getKey().family().equals("dcc")
                        && e.getKey().verdict().equals("valid"))
                .peek(e -> {
                    if (!e.getValue().isPass()) {
                        refused.add(e.getKey().file());
                    }
                })
                .count();
        assertEquals(Set.of(), refused);
        assertTrue(count > 10, "only " + count + " such cases");
    }

    @Test
    void stepsAgreeWithTheDataAndDifferencesAreExplained() {
        var table = new Agreement();
        FOUND.forEach((one, found) -> {
            if (one.isInScope()) {
                score(one, found, table);
            }
        });
        System.out.println(table.text());
        assertEquals(EXPLAINED.keySet(), table.differing());
        assertTrue(table.share() >= LEAST_AGREEMENT, table.text());
    }

    private static void score(Case one, Found found, Agreement table) {
        for (var aspect : ASPECTS) {
            // "not asserted" says nothing.
            var expected = one.expect().getOrDefault(aspect, "not");
            if (!expected.equals("not") && !one.file().endsWith(LIST_NOT_AT_HAND)) {
                table.add(one, aspect, found.agrees(aspect, expected));
            }
        }
        if (one.family().equals("w3c-vcdm2")) {
            table.add(
                    one,
                    "structure",
                    found.agrees("structure", "") == one.verdict().equals("invalid"));
        }
        if (one.family().equals("dcc-statuslist")) {
            table.add(one, "list", found.isPass() == one.verdict().equals("valid"));
        }
        if (one.verdict().equals("invalid")) {
            table.add(one, "not passed", !found.isPass());
        }
    }
}
