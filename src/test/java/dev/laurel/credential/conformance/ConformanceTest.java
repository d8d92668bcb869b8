package dev.laurel.credential.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.check.Leaves;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.evaluate.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The third-party cases of the shared data, scored by aspect wherever the cases state one. They lie beside the project
 * ({@link SharedData}) and are no part of it. {@code -Dconformance.update=true} writes the result into the
 * documentation.
 */
class ConformanceTest {
    /** The cases' own clock, and the earlier one of the suite whose tokens expired in December 2024. */
    private static final Instant CLOCK = Instant.parse("2026-11-22T00:00:00Z");

    private static final Instant JOSE_CLOCK = Instant.parse("2024-12-16T12:00:00Z");
    private static final double LEAST_AGREEMENT = 0.97;

    /** Where we differ on purpose. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "w3c-vcdm2/credential-evidence-ok.json", "holds an inline context; those are refused",
            "w3c-vcdm2/credential-schema-type-ok.json", "holds an inline context; those are refused",
            "w3c-vcdm2/credential-termsofuse-ok.json", "holds an inline context; those are refused",
            "w3c-vcdm2/credential-termsofuses-ok.json", "holds an inline context; those are refused",
            "w3c-jose-cose/credential-sdjwt-nested.txt", "SD-JWT is not read; said as FORMAT_UNKNOWN");

    private static final Map<Case, Found> FOUND = new TreeMap<>(Comparator.comparing(Case::file));

    private static Path folder = Path.of("");

    @BeforeAll
    static void verifyAll() throws IOException {
        var shared = SharedData.find("credentials");
        assumeTrue(shared.isPresent(), "no third-party cases");
        folder = shared.orElseThrow();
        var documents = CaseDocuments.read(folder, CLOCK);
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
        assertEquals(Set.of(), falsePasses());
    }

    private static Set<String> falsePasses() {
        var passed = new TreeSet<String>();
        FOUND.forEach((one, found) -> {
            var binding = one.expect().getOrDefault(Aspect.KEY_BINDING, "");
            if ((one.isInvalid() || Set.of("unbound", "unresolved").contains(binding)) && found.isPass()) {
                passed.add(one.file());
            }
        });
        return passed;
    }

    @Test
    void everyBoundAndCurrentCredentialPassesStepsOneToEight() {
        var refused = new TreeSet<String>();
        int count = 0;
        for (var entry : FOUND.entrySet()) {
            if (entry.getKey().family().equals("dcc") && entry.getKey().isValid()) {
                count++;
                if (!entry.getValue().isPass() || !entry.getValue().passesToRefresh()) {
                    refused.add(entry.getKey().file());
                }
            }
        }
        assertEquals(Set.of(), refused);
        assertTrue(count > 10, "only " + count + " such cases");
    }

    @Test
    void aspectsAgreeWithTheDataAndDifferencesAreExplained() throws IOException {
        var agreement = new Agreement();
        FOUND.forEach(agreement::add);
        var measured = ConformancePage.measured(agreement, EXPLAINED, falsePasses());
        System.out.println(measured);
        assertEquals(EXPLAINED.keySet(), agreement.differing().keySet());
        assertTrue(agreement.share() >= LEAST_AGREEMENT, measured);
        if (Boolean.getBoolean("conformance.update")) {
            ConformancePage.write(measured);
        }
        assertEquals(
                ConformancePage.published(), measured, "docs/reference/conformance.md; -Dconformance.update writes it");
    }

    /** Takes some thousand verifications. */
    @Tag("long")
    @Test
    void everyOtherLeafOfEveryValidCredentialIsMissed() throws IOException {
        var documents = CaseDocuments.read(folder, CLOCK);
        var context = new VerificationContext(CLOCK, documents, null, null, null);
        var accepted = new TreeSet<String>();
        int count = 0;
        for (var entry : FOUND.entrySet()) {
            var one = entry.getKey();
            if (!one.family().equals("dcc") || !entry.getValue().isPass()) {
                continue;
            }
            var json = (ObjectNode) new ObjectMapper().readTree(one.input(folder));
            for (var leaf : Leaves.of(json)) {
                var bytes = Leaves.changed(json, leaf).toString().getBytes(StandardCharsets.UTF_8);
                count++;
                if (new Found(new Verifier().verify(bytes, context).report()).isPass() && !isSecondProof(json, leaf)) {
                    accepted.add(one.file() + " " + leaf);
                }
            }
        }
        System.out.println("changed leaves of third-party credentials: " + count);
        assertEquals(Set.of(), accepted);
        assertTrue(count > 500, "only " + count);
    }

    /** One proof of two may turn into one of a kind that is not supported; the other stands for the credential. */
    private static boolean isSecondProof(ObjectNode json, String leaf) {
        return json.path("proof").size() > 1 && json.path("proof").isArray() && leaf.startsWith("/proof/");
    }

    @Test
    void theScoreSeesADifference() {
        // Planted: a case that asks for what is not so must be counted as differing.
        var wrong = new TreeMap<Aspect, String>(Map.of(Aspect.SIGNATURE, "nonsense"));
        var some = FOUND.entrySet().iterator().next();
        var planted = new Case("planted", "planted", "nowhere", "valid", wrong);
        var agreement = new Agreement();
        agreement.add(planted, some.getValue());
        assertEquals(Set.of("planted"), agreement.differing().keySet());
        assertEquals(0, agreement.share());
    }
}
