package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.PlayedIssuer;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.intake.Baker;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String NOW = "2026-11-22T00:00:00Z";

    @TempDir
    Path folder;

    private final PlayedInternet internet = new PlayedInternet();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Signer issuer = signer();
    private Path badge = Path.of("");

    @BeforeEach
    void writeBadge() throws IOException {
        badge = folder.resolve("badge.json");
        var signed = issuer.sign(badge(), Suite.EDDSA_RDFC_2022, Instant.parse("2026-03-02T00:00:00Z"));
        Files.writeString(badge, signed.toString());
    }

    @AfterEach
    void closeInternet() {
        assertEquals(0, internet.canary());
        internet.close();
    }

    private static Signer signer() {
        try {
            return Signer.didKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode badge() {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", "urn:uuid:1");
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("issuer", issuer.controller()).put("validFrom", "2026-03-02T00:00:00Z");
        var subject = badge.putObject("credentialSubject");
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", false)
                .put("identityHash", "ada@example.org");
        var achievement = subject.putObject("achievement").put("id", "urn:achievement:1");
        achievement.putArray("type").add("Achievement");
        achievement.put("name", "SQL");
        achievement.putArray("alignment").addObject().put("type", "Alignment").put("targetName", "SQL");
        return badge;
    }

    @Test
    void eachFileGetsOneLineOfJsonWithEachStepOnce() throws IOException {
        var other = folder.resolve("other.txt");
        Files.writeString(other, "no badge");
        assertEquals(0, run("--json", "--offline", "--at", NOW, badge.toString(), other.toString()));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        var first = json(lines.getFirst());
        assertEquals(badge.toString(), first.path("file").asText());
        assertEquals("VERIFIED", first.path("outcome").asText());
        assertEquals("E2", first.path("assurance").asText());
        assertEquals(13, first.path("steps").size());
        assertTrue(first.path("scope").valueStream().noneMatch(s -> s.asText().equals("issuer")));
        assertEquals("INVALID", json(lines.getLast()).path("outcome").asText());
    }

    @Test
    void imagesAndPresentationsAreOneLineEachLikeAnyOtherFile() throws IOException {
        var image = folder.resolve("badge.png");
        Files.write(image, Baker.png(Pictures.png(), Pictures.OPEN_BADGE, Files.readString(badge)));
        var drawing = folder.resolve("badge.svg");
        Files.write(drawing, Pictures.svg(Pictures.element(Files.readString(badge))));
        var packed = folder.resolve("packed.json");
        Files.writeString(
                packed,
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiablePresentation\"],"
                        + "\"verifiableCredential\":[" + Files.readString(badge) + "," + Files.readString(badge)
                        + "]}");
        assertEquals(0, run("--json", "--at", NOW, image.toString(), drawing.toString(), packed.toString()));
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size());
        for (var line : lines) {
            var report = json(line);
            assertEquals("VERIFIED", report.path("outcome").asText(), report::toPrettyString);
            assertEquals(
                    java.util.List.of(
                            "intake",
                            "structure",
                            "coverage",
                            "proof",
                            "key",
                            "validity",
                            "status",
                            "refresh",
                            "issuer",
                            "subject",
                            "achievement",
                            "endorsement",
                            "replay"),
                    report.path("steps").findValuesAsText("step").stream()
                            .distinct()
                            .toList());
        }
        assertTrue(lines.getLast().contains("/verifiableCredential/1"));
    }

    @Test
    void aFileThatIsTooLargeForAnyKindIsRefusedAndNotRead() throws IOException {
        var large = folder.resolve("large.png");
        Files.write(large, Pictures.png(Pictures.chunk("teSt", new byte[3 * 1024 * 1024])));
        run("--json", large.toString());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("INPUT_TOO_LARGE"));
    }

    @Test
    void withIssuersAndHolderTheWholeIsJudged() throws IOException {
        var issuers = folder.resolve("issuers.json");
        Files.writeString(
                issuers,
                "[{\"id\":\"iss_7\",\"name\":\"Academy\",\"identifiers\":[\"" + issuer.controller()
                        + "\"],\"trust\":[{\"area\":\"*\",\"trust\":\"RECOGNISED\"}]}]");
        run("--json", "--at", NOW, "--issuers", issuers.toString(), "--holder", "ada@example.org", badge.toString());
        var report = json(out.toString(StandardCharsets.UTF_8));
        assertEquals("VERIFIED", report.path("outcome").asText(), report::toPrettyString);
        assertEquals("E4", report.path("assurance").asText());
    }

    @Test
    void identitiesMayFollowEachOther() {
        run("--json", "--at", NOW, "--holder", "eve@example.org", "ada@example.org", badge.toString());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("SUBJECT_BOUND_EMAIL"));
    }

    @Test
    void timelineSaysWhyInPlainWords() {
        run("--at", "2020-01-01T00:00:00Z", badge.toString());
        var text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("INVALID") && text.contains("It is valid only from 2026-03-02"), text);
    }

    @Test
    void documentsComeFromTheMapWithTheirDigests() throws IOException {
        var map = folder.resolve("MAP.tsv");
        Files.writeString(folder.resolve("did.json"), "{}");
        Files.writeString(map, "url\tfile\tsha256\tsource\nhttps://a.example/\tdid.json\t00\tnowhere\n");
        assertThrows(FailedException.class, () -> run("--documents", map.toString(), badge.toString()));
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThrows(UsageException.class, () -> run("--json"));
        assertThrows(UsageException.class, () -> run("--at", "noon", badge.toString()));
        assertThrows(UsageException.class, () -> run("--holder", "nobody", badge.toString()));
        assertThrows(FailedException.class, () -> run("--issuers", badge.toString(), badge.toString()));
        assertEquals(1, run(folder.resolve("absent.json").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("absent.json"));
    }

    @Test
    void withoutOfflineDocumentsComeFromTheInternetAndTheMapStandsFirst() throws IOException {
        var web = new PlayedIssuer(internet);
        Files.write(badge, web.badge(7));
        run("--json", badge.toString(), badge.toString());
        var reports = out.toString(StandardCharsets.UTF_8).lines().toList();
        // The limit is that it names no skill.
        assertEquals(
                "VERIFIED_WITH_LIMITS", json(reports.getFirst()).path("outcome").asText(), reports.getFirst());
        assertEquals(json(reports.getFirst()), json(reports.getLast()));
        assertEquals(1, web.site.asked(PlayedIssuer.KEYS), "each document is asked for once a run");
        assertEquals(1, web.site.asked(PlayedIssuer.LIST));

        var map = folder.resolve("MAP.tsv");
        Files.writeString(folder.resolve("list.json"), "{}");
        Files.writeString(map, "url\tfile\n" + web.site.url(PlayedIssuer.LIST) + "\tlist.json\n");
        out.reset();
        run("--json", "--documents", map.toString(), badge.toString());
        assertEquals(
                "INCONCLUSIVE",
                json(out.toString(StandardCharsets.UTF_8)).path("outcome").asText());
        assertEquals(1, web.site.asked(PlayedIssuer.LIST));
    }

    @Test
    void offlineNobodyIsAsked() throws IOException {
        var web = new PlayedIssuer(internet);
        Files.write(badge, web.badge(7));
        run("--json", "--offline", badge.toString());
        assertEquals(
                "INCONCLUSIVE",
                json(out.toString(StandardCharsets.UTF_8)).path("outcome").asText());
        assertEquals(0, internet.lookups());
    }

    private int run(String... words) {
        return new VerifyCommand(now -> internet.fetcher(attempt -> {}, InstantSource.fixed(now)))
                .run(
                        words,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
