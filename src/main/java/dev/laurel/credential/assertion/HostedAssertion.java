package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.BadgeForm;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.SourceDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that its issuer's host serves: what stands there now is what counts. A copy that was handed in must say
 * the same, so that nobody shows one text and proves another.
 */
final class HostedAssertion {
    /** What a host adds when it takes an assertion back. */
    private static final List<String> TAKEN_BACK = List.of("revoked", "revocationReason");

    private final Shelf shelf;
    private final String address;
    private final @Nullable ObjectNode copy;

    HostedAssertion(Shelf shelf, Presented.Hosted hosted) {
        this.shelf = shelf;
        this.address = hosted.address();
        this.copy = hosted.copy();
    }

    AssertionFinding finding() {
        var structure = copy == null ? List.<Check>of() : BadgeStructure.of(copy, "");
        if (structure.stream().anyMatch(Check::refuses)) {
            return AssertionFinding.stopped(structure);
        }
        return switch (shelf.read(address, Use.BADGE)) {
            case Shelf.Read.Served served -> served(served, structure);
            case Shelf.Read.Gone() -> gone(structure);
            case Shelf.Read.NoAddress() ->
                AssertionFinding.stopped(
                        structure,
                        Check.fail(
                                Code.PROOF_NONE,
                                "/id",
                                "It is not served over https, so that nobody can be sure who serves it."));
            case Shelf.Read.Other(var source) ->
                AssertionFinding.stopped(
                        structure,
                        Check.fail(Code.PROOF_BAD, "/id", "Another document lies at its address.")
                                .from(source));
            case Shelf.Read.Unread() ->
                AssertionFinding.stopped(
                        structure,
                        Check.unknown(Code.PROOF_BAD, "/id", "Its host could not be asked whether it stands."));
        };
    }

    private static AssertionFinding gone(List<Check> structure) {
        var proof = Check.unknown(Code.PROOF_BAD, "/id", "Its host has taken it away.");
        var status = Check.fail(Code.STATUS_REVOKED, "/id", "Its issuer has revoked it.");
        return new AssertionFinding(structure, List.of(proof), false, null, List.of(status), List.of(), null, "");
    }

    private AssertionFinding served(Shelf.Read.Served served, List<Check> structure) {
        var own = BadgeStructure.of(served.json(), "");
        boolean isWhole = own.stream().noneMatch(Check::refuses) && BadgeForm.isHosted(served.json());
        if (isRevoked(served.json())) {
            return revoked(served, structure, isWhole ? served.json() : copy);
        }
        if (!isWhole) {
            return AssertionFinding.stopped(
                    copy == null ? own : structure,
                    Check.fail(Code.PROOF_BAD, "/id", "What its host serves is no hosted assertion.")
                            .from(served.source()));
        }
        if (copy != null && !Arrays.equals(words(copy), words(served.json()))) {
            return AssertionFinding.stopped(
                    structure,
                    Check.fail(Code.PROOF_BAD, "", "Its host serves another text; hand in its address instead.")
                            .from(served.source()));
        }
        return standing(served, own);
    }

    private static boolean isRevoked(ObjectNode json) {
        var revoked = json.path("revoked");
        return !revoked.isMissingNode() && !revoked.isNull() && !(revoked.isBoolean() && !revoked.booleanValue());
    }

    private AssertionFinding revoked(Shelf.Read.Served served, List<Check> structure, @Nullable ObjectNode assertion) {
        var status = Check.fail(Code.STATUS_REVOKED, "/revoked", "Its issuer has revoked it.")
                .from(served.source());
        if (assertion == null) {
            return new AssertionFinding(
                    structure, List.of(), false, null, List.of(status), List.of(served.document()), null, "");
        }
        return chained(served, assertion, structure, List.of(status));
    }

    private AssertionFinding standing(Shelf.Read.Served served, List<Check> structure) {
        var status = Check.pass(Code.STATUS_REVOKED, "/revoked", "Its issuer's host serves it as it stands.")
                .from(served.source());
        return chained(served, served.json(), structure, List.of(status));
    }

    private AssertionFinding chained(
            Shelf.Read.Served served, ObjectNode assertion, List<Check> structure, List<Check> status) {
        var chain = Chain.of(assertion, shelf);
        var all = new ArrayList<>(structure);
        all.addAll(chain.structure());
        var proof = Check.pass(Code.PROOF_BAD, "/id", "Its host serves the same text.")
                .from(served.source());
        var badge = chain.badge();
        var profile = chain.profile();
        return new AssertionFinding(
                all,
                List.of(proof),
                true,
                binding(chain, served.source()),
                status,
                List.of(served.document()),
                badge == null
                        ? null
                        : BadgeClaims.of(assertion, badge, chain.issuer(), profile == null ? null : profile.json()),
                Digests.sha256Hex(words(assertion)));
    }

    private KeyBinding binding(Chain chain, SourceDocument source) {
        if (chain.badge() == null) {
            return new KeyBinding.Unresolved("Its badge class could not be read.");
        }
        var issuer = Shelf.address(chain.issuer());
        if (issuer == null) {
            return new KeyBinding.EmbeddedOnly();
        }
        var profile = chain.profile();
        if (profile == null) {
            return new KeyBinding.Unresolved("The issuer's profile could not be read.");
        }
        var own = Shelf.address(address);
        return own != null && new HostedScope(issuer, profile.json()).covers(own)
                ? new KeyBinding.Hosted(source)
                : new KeyBinding.NotIssuers();
    }

    /** What an assertion says, whether or not it was taken back. */
    private static byte[] words(ObjectNode assertion) {
        return CanonicalJson.of(assertion.deepCopy().remove(TAKEN_BACK));
    }
}
