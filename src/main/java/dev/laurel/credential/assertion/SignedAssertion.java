package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.did.IssuerKeys;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.proof.ProofCheck;
import dev.laurel.credential.proof.Signatory;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.PinnedKey;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An assertion that its issuer signed as a JSON Web Signature, by a key that the issuer's profile lists. */
final class SignedAssertion {
    private final Shelf shelf;
    private final CompactToken token;
    private final ObjectNode assertion;
    private final Function<String, List<PinnedKey>> pinned;
    private final Instant now;
    private final List<Document> standing = new ArrayList<>();

    SignedAssertion(Shelf shelf, CompactToken token, Function<String, List<PinnedKey>> pinned, Instant now) {
        this.shelf = shelf;
        this.token = token;
        this.assertion = token.payload();
        this.pinned = pinned;
        this.now = now;
    }

    AssertionFinding finding() {
        var structure = new ArrayList<>(BadgeStructure.of(assertion, ""));
        if (structure.stream().anyMatch(Check::refuses)) {
            return AssertionFinding.stopped(structure);
        }
        if (!Members.isSigned(assertion)) {
            return AssertionFinding.stopped(
                    structure,
                    Check.fail(Code.PROOF_UNSUPPORTED, "/verification", "It is signed, and says that it is hosted."));
        }
        var chain = Chain.of(assertion, shelf);
        structure.addAll(chain.structure());
        var badge = chain.badge();
        if (badge == null) {
            return unread(structure);
        }
        var signatory = Signatory.issuer(chain.issuer(), pinned.apply(chain.issuer()));
        var judged = ProofCheck.ofToken(token, signatory, keys(chain, signatory), now);
        var profile = chain.profile();
        boolean isAsked = judged.isSigned() && !isRefused(judged.binding());
        return new AssertionFinding(
                structure,
                judged.checks(),
                judged.isSigned(),
                judged.binding(),
                isAsked && profile != null ? status(profile.json()) : null,
                standing,
                BadgeClaims.of(assertion, badge, chain.issuer(), profile == null ? null : profile.json()),
                Digests.sha256Hex(CanonicalJson.of(assertion)));
    }

    private static AssertionFinding unread(List<Check> structure) {
        var reason = "Its badge class could not be read, so that its issuer is not known.";
        return new AssertionFinding(
                structure,
                List.of(Check.unknown(Code.PROOF_BAD, "/badge", reason)),
                false,
                new KeyBinding.Unresolved(reason),
                null,
                List.of(),
                null,
                "");
    }

    private IssuerKeys keys(Chain chain, Signatory signatory) {
        var own = KeyFinder.pinned(signatory.pinned());
        var issuer = Shelf.address(chain.issuer());
        if (issuer == null) {
            return new IssuerKeys.None(own);
        }
        var profile = chain.profile();
        return profile == null
                ? new IssuerKeys.Unresolved("The issuer's profile could not be read.", own)
                : listed(issuer, profile, signatory);
    }

    private IssuerKeys listed(URI issuer, Shelf.Read.Served profile, Signatory signatory) {
        var creator = Members.id(assertion.path("verification").path("creator"));
        return new ProfileKeys(shelf, issuer, profile.json(), profile.source())
                .keys(creator.isEmpty() ? null : creator, signatory.pinned());
    }

    private static boolean isRefused(@Nullable KeyBinding binding) {
        return binding == null || !(binding.isIssuers() || binding instanceof KeyBinding.Unresolved);
    }

    /** Whether the list that the issuer's profile names holds the assertion (Open Badges 2.0, 4.9). */
    private List<Check> status(ObjectNode profile) {
        var address = Members.id(profile.path("revocationList"));
        if (address.isEmpty()) {
            return List.of();
        }
        return List.of(
                switch (shelf.read(address, Use.STATUS_LIST)) {
                    case Shelf.Read.Served served -> listed(served);
                    case Shelf.Read.Other(var source) ->
                        Check.unknown(
                                        Code.STATUS_LIST_BAD,
                                        "/badge/issuer/revocationList",
                                        "The revocation list is not a genuine one.")
                                .from(source);
                    case Shelf.Read.Gone(), Shelf.Read.NoAddress(), Shelf.Read.Unread() ->
                        Check.unknown(
                                Code.STATUS_UNREACHABLE,
                                "/badge/issuer/revocationList",
                                "The revocation list could not be read.");
                });
    }

    private Check listed(Shelf.Read.Served served) {
        standing.add(served.document());
        var revoked = served.json().path("revokedAssertions");
        if (!revoked.isArray()) {
            return Check.unknown(
                            Code.STATUS_LIST_BAD, "/badge/issuer/revocationList", "The revocation list names none.")
                    .from(served.source());
        }
        boolean isListed = revoked.valueStream().anyMatch(this::isThis);
        return (isListed
                        ? Check.fail(Code.STATUS_REVOKED, "/id", "Its issuer has revoked it.")
                        : Check.pass(Code.STATUS_REVOKED, "/id", "It has not been revoked."))
                .from(served.source());
    }

    private boolean isThis(JsonNode entry) {
        var uid = Members.text(assertion, "uid");
        return Members.id(entry).equals(Members.text(assertion, "id"))
                || (uid != null && uid.equals(Members.text(entry, "uid")));
    }
}
