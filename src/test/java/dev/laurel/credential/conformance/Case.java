package dev.laurel.credential.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One third-party case.
 *
 * @param source the repository that it comes from
 * @param verdict what its source says
 * @param expect what was read from its data, by aspect
 */
record Case(String file, String family, String source, String verdict, Map<Aspect, String> expect) {
    /** A verdict by which a file is called good. */
    private static final String VALID = "valid";
    /** A verdict by which a file is called bad. */
    private static final String INVALID = "invalid";
    /** Rows that say this can be judged in full only with documents that are not at hand. */
    private static final String NOT_AT_HAND = "so inconclusive";

    static List<Case> read(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("CASES.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Case(row[0], row[1], row[3].split("@", 2)[0], row[4], expectations(row)))
                .toList();
    }

    private static Map<Aspect, String> expectations(String[] row) {
        var family = row[1];
        var verdict = row[4];
        var all = new TreeMap<Aspect, String>();
        if (row[6].contains(NOT_AT_HAND)) {
            all.put(Aspect.STATUS, "inconclusive");
        } else {
            stated(row[6], all);
        }
        if (isClear(verdict)) {
            byVerdict(family, row, all);
        }
        if (verdict.equals(INVALID)) {
            all.put(Aspect.REFUSAL, "refused");
        }
        return all;
    }

    private static void stated(String text, Map<Aspect, String> all) {
        for (var part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                // "ok(RS256, header jwk)" and "type missing (signature also bad)" say more than the word that counts.
                var word = part.substring(equals + 1).split("[ (]", 2)[0];
                // "not asserted" says nothing, and "vm-p384.json" only which key to use.
                if (!word.equals("not") && !word.endsWith(".json")) {
                    Aspect.of(part.substring(0, equals)).ifPresent(aspect -> all.put(aspect, word));
                }
            }
        }
    }

    private static boolean isClear(String verdict) {
        return verdict.equals(VALID) || verdict.equals(INVALID) || verdict.equals("warning");
    }

    /** What the verdict of a family's own tests is about, where the data state nothing. */
    private static void byVerdict(String family, String[] row, Map<Aspect, String> all) {
        boolean isGood = !row[4].equals(INVALID);
        switch (family) {
            case "w3c-vcdm2" -> all.put(Aspect.STRUCTURE, isGood ? "ok" : "bad");
            case "1edtech-ob20" -> {
                if (isGood || row[6].equals("type")) {
                    all.put(Aspect.STRUCTURE, isGood ? "ok" : "bad");
                }
            }
            case "w3c-jose-cose" -> {
                if (isGood) {
                    all.put(Aspect.SIGNATURE, "ok");
                }
            }
            case "dcc-statuslist" -> {
                if (isGood) {
                    all.put(Aspect.PASS, "passed");
                }
            }
            default -> {
                // The data state what is expected.
            }
        }
    }

    boolean isInvalid() {
        return verdict.equals(INVALID);
    }

    boolean isValid() {
        return verdict.equals(VALID);
    }

    /** Its bytes; those of the data model suite get the issuer and dates that the suite itself puts in. */
    byte[] input(Path folder) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        if (!family.equals("w3c-vcdm2") || !file.contains("/credential-")) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.UTF_8)
                .replace("PAST DATE", "2020-01-01T00:00:00Z")
                .replace("FUTURE DATE", "2040-01-01T00:00:00Z");
        var json = (ObjectNode) new ObjectMapper().readTree(text);
        if (!json.has("issuer")) {
            json.put("issuer", "did:example:issuer");
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
