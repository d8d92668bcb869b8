package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token's registered claims say the same as the credential in it.
 *
 * <p>Under Verifiable Credentials 1.1 all of them restate the credential. Under 2.0 {@code nbf} and {@code exp} speak
 * of the signature (VC-JOSE-COSE 1.0, 3.1): they are kept, not compared.
 */
final class TokenClaims {
    private static final Set<String> TYPES = Set.of("jwt", "vc+jwt", "vc+ld+jwt", "vc-ld+jwt", "vc+ld+json+jwt");

    private static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

    private final Presented.Token token;
    private final ObjectNode payload;
    private final ObjectNode credential;
    private final String issuer;
    private final Instant now;
    private final List<Check> checks = new ArrayList<>();

    TokenClaims(Presented.Token token, String issuer, Instant now) {
        this.token = token;
        this.payload = token.token().payload();
        this.credential = token.credential();
        this.issuer = issuer;
        this.now = now;
    }

    List<Check> checks() {
        typ();
        vcClaim();
        same("iss", issuer);
        same("sub", subject());
        same("jti", text(credential.get("id")));
        if (token.isVcClaim()) {
            sameTime("nbf", "issuanceDate", "validFrom");
            sameTime("exp", "expirationDate", "validUntil");
        }
        times();
        if (checks.isEmpty()) {
            checks.add(Check.pass(Code.JWT_CLAIM_MISMATCH, "", "The token and the credential in it agree."));
        }
        return checks;
    }

    private void typ() {
        var typ = token.token().header().path("typ").asText().toLowerCase(Locale.ROOT);
        var plain = typ.startsWith("application/") ? typ.substring("application/".length()) : typ;
        if (!plain.isEmpty() && !TYPES.contains(plain)) {
            checks.add(Check.fail(Code.JWT_TYP, "/typ", "The token is typed as something else than a credential."));
        }
    }

    private void vcClaim() {
        boolean isV1 = Parts.texts(credential.path("@context")).stream()
                .findFirst()
                .filter(CREDENTIALS_V1::equals)
                .isPresent();
        if (token.isVcClaim() != isV1) {
            checks.add(Check.fail(
                    Code.JWT_VC_CLAIM, "/vc", "Only version 1 credentials stand in a vc claim, and they must."));
        }
    }

    private void same(String claim, @Nullable String value) {
        var stated = payload.get(claim);
        if (stated != null && !Objects.equals(text(stated), value)) {
            checks.add(mismatch(claim));
        }
    }

    private void sameTime(String claim, String... dates) {
        var stated = payload.get(claim);
        if (stated == null) {
            return;
        }
        var time = TokenSignature.seconds(stated);
        for (var name : dates) {
            var date = text(credential.get(name));
            var instant = date == null ? null : Dates.parse(date);
            if (instant != null && (time == null || instant.getEpochSecond() != time.getEpochSecond())) {
                checks.add(mismatch(claim));
            }
        }
    }

    private void times() {
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
        var from = TokenSignature.seconds(payload.get("nbf"));
        if (from != null && from.isAfter(now.plus(Dates.SKEW))) {
            checks.add(Check.fail(Code.PROOF_CREATED_FUTURE, "/nbf", "The token is not valid yet."));
        }
    }

    private static Check mismatch(String claim) {
        return Check.fail(Code.JWT_CLAIM_MISMATCH, "/" + claim, "The token says otherwise than the credential in it.");
    }

    private @Nullable String subject() {
        var subject = credential.path("credentialSubject");
        return text(subject.isArray() && subject.size() == 1 ? subject.path(0).get("id") : subject.get("id"));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value != null && value.isTextual() ? value.textValue() : null;
    }
}
