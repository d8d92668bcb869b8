package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a presentation, and, where a challenge is expected, whether it was made for that challenge: an embedded
 * proof of purpose authentication with challenge and domain, or a token with nonce and audience.
 */
public final class PresentationProof {
    private static final Set<String> TYPES = Set.of("", "jwt", "vp+jwt", "vp+ld+jwt", "vp-ld+jwt", "vp+ld+json+jwt");

    private final Presented.Presentation presentation;
    private final Signatory holder;
    private final Instant now;
    private final @Nullable Challenge challenge;
    private final List<Check> checks = new ArrayList<>();

    private PresentationProof(
            Presented.Presentation presentation, Signatory holder, Instant now, @Nullable Challenge challenge) {
        this.presentation = presentation;
        this.holder = holder;
        this.now = now;
        this.challenge = challenge;
    }

    /** Whether somebody signed the presentation at all. */
    public static boolean isSigned(Presented.Presentation presentation) {
        return presentation.token() != null
                || !Parts.of(presentation.document().path("proof")).isEmpty();
    }

    /**
     * What the signatures are worth.
     *
     * @param holder who should have signed
     * @param challenge what it must have been made for; null when it need not have been made for anything
     */
    public static ProofCheck.Judged of(
            Presented.Presentation presentation,
            Signatory holder,
            Processor processor,
            KeyFinder finder,
            Instant now,
            @Nullable Challenge challenge) {
        var proof = new PresentationProof(presentation, holder, now, challenge);
        var judged = ProofCheck.judge(proof.findings(processor, finder));
        var token = presentation.token();
        if (token == null) {
            proof.embedded();
        } else {
            proof.token(token);
        }
        var all = new ArrayList<>(judged.checks());
        all.addAll(proof.checks);
        boolean isGood = judged.isSigned() && proof.checks.stream().noneMatch(Check::refuses);
        return new ProofCheck.Judged(all, isGood, judged.binding());
    }

    private List<ProofFinding> findings(Processor processor, KeyFinder finder) {
        var token = presentation.token();
        if (token != null) {
            return List.of(new TokenSignature(token, finder, holder, now).finding());
        }
        var document = presentation.document();
        var secured = document.deepCopy();
        secured.remove("proof");
        return new EmbeddedProofs(document, secured, processor, finder, holder, now).findings();
    }

    private void embedded() {
        if (challenge == null) {
            return;
        }
        for (var proof : Parts.of(presentation.document().path("proof"))) {
            made(proof.path("challenge"), proof.path("domain"), "/proof", challenge);
        }
    }

    private void token(CompactToken token) {
        var typ = token.header().path("typ").asText().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(typ.startsWith("application/") ? typ.substring("application/".length()) : typ)) {
            checks.add(Check.fail(Code.JWT_TYP, "/typ", "The token is typed as something else than a presentation."));
        }
        var payload = token.payload();
        if (payload.has("iss") && !payload.path("iss").asText().equals(holder.id())) {
            checks.add(Check.fail(Code.JWT_CLAIM_MISMATCH, "/iss", "The token was issued by another than the holder."));
        }
        times(payload);
        if (challenge != null) {
            made(payload.path("nonce"), payload.path("aud"), "", challenge);
        }
    }

    private void made(JsonNode nonce, JsonNode domain, String path, Challenge expected) {
        if (!nonce.isTextual() || !nonce.textValue().equals(expected.nonce())) {
            checks.add(Check.fail(Code.VP_REPLAY, path, "It was not made for this challenge."));
        }
        // Exactly one: a presentation that is good elsewhere too could have been asked for there.
        if (!Parts.of(domain).equals(List.of(TextNode.valueOf(expected.domain())))) {
            checks.add(Check.fail(Code.VP_DOMAIN, path, "It was not made for this site alone."));
        }
    }

    private void times(ObjectNode payload) {
        for (var name : List.of("iat", "nbf", "exp")) {
            if (payload.has(name) && TokenSignature.seconds(payload.get(name)) == null) {
                checks.add(Check.fail(
                        Code.JWT_CLAIM_MISMATCH, "/" + name, "A time of the token is not a number of seconds."));
            }
        }
        var until = TokenSignature.seconds(payload.get("exp"));
        if (until != null && !now.isBefore(until.plus(Dates.SKEW))) {
            checks.add(Check.fail(Code.PROOF_EXPIRED, "/exp", "The token has expired."));
        }
        for (var name : List.of("iat", "nbf")) {
            var from = TokenSignature.seconds(payload.get(name));
            if (from != null && from.isAfter(now.plus(Dates.SKEW))) {
                checks.add(Check.fail(Code.PROOF_CREATED_FUTURE, "/" + name, "The token is not valid yet."));
            }
        }
    }
}
