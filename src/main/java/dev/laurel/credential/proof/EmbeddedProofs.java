package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.did.Method;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.proof.ProofFinding.Signature;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 4 for embedded proofs: each one by itself, and those that build on others. */
final class EmbeddedProofs {
    /** Most proofs of one credential. */
    static final int MAX_PROOFS = 8;

    private final ObjectNode secured;
    private final List<JsonNode> proofs;
    private final Processor processor;
    private final KeyFinder finder;
    private final Signatory signatory;
    private final Instant now;

    /**
     * @param document with its proofs
     * @param secured without them
     */
    EmbeddedProofs(
            ObjectNode document,
            ObjectNode secured,
            Processor processor,
            KeyFinder finder,
            Signatory signatory,
            Instant now) {
        this.secured = secured;
        this.proofs = Parts.of(document.path("proof"));
        this.processor = processor;
        this.finder = finder;
        this.signatory = signatory;
        this.now = now;
    }

    List<ProofFinding> findings() {
        if (proofs.isEmpty()) {
            return List.of();
        }
        if (proofs.size() > MAX_PROOFS) {
            return List.of(ProofFinding.refused(
                    Signature.BAD, Check.fail(Code.PROOF_BAD, "/proof", "It carries too many proofs.")));
        }
        var alone = new ArrayList<ProofFinding>();
        for (int i = 0; i < proofs.size(); i++) {
            alone.add(finding(proofs.get(i), path(i)));
        }
        var chained = new ArrayList<ProofFinding>();
        for (int i = 0; i < proofs.size(); i++) {
            chained.add(isBuiltOnGood(i, alone) ? alone.get(i) : broken(path(i)));
        }
        return chained;
    }

    private String path(int number) {
        return proofs.size() == 1 ? "/proof" : "/proof/" + number;
    }

    private ProofFinding finding(JsonNode json, String path) {
        var suite = Suite.of(json);
        if (!(json instanceof ObjectNode proof) || suite == null) {
            return ProofFinding.refused(
                    Signature.UNSUPPORTED,
                    Check.fail(Code.PROOF_UNSUPPORTED, path, "This kind of proof is not supported."));
        }
        var fault = fault(proof, path);
        if (fault.isPresent()) {
            return ProofFinding.refused(Signature.BAD, fault.get());
        }
        try {
            return signature(proof, suite, path);
        } catch (NotJsonLd meaningless) {
            return ProofFinding.refused(
                    Signature.BAD, Check.fail(Code.PROOF_BAD, path, "The signed statements cannot be made out."));
        }
    }

    /** Whether a proof that is good by itself builds on proofs that are good too. */
    private boolean isBuiltOnGood(int number, List<ProofFinding> alone) {
        if (alone.get(number).signature() != Signature.GOOD) {
            return true;
        }
        var visited = new HashSet<Integer>();
        var waiting = new ArrayDeque<>(previous(proofs.get(number)));
        while (!waiting.isEmpty()) {
            var proof = waiting.removeFirst();
            int at = proofs.indexOf(proof);
            if (alone.get(at).signature() != Signature.GOOD) {
                return false;
            }
            if (visited.add(at)) {
                waiting.addAll(previous(proof));
            }
        }
        return true;
    }

    private static ProofFinding broken(String path) {
        return ProofFinding.refused(
                Signature.BAD, Check.fail(Code.PROOF_CHAIN, path, "An earlier proof that it builds on is not good."));
    }

    /** What is wrong with a proof before any cryptography. */
    private Optional<Check> fault(ObjectNode proof, String path) {
        if (!proof.path("proofPurpose").asText().equals(signatory.purpose().text())) {
            return fault(Code.PROOF_PURPOSE, path, "The proof is not meant for this.");
        }
        var method = Parts.uri(proof.path("verificationMethod").asText());
        if (method == null || !method.isAbsolute()) {
            return fault(Code.PROOF_BAD, path, "The verification method is no URI.");
        }
        var created = date(proof, "created");
        if (proof.has("created") && (created == null || created.isAfter(now.plus(Dates.SKEW)))) {
            return fault(Code.PROOF_CREATED_FUTURE, path, "The proof says it was made in the future.");
        }
        var expires = date(proof, "expires");
        if (proof.has("expires") && (expires == null || !now.isBefore(expires.plus(Dates.SKEW)))) {
            return fault(Code.PROOF_EXPIRED, path, "The proof has expired.");
        }
        return previous(proof).size() == Parts.of(proof.path("previousProof")).size()
                ? Optional.empty()
                : fault(Code.PROOF_CHAIN, path, "An earlier proof that it builds on is missing.");
    }

    private static Optional<Check> fault(Code code, String path, String message) {
        return Optional.of(Check.fail(code, path, message));
    }

    private ProofFinding signature(ObjectNode proof, Suite suite, String path) throws NotJsonLd {
        var candidates = candidates(proof.path("verificationMethod").asText());
        if (candidates.isEmpty()) {
            return noKey(candidates, path);
        }
        var document = withPrevious(proof);
        var created = date(proof, "created");
        var faults = new NotJsonLd[1];
        var binding = candidates.match(
                key -> verifies(suite, document, proof, key, faults), created == null ? now : created, now);
        if (faults[0] != null) {
            throw faults[0];
        }
        if (binding.isEmpty()) {
            return ProofFinding.refused(
                    Signature.BAD, Check.fail(Code.PROOF_BAD, path, "The signature does not fit the credential."));
        }
        var good = Check.pass(Code.PROOF_BAD, path, "The signature fits (" + suite.text() + ").");
        return new ProofFinding(List.of(good), Signature.GOOD, binding);
    }

    private boolean verifies(
            Suite suite, ObjectNode document, ObjectNode proof, VerificationKey key, @Nullable NotJsonLd[] faults) {
        try {
            return suite.verifies(document, proof, key, processor);
        } catch (NotJsonLd meaningless) {
            faults[0] = meaningless;
            return false;
        }
    }

    private static ProofFinding noKey(Candidates candidates, String path) {
        var foreign = candidates.foreign();
        return foreign instanceof KeyBinding.NotIssuers
                ? new ProofFinding(
                        List.of(Check.unknown(Code.PROOF_BAD, path, "It names a key that is not the issuer's.")),
                        Signature.UNKNOWN,
                        Optional.of(foreign))
                : new ProofFinding(
                        List.of(Check.unknown(Code.PROOF_BAD, path, "The key to check it with could not be read.")),
                        Signature.UNKNOWN,
                        Optional.of(foreign));
    }

    private Candidates candidates(String method) {
        var keys = finder.find(signatory.id(), method, signatory.pinned());
        var named = keys.own().stream()
                .filter(own -> own.id().equals(method) || isPinned(own))
                .toList();
        return new Candidates(keys, signatory.purpose(), named, embedded(method));
    }

    /** A key without an id is pinned by the operator, or one of a key set: tried whatever the proof calls it. */
    private static boolean isPinned(Method own) {
        return own.id().isEmpty();
    }

    /**
     * The key that a verification method's own name holds: did:key, or a Multikey as fragment of a web address. Other
     * DID methods give their fragments what names they like.
     */
    static @Nullable VerificationKey embedded(String method) {
        int hash = method.indexOf('#');
        boolean isName = method.startsWith("did:") && !method.startsWith("did:key:");
        return hash < 0 || isName ? null : Multikey.decode(method.substring(hash + 1));
    }

    private ObjectNode withPrevious(ObjectNode proof) {
        var previous = previous(proof);
        if (previous.isEmpty()) {
            return secured;
        }
        var document = secured.deepCopy();
        document.putArray("proof").addAll(previous);
        return document;
    }

    /** The proofs that one names as previous, as far as they are here. */
    private List<JsonNode> previous(JsonNode proof) {
        return Parts.of(proof.path("previousProof")).stream()
                .flatMap(name -> proofs.stream()
                        .filter(p -> name.isTextual() && p.path("id").equals(name))
                        .limit(1))
                .toList();
    }

    private static @Nullable Instant date(ObjectNode proof, String member) {
        var value = proof.path(member);
        return value.isTextual() ? Dates.parse(value.textValue()) : null;
    }
}
