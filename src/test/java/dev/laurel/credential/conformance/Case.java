package dev.laurel.credential.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One third-party case.
 *
 * @param verdict what its source says
 * @param expect what was read from its data, by aspect
 */
record Case(String file, String family, String kind, String verdict, Map<String, String> expect) {
    static List<Case> read(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("CASES.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Case(row[0], row[1], row[2], row[4], aspects(row[6])))
                .toList();
    }

    private static Map<String, String> aspects(String text) {
        var aspects = new HashMap<String, String>();
        for (var part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                // "ok(RS256, header jwk)" and "type missing (signature also bad)" say more than the word that counts.
                aspects.put(
                        part.substring(0, equals), part.substring(equals + 1).split("[ (]", 2)[0]);
            }
        }
        return aspects;
    }

    /** Whether this version reads the form at all. */
    boolean isInScope() {
        return switch (family) {
            case "1edtech-ob30", "dcc", "dcc-statuslist", "verifier-core", "w3c-eddsa", "w3c-ecdsa" ->
                !kind.equals("png");
            case "w3c-jose-cose" -> file.contains("/credential-jose") || file.contains("/credential-minimal");
            case "w3c-vcdm2" -> file.contains("/credential-");
            default -> false;
        };
    }

    /** Its bytes; those of the data model suite get the issuer and dates that the suite itself puts in. */
    byte[] input(Path folder) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        if (!family.equals("w3c-vcdm2") || !isInScope()) {
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
