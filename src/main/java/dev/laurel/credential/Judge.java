package dev.laurel.credential;

import dev.laurel.credential.check.Proven;
import dev.laurel.credential.check.Verdict;
import dev.laurel.credential.check.Verification;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.held.Copies;
import dev.laurel.credential.held.CopyKey;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.held.Replay;
import dev.laurel.credential.held.ShownLink;
import dev.laurel.credential.identity.IdentityStore;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.link.LinkFacts;
import dev.laurel.credential.link.LinkStore;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.PublishedSkills;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Verifies one credential for one holder by everything this tenant knows, outside any transaction. */
@ApplicationScoped
class Judge {
    private final Verifier verifier = new Verifier();
    private final Sources sources;
    private final IssuerStore issuers;
    private final IdentityStore identities;
    private final LinkStore links;
    private final Copies copies;
    private final Taxonomy taxonomy;
    private final Basis basis;
    private final InstantSource clock;

    Judge(
            Sources sources,
            IssuerStore issuers,
            IdentityStore identities,
            LinkStore links,
            Copies copies,
            Taxonomy taxonomy,
            Basis basis,
            InstantSource clock) {
        this.sources = sources;
        this.issuers = issuers;
        this.identities = identities;
        this.links = links;
        this.copies = copies;
        this.taxonomy = taxonomy;
        this.basis = basis;
        this.clock = clock;
    }

    /** The judgement by the registry as it stands. */
    Judgement judge(HeldId id, byte[] submitted) {
        return judge(id, submitted, issuers.registry(id.tenant()));
    }

    /**
     * The texts of the credentials in a presentation or learner record that holds several, each once; empty for
     * anything else. What is no credential of any kind is left out.
     */
    List<byte[]> within(HeldId id, byte[] submitted) {
        var parts = verifier.verify(
                        submitted,
                        context(
                                sources.of(id.tenant(), id.holder()),
                                issuers.registry(id.tenant()),
                                holder(id),
                                LinkFacts.NONE))
                .credentials();
        return parts.size() < 2
                ? List.of()
                : parts.stream()
                        .filter(part ->
                                part.verification().report().step(Step.INTAKE).refusal() == null)
                        .map(Verification.Part::text)
                        .distinct()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
    }

    /** The judgement by a registry of the caller's. */
    Judgement judge(HeldId id, byte[] submitted, IssuerRegistry registry) {
        long number = basis.read(id.tenant());
        var found = verify(id, submitted, sources.of(id.tenant(), id.holder()), registry, holder(id));
        return judgement(id, found, number, key -> replay(id, key));
    }

    /**
     * A verification of one kept credential.
     *
     * @param certificate what is shown of a certificate link; null for any other credential
     */
    record Found(Verification verification, @Nullable ShownLink certificate) {
        /** What makes it a copy of another; by nothing where nothing can be a copy of it. */
        CopyKey copyKey() {
            return Judgement.canBeCopied(verification.report())
                    ? verification.verdict().said().map(CopyKey::of).orElse(CopyKey.NONE)
                    : CopyKey.NONE;
        }
    }

    /** Verifies by what the caller has read; of a certificate link, what is known of it is read here. */
    Found verify(HeldId id, byte[] submitted, DocumentSource documents, IssuerRegistry registry, Holder holder) {
        var link = CertificateLink.kept(submitted);
        var facts = link.isEmpty()
                ? LinkFacts.NONE
                : QuarkusTransaction.requiringNew().call(() -> links.facts(id.tenant(), id.id()));
        var verification = verifier.verify(submitted, context(documents, registry, holder, facts));
        return new Found(
                verification, link.map(page -> ShownLink.of(page, facts)).orElse(null));
    }

    private Holder holder(HeldId id) {
        return QuarkusTransaction.requiringNew().call(() -> identities.holder(id.tenant(), id.holder()));
    }

    private VerificationContext context(
            DocumentSource documents, IssuerRegistry registry, Holder holder, LinkFacts facts) {
        var skills = new PublishedSkills(taxonomy.skills());
        return new VerificationContext(clock.instant(), documents, registry, holder, skills, facts);
    }

    /**
     * The judgement that follows from a verification.
     *
     * @param number the basis when it began
     * @param replays what is known of the copies of a credential of which there can be some
     */
    static Judgement judgement(HeldId id, Found found, long number, Function<CopyKey, Replay> replays) {
        return found.verification()
                .verdict()
                .said()
                .map(said -> judgement(id, found, said, number, replays))
                .orElseGet(() -> unread(found.verification(), number));
    }

    private static Judgement unread(Verification found, long number) {
        return new Judgement(found.report(), null, false, Replay.NONE, List.of(), found.consulted(), null, number);
    }

    private static Judgement judgement(
            HeldId id, Found found, Proven said, long number, Function<CopyKey, Replay> replays) {
        var own = found.verification().report();
        boolean bound = own.step(Step.SUBJECT).checks().stream().anyMatch(check -> check.state() == State.PASS);
        boolean canBeCopied = Judgement.canBeCopied(own);
        var replay = canBeCopied ? replays.apply(CopyKey.of(said)) : Replay.NONE;
        var report = own.with(canBeCopied ? replay.step(bound) : Replay.noStep());
        boolean refused =
                found.verification().verdict() instanceof Verdict.Refused || report.outcome() == Outcome.INVALID;
        var pieces = said.evidence(id.id(), refused ? 0 : Evidence.ONE).stream()
                .map(piece -> provable(piece, report))
                .toList();
        return new Judgement(
                report, said, bound, replay, pieces, found.verification().consulted(), found.certificate(), number);
    }

    private Replay replay(HeldId id, CopyKey key) {
        return QuarkusTransaction.requiringNew().call(() -> copies.of(id, key));
    }

    /** Only an outcome of verified lets a piece keep an assurance that proves. */
    private static TimedEvidence provable(TimedEvidence piece, Report report) {
        boolean verified = report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
        if (verified || !piece.evidence().assurance().isAtLeast(Assurance.E4)) {
            return piece;
        }
        return new TimedEvidence(
                piece.evidence().withAssurance(Assurance.E3),
                piece.from(),
                piece.until(),
                piece.staleAt(),
                piece.undecidedAt());
    }
}
