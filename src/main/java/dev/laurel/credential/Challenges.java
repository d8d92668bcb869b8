package dev.laurel.credential;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.check.HolderProof;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.identity.ChallengeStore;
import dev.laurel.credential.identity.HolderChallenge;
import dev.laurel.credential.identity.HolderIdentity;
import dev.laurel.credential.identity.ProvedHow;
import dev.laurel.credential.proof.Challenge;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a holder shows without the operator that a DID is theirs: a challenge, and a presentation that the DID's own key
 * signed for it (verification.md, "Holder binding and replay"; decision 0097).
 */
@ApplicationScoped
public class Challenges {
    private final Identities identities;
    private final ChallengeStore open;
    private final Sources sources;
    private final InstantSource clock;
    private final String origin;

    Challenges(
            Identities identities,
            ChallengeStore open,
            Sources sources,
            InstantSource clock,
            @ConfigProperty(name = "laurel.origin") String origin) {
        this.identities = identities;
        this.open = open;
        this.sources = sources;
        this.clock = clock;
        this.origin = origin;
    }

    /**
     * Asks the holder to sign; an earlier challenge for the same identity counts no longer.
     *
     * @throws ProblemException NOT_FOUND; CONFLICT where the identity is no DID, or proved already
     */
    public HolderChallenge ask(String tenant, String holder, String identity) {
        return open.open(tenant, holder, identity, origin);
    }

    /**
     * Takes an answer. Whatever comes of it, the challenge is used up.
     *
     * @param presentation JSON-LD with a proof of purpose authentication, or a token
     * @param account who answers
     * @return the identity, proved; the holder's credentials were judged again
     * @throws ProblemException NOT_FOUND, IDENTITY_TAKEN; VALIDATION_FAILED with each question that was answered badly
     *     or not at all
     */
    public HolderIdentity answer(String tenant, String holder, String id, byte[] presentation, String account) {
        var identity = identities.get(tenant, holder, id);
        sources.requireQuota(tenant, holder);
        var challenge = open.take(tenant, id)
                .orElseThrow(() -> refused(Code.VP_REPLAY, "", "No challenge is open for this identity: ask for one."));
        var answer = HolderProof.of(
                presentation,
                new Challenge(challenge.challenge(), challenge.domain()),
                clock.instant(),
                sources.of(tenant, holder));
        if (!(answer instanceof HolderProof.Answer.Proved(var did, var checks))) {
            throw ProblemException.invalid(faults(answer.checks()));
        }
        if (!did.equals(identity.value())) {
            throw refused(Code.SUBJECT_OTHER, "/holder", "Another DID than the identity's signed it.");
        }
        return identities.prove(tenant, holder, id, ProvedHow.PRESENTATION, account, null);
    }

    private static List<Fault> faults(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.state() == State.FAIL || check.state() == State.UNKNOWN)
                .map(check -> fault(check.code(), check.path(), check.message()))
                .toList();
    }

    private static ProblemException refused(Code code, String pointer, String message) {
        return ProblemException.invalid(fault(code, pointer, message));
    }

    private static Fault fault(Code code, String pointer, String message) {
        return Fault.at(pointer, code.name().toLowerCase(Locale.ROOT), message);
    }
}
