package dev.laurel.credential.check;

import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.jsonld.Term;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.proof.KeyCheck;
import dev.laurel.credential.proof.PresentationProof;
import dev.laurel.credential.proof.Signatory;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.State;
import dev.laurel.credential.structure.PresentationStructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever answers a challenge controls a DID: a presentation that the DID's own key, listed for authentication,
 * signed for this challenge and this site. Stateless; that a challenge is new, belongs to the account and is used once
 * is for its caller to see to.
 */
public final class HolderProof {
    /** What came of it. */
    public sealed interface Answer {
        /** The questions asked, in order. */
        List<Check> checks();

        /** The DID is controlled by whoever made the presentation. */
        record Proved(String did, List<Check> checks) implements Answer {}

        /**
         * It proves nothing.
         *
         * @param reason the first fault
         */
        record Refused(Code reason, List<Check> checks) implements Answer {}

        /**
         * The DID's keys could not be read now; a new challenge may succeed later.
         *
         * @param reason the first open question
         */
        record Undecided(Code reason, List<Check> checks) implements Answer {}
    }

    private final Instant now;
    private final Snapshot snapshot;
    private final List<Check> checks = new ArrayList<>();

    private HolderProof(Instant now, DocumentSource documents) {
        this.now = now;
        this.snapshot = new Snapshot(documents);
    }

    /**
     * Judges an answer to a challenge; never throws for anything in it.
     *
     * @param presentation a JSON-LD presentation with proofs of purpose authentication, or a token
     * @param challenge what was asked of the holder
     * @param documents where contexts beyond the pinned ones and DID documents come from
     */
    public static Answer of(byte[] presentation, Challenge challenge, Instant now, DocumentSource documents) {
        var proof = new HolderProof(now, documents);
        try {
            return Intake.read(presentation) instanceof Presented.Presentation read
                    ? proof.answer(read, challenge)
                    : proof.refused(Code.FORMAT_UNKNOWN, "It is no presentation.");
        } catch (Unreadable unreadable) {
            return proof.refused(unreadable.code(), unreadable.sentence());
        }
    }

    private Answer answer(Presented.Presentation presentation, Challenge challenge) {
        var contexts = new Contexts(snapshot);
        checks.addAll(PresentationStructure.of(presentation.document(), contexts, snapshot::used));
        if (checks.stream().anyMatch(Check::refuses)) {
            return concluded("");
        }
        var processor = new Processor(contexts);
        var did = holder(presentation, processor);
        if (did == null) {
            return refused(Code.ID_NOT_URI, "It does not say clearly which DID its holder has.");
        }
        var holder = Signatory.holder(did);
        var judged = PresentationProof.of(presentation, holder, processor, new KeyFinder(snapshot), now, challenge);
        checks.addAll(judged.checks());
        var binding = judged.binding();
        if (binding != null) {
            checks.addAll(KeyCheck.of(binding, holder));
        }
        return concluded(binding instanceof KeyBinding.Bound && judged.isSigned() ? did : "");
    }

    /** The DID that the presentation names as its holder, in the JSON and in what is signed alike; null when none. */
    private @Nullable String holder(Presented.Presentation presentation, Processor processor) {
        var id = PresentationCheck.holder(presentation);
        if (!id.startsWith("did:") || presentation.token() != null) {
            return id.startsWith("did:") ? id : null;
        }
        try {
            var document = presentation.document().deepCopy();
            document.remove(List.of("proof", "verifiableCredential"));
            return processor.meaning(document).root().map(node -> node.texts(Term.HOLDER)).stream()
                    .filter(List.of(id)::equals)
                    .map(List::getFirst)
                    .findFirst()
                    .orElse(null);
        } catch (NotJsonLd meaningless) {
            return null;
        }
    }

    private Answer refused(Code code, String message) {
        checks.add(Check.fail(code, "", message));
        return concluded("");
    }

    private Answer concluded(String did) {
        var fault = checks.stream().filter(c -> c.state() == State.FAIL).findFirst();
        if (fault.isPresent()) {
            return new Answer.Refused(fault.get().code(), List.copyOf(checks));
        }
        var open = checks.stream().filter(c -> c.state() == State.UNKNOWN).findFirst();
        if (open.isPresent() || did.isEmpty()) {
            return new Answer.Undecided(open.map(Check::code).orElse(Code.KEY_UNRESOLVED), List.copyOf(checks));
        }
        return new Answer.Proved(did, List.copyOf(checks));
    }
}
