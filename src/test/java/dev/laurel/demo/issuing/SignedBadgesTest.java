package dev.laurel.demo.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.check.Verdict;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.AlignedSkill;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.IssuerSheet;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.SkillKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo's issuers sign, before the engine that judges everybody's credentials. */
class SignedBadgesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String HOLDER = "adaeze-okpara@people.example";
    private static final Content CONTENT = Content.load();

    private final Map<URI, Document> web = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void soundBadgeIsProof(String issuer) {
        var desk = desk(issuer, List.of(), List.of());
        var verdict = judge(desk, badge(desk, HOLDER, null));
        var verified = assertInstanceOf(Verdict.Verified.class, verdict);
        assertEquals(1, verified.proven().skills().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void revokedBadgeIsRefused(String issuer) {
        var desk = desk(issuer, List.of(7), List.of());
        assertEquals(Code.STATUS_REVOKED, refused(judge(desk, badge(desk, HOLDER, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void suspendedBadgeIsNoProof(String issuer) {
        var desk = desk(issuer, List.of(), List.of(7));
        assertEquals(Code.STATUS_SUSPENDED, refused(judge(desk, badge(desk, HOLDER, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void neighboursRevocationChangesNothing(String issuer) {
        var desk = desk(issuer, List.of(6, 8), List.of(6, 8));
        assertInstanceOf(Verdict.Verified.class, judge(desk, badge(desk, HOLDER, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void anotherPersonsBadgeIsRefused(String issuer) {
        var desk = desk(issuer, List.of(), List.of());
        assertEquals(Code.SUBJECT_OTHER, refused(judge(desk, badge(desk, "somebody.else@people.example", null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void expiredBadgeIsRefused(String issuer) {
        var desk = desk(issuer, List.of(), List.of());
        assertEquals(Code.EXPIRED, refused(judge(desk, badge(desk, HOLDER, NOW.minusSeconds(86_400)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meridian", "northmere"})
    void lostKeyLeavesWhatItSignedGood(String issuer) {
        var first = desk(issuer, List.of(), List.of());
        var badge = badge(first, HOLDER, null);
        var second = desk(issuer, List.of(), List.of());
        assertInstanceOf(Verdict.Verified.class, judge(second, badge));
    }

    private static Code refused(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> refused.reason();
            case Verdict.Verified verified -> throw new AssertionError("verified: " + verified);
            case Verdict.Undecided undecided -> undecided.reason();
        };
    }

    /** An issuer with a fresh key that has put its DID document, added to the one there, and its lists on the web. */
    private Desk desk(String issuer, List<Integer> revoked, List<Integer> suspended) {
        var sheet = CONTENT.issuer(issuer);
        var pair = Keyring.open(Optional.empty(), List.of(issuer)).pair(issuer);
        var key = Multikey.encode(Signer.of(pair, sheet.did() + "#key").publicKey());
        var url = URI.create(sheet.origin() + "/.well-known/did.json");
        var known = Optional.ofNullable(web.get(url)).map(document -> dev.laurel.api.Json.parse(document.bytes()));
        var document = DidDocument.with(sheet.did(), known, key);
        put(url, document.json().toString(), "application/did+json");
        var desk = new Desk(sheet, Signer.of(pair, document.method(key)));
        putList(desk, Withdrawal.REVOCATION, revoked);
        putList(desk, Withdrawal.SUSPENSION, suspended);
        return desk;
    }

    private void putList(Desk desk, Withdrawal kind, List<Integer> places) {
        put(URI.create(kind.url(desk.sheet())), desk.list(kind, Withdrawal.bits(places), NOW), desk.mediaType());
    }

    private void put(URI url, String text, String mediaType) {
        web.put(url, Document.of(url, text.getBytes(StandardCharsets.UTF_8), mediaType, NOW));
    }

    private static String badge(Desk desk, String recipient, @org.jspecify.annotations.Nullable Instant until) {
        var achievement = desk.sheet().achievements().getLast();
        ObjectNode credential = BadgeText.credential(
                desk.sheet().origin() + "/credentials/1",
                desk.sheet(),
                achievement,
                List.of(skill("spreadsheets")),
                recipient,
                NOW.minusSeconds(8_000_000),
                until,
                7);
        return desk.sign(credential, NOW.minusSeconds(8_000_000));
    }

    private Verdict judge(Desk desk, String badge) {
        var context = new VerificationContext(
                NOW,
                (url, use) -> web.containsKey(url) ? new Resolved.Found(web.get(url)) : new Resolved.Missing(),
                identifier -> Optional.of(row(desk.sheet()))
                        .filter(row -> row.identifiers().contains(identifier)),
                new Holder(Set.of(new Identity.Email(HOLDER))),
                alignment -> Optional.of(new AlignedSkill(
                        skill(String.valueOf(alignment.name())).skill(),
                        "anything",
                        Nature.TOOL,
                        AlignedSkill.By.NAME)));
        return new Verifier()
                .verify(badge.getBytes(StandardCharsets.UTF_8), context)
                .verdict();
    }

    private static RegisteredIssuer row(IssuerSheet sheet) {
        return new RegisteredIssuer(
                "iss_test",
                List.of(sheet.did()),
                sheet.name(),
                sheet.key(),
                Map.of(RegisteredIssuer.ANY_AREA, Trust.RECOGNISED),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PublishedSkill skill(String label) {
        var id = new SkillId("laurel:" + label.toLowerCase(Locale.ROOT));
        return new PublishedSkill(
                id,
                List.of(id),
                new Skill(id, label).label(),
                List.of(label),
                "anything",
                Nature.TOOL,
                SkillKind.TOOL,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
