package dev.laurel.credential;

import dev.laurel.credential.check.Proven;
import dev.laurel.credential.check.Verdict;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.identity.IdentityStore;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies one credential for one holder by everything this tenant knows, outside any transaction. */
@ApplicationScoped
class Judge {
    private final Verifier verifier = new Verifier();
    private final DocumentStore documents;
    private final IssuerStore issuers;
    private final IdentityStore identities;
    private final CredentialStore credentials;
    private final AlignedSkills skills;
    private final Basis basis;
    private final InstantSource clock;

    Judge(
            DocumentStore documents,
            IssuerStore issuers,
            IdentityStore identities,
            CredentialStore credentials,
            AlignedSkills skills,
            Basis basis,
            InstantSource clock) {
        this.documents = documents;
        this.issuers = issuers;
        this.identities = identities;
        this.credentials = credentials;
        this.skills = skills;
        this.basis = basis;
        this.clock = clock;
    }

    Judgement judge(CredentialStore.Kept kept) {
        long number = basis.read(kept.tenant());
        var holder = QuarkusTransaction.requiringNew().call(() -> identities.holder(kept.tenant(), kept.holder()));
        var verification = verifier.verify(
                kept.submitted().getBytes(StandardCharsets.UTF_8),
                new VerificationContext(
                        clock.instant(),
                        documents.source(kept.tenant()),
                        issuers.registry(kept.tenant()),
                        holder,
                        skills));
        return judgement(kept, verification.report(), verification.verdict(), number);
    }

    private Judgement judgement(CredentialStore.Kept kept, Report found, Verdict verdict, long number) {
        @Nullable Proven said = verdict.said().orElse(null);
        if (said == null) {
            return new Judgement(found, null, false, List.of(), number);
        }
        boolean bound = isBound(found);
        boolean elsewhere = !bound
                && QuarkusTransaction.requiringNew()
                        .call(() -> credentials.isElsewhere(kept.tenant(), kept.holder(), said));
        var report = found.with(replay(elsewhere));
        boolean refused = verdict instanceof Verdict.Refused || elsewhere;
        var pieces = said.evidence(kept.id(), refused ? 0 : Evidence.ONE).stream()
                .map(piece -> provable(piece, report))
                .toList();
        return new Judgement(report, said, bound, pieces, number);
    }

    /** Only an outcome of verified lets a piece keep an assurance that proves. */
    private static dev.laurel.skill.TimedEvidence provable(dev.laurel.skill.TimedEvidence piece, Report report) {
        boolean verified = report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
        if (verified || !piece.evidence().assurance().isAtLeast(Assurance.E4)) {
            return piece;
        }
        return new dev.laurel.skill.TimedEvidence(
                piece.evidence().withAssurance(Assurance.E3),
                piece.from(),
                piece.until(),
                piece.staleAt(),
                piece.undecidedAt());
    }

    private static boolean isBound(Report report) {
        return report.step(Step.SUBJECT).checks().stream()
                .anyMatch(check -> check.state() == dev.laurel.credential.report.State.PASS);
    }

    /** Step 13: a copy is refused on every account to which its subject is not bound (verification.md). */
    private static StepResult replay(boolean elsewhere) {
        return StepResult.done(
                Step.REPLAY,
                List.of(
                        elsewhere
                                ? Check.fail(
                                        Code.CREDENTIAL_ON_OTHER_ACCOUNT,
                                        "",
                                        "Another account holds this credential, and it does not name this one.")
                                : Check.pass(
                                        Code.CREDENTIAL_ON_OTHER_ACCOUNT,
                                        "",
                                        "No other account's copy stands against it.")));
    }
}
