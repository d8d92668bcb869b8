package dev.laurel.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an account is made or changed with.
 *
 * @param organisation for whom a CLIENT account speaks: its name, shown beside work that it confirms
 * @param issuer the registry row that an ISSUER account speaks for
 */
@Schema(name = "AccountRequest", description = "What an account is made with.")
public record AccountRequest(
        Role role,
        String name,
        boolean verified,
        @Nullable String organisation,
        @Nullable String issuer) {
    private static final int MAX_NAME = 200;
    private static final int MAX_ID = 40;

    static AccountRequest of(String tenant, IssuerDirectory issuers, Body body) {
        return body.read(in -> read(tenant, issuers, in));
    }

    /** What an account becomes by a merge patch; checked like a new one. */
    static AccountRequest patched(String tenant, IssuerDirectory issuers, Account now, Body patch) {
        var current = JsonNodeFactory.instance
                .objectNode()
                .put("role", now.role().name())
                .put("name", now.name())
                .put("verified", now.verified())
                .put("organisation", now.organisation())
                .put("issuer", now.issuer());
        return of(tenant, issuers, new Body(MergePatch.apply(current, patch.json())));
    }

    private static @Nullable AccountRequest read(String tenant, IssuerDirectory issuers, Fields in) {
        in.readOnly("id", "createdAt", "version");
        var role = in.choice("role", Role.class);
        if (!in.has("role")) {
            in.required("role");
        }
        var name = in.requiredText("name", MAX_NAME);
        boolean verified = in.flag("verified", false);
        var organisation = in.text("organisation", MAX_NAME);
        if (organisation != null && role != null && role != Role.CLIENT) {
            in.fault("organisation", "organisation_for_clients", "Is given for a CLIENT account, and for no other.");
        }
        var issuer = in.text("issuer", MAX_ID);
        if (role != null && (role == Role.ISSUER) != (issuer != null)) {
            in.fault("issuer", "issuer_for_issuers", "Is given for an ISSUER account, and for no other.");
        } else if (issuer != null && issuers.known(tenant, List.of(issuer)).isEmpty()) {
            in.fault("issuer", "unknown_issuer", "The registry of issuers has no such row.");
        }
        return role == null || name == null
                ? null
                : new AccountRequest(
                        role, name, verified, organisation == null ? null : Texts.tidy(organisation), issuer);
    }
}
