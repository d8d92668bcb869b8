package dev.laurel.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.api.Json;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A credential that its holder shows to everybody, with what its issuer says of the achievement. Nothing that it says
 * of its subject is in here.
 *
 * @param holder {@code frl_…}; not for others
 * @param criteria what had to be done for it, plain text; null where it does not say, or where no signature covers it
 * @param criteriaPage https address where the issuer says so; null likewise
 * @param validFrom null where it does not say, or where no signature covers it
 * @param validUntil null where it is open, or likewise
 */
public record Displayed(
        String holder,
        HeldCredential held,
        @Nullable String criteria,
        @Nullable URI criteriaPage,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    /** Characters of criteria that are shown. */
    private static final int MAX_CRITERIA = 4_000;

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final String SECURE = "https";

    /**
     * One with what its issuer says of the achievement.
     *
     * @param submitted what the holder handed in
     */
    static Displayed of(String holder, HeldCredential held, byte[] submitted) {
        var said = isCovered(held) ? said(submitted) : NOTHING;
        var criteria = said.path("credentialSubject").path("achievement").path("criteria");
        return new Displayed(
                holder,
                held,
                text(criteria.path("narrative")).map(Displayed::bounded).orElse(null),
                text(criteria.path("id")).flatMap(Displayed::page).orElse(null),
                date(said, "validFrom", "issuanceDate"),
                date(said, "validUntil", "expirationDate"));
    }

    /** Whether a good signature covers what it says: only then is that its issuer's word. */
    private static boolean isCovered(HeldCredential held) {
        var steps = Json.parse(held.report().getBytes(StandardCharsets.UTF_8)).path("steps");
        return StreamSupport.stream(steps.spliterator(), false)
                        .filter(step -> isOne(step, Step.COVERAGE) || isOne(step, Step.PROOF))
                        .filter(step ->
                                State.PASS.text().equals(step.path("state").asText()))
                        .count()
                == 2;
    }

    private static boolean isOne(JsonNode step, Step wanted) {
        return wanted.text().equals(step.path("step").asText());
    }

    private static JsonNode said(byte[] submitted) {
        try {
            return Intake.open(submitted).presented() instanceof Presented.Credential credential
                    ? credential.credential()
                    : NOTHING;
        } catch (Unreadable stricter) {
            // It was read when it was handed in; a program that reads more strictly since says nothing of it.
            return NOTHING;
        }
    }

    private static @Nullable Instant date(JsonNode said, String name, String older) {
        return text(said.path(name))
                .or(() -> text(said.path(older)))
                .map(Dates::parse)
                .orElse(null);
    }

    private static Optional<String> text(JsonNode json) {
        return json.isTextual() ? Optional.of(json.asText()) : Optional.empty();
    }

    private static String bounded(String text) {
        return text.length() <= MAX_CRITERIA ? text : text.substring(0, MAX_CRITERIA) + "…";
    }

    private static Optional<URI> page(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> SECURE.equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
