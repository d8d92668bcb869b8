package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Importance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Policy POLICY = Policy.bundled();

    @Test
    void theBundledPolicyHasTheContractsNumbers() {
        assertEquals(
                List.of(980_000, 900_000, 800_000, 600_000, 150_000, 50_000),
                Stream.of(EvidenceKind.values()).map(POLICY::ceiling).toList());
        assertEquals(
                List.of(100_000, 100_000, 100_000, 100_000, 150_000, 50_000),
                Stream.of(EvidenceKind.values()).map(POLICY::claimed).toList());
        assertEquals(
                List.of(1_000_000, 900_000, 750_000, 0),
                Stream.of(Trust.values()).map(POLICY::trust).toList());
        assertEquals(
                List.of(1_000_000, 900_000, 810_000, 400_000, 300_000),
                Stream.of(Relation.values()).map(POLICY::near).toList());
        assertEquals(
                List.of(1_000_000, 600_000, 250_000, 0),
                Stream.of(0, 1, 2, 3).map(POLICY::level).toList());
        assertEquals(100_000, POLICY.proofFloor());
        assertEquals(300_000, POLICY.qualifyingProof());
        assertEquals(850_000, POLICY.deliveredWorkCap());
        assertEquals(250_000, POLICY.preferredShare());
        assertEquals(3, POLICY.weight(Importance.REQUIRED));
        assertEquals(1, POLICY.weight(Importance.PREFERRED));
    }

    @Test
    void theHashIsOfTheBytes() {
        // printf '' | sha256sum is e3b0c442…; a policy cannot be empty, so one byte more or less must show.
        var text = text();
        var same = Policy.parse(bytes(text));
        var longer = Policy.parse(bytes(text + "#"));
        assertEquals(POLICY.hash(), same.hash());
        assertEquals(71, same.hash().length());
        assertEquals("sha256-", same.hash().substring(0, 7));
        assertEquals(false, same.hash().equals(longer.hash()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "ceiling.LICENCE",
                "claimed.CLAIM",
                "trust.LISTED",
                "near.BROADER",
                "near.maxNarrower",
                "level.2",
                "freshness.TOOL",
                "freshness.METHOD",
                "validity.stale",
                "proof.floor",
                "proof.qualify",
                "proof.deliveredWork",
                "weight.REQUIRED",
                "weight.PREFERRED",
                "weight.preferredShare"
            })
    void aMissingNumberIsNamed(String key) {
        assertFault(key, key + ": missing", text().replaceAll("(?m)^" + key.replace(".", "\\.") + " = .*$", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ceiling.LICENCE = 980000   | ceiling.LICENCE = 1000000  | ceiling.LICENCE: out of 0..999999: 1000000
            near.RELATED = 400000      | near.RELATED = 850000      | near: must not rise: 810000 to 850000
            near.SAME = 1000000        | near.SAME = 990000         | near: must begin with 1000000
            level.2 = 250000           | level.2 = 700000           | level: must not rise: 600000 to 700000
            trust.LISTED = 750000      | trust.LISTED = 950000      | trust: must not rise: 900000 to 950000
            771105, 707107             | 771105, 771106             | freshness.TOOL: must not rise: 771105 to 771106
            771105, 707107             | 771105, , 707107           | freshness.TOOL: not a whole number:
            proof.qualify = 300000     | proof.qualify = 90000      | proof.qualify: out of 100000..999999: 90000
            weight.PREFERRED = 1       | weight.PREFERRED = 101     | weight.PREFERRED: out of 1..100: 101
            version = 1                | version = one              | version: not a whole number: one
            version = 1                | version 1                  | line 4: not of the form key = value
            trust.LISTED = 750000      | trust.ACCREDITED = 1       | trust.ACCREDITED: given twice
            weight.PREFERRED = 1       | weight.PREFERRED = 1\\nx = 1| x: unknown key
            validity.stale = 500000    | validity.stale = 400000    | validity.stale: this program knows only 500000
            near.maxNarrower = 50      | near.maxNarrower = 60      | near.maxNarrower: this program knows only 50
            """)
    void aBadNumberIsRefusedByName(String good, String bad, String fault) {
        var spoilt = text().replace(good, bad.replace("\\n", "\n"));
        assertFault(fault.substring(0, fault.indexOf(':')), fault, spoilt);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var fault = assertThrows(BadPolicyException.class, () -> Policy.parse(new byte[] {(byte) 0xff}));
        assertEquals("file: not UTF-8", fault.getMessage());
    }

    private static void assertFault(String key, String message, String policy) {
        var fault = assertThrows(BadPolicyException.class, () -> Policy.parse(bytes(policy)));
        assertEquals(key, fault.key());
        assertEquals(message, String.valueOf(fault.getMessage()).strip());
    }

    private static String text() {
        try (var in = PolicyTest.class.getResourceAsStream("/policy/policy.properties")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
