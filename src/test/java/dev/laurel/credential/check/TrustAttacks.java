package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.unproven;

import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import java.util.List;
import java.util.Map;

/** Genuine badges of issuers that nobody trusts for what they say. */
final class TrustAttacks {
    private TrustAttacks() {}

    static List<Attack> all() {
        return List.of(
                unproven("unknown issuer", Code.ISSUER_UNKNOWN, w -> {
                    w.registry.clear();
                    return w.signed().toString();
                }),
                unproven("self-made issuer", Code.ISSUER_UNKNOWN, w -> {
                    var badge = w.badge();
                    badge.withObject("/issuer").put("id", w.mallory.controller());
                    return w.mallory
                            .sign(badge, Suite.EDDSA_RDFC_2022, World.NOW)
                            .toString();
                }),
                unproven("issuer out of its field", Code.ISSUER_OUT_OF_SCOPE, w -> {
                    w.register(World.ISSUER, Map.of("marketing", Trust.ACCREDITED));
                    return w.signed().toString();
                }),
                unproven("issuer distrusted", Code.ISSUER_DISTRUSTED, w -> {
                    w.register(World.ISSUER, Map.of("*", Trust.UNTRUSTED));
                    return w.signed().toString();
                }),
                unproven("registration over", Code.ISSUER_UNKNOWN, w -> row(w, List.of(), "2026-11-22T12:00:00Z")),
                unproven(
                        "achievement outside the scope",
                        Code.ISSUER_OUT_OF_SCOPE,
                        w -> row(w, List.of("https://academy.example/other/"), "2030-01-01T00:00:00Z")));
    }

    private static String row(World world, List<String> scope, String until) {
        world.registry.put(
                World.ISSUER,
                new RegisteredIssuer(
                        "iss_1",
                        List.of(World.ISSUER),
                        "Data Academy",
                        "academy",
                        Map.of("data", Trust.RECOGNISED),
                        List.of(),
                        List.of(),
                        scope,
                        null,
                        java.time.Instant.parse(until)));
        return world.signed().toString();
    }
}
