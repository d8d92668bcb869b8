package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.status.ListAge;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Issuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws assurance, verdict and the times to look again from what the steps found. */
final class Conclusion {
    /** How soon an undecided credential is tried again; whoever keeps it backs off further on each failure. */
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final Grounds grounds;
    private final Claims claims;
    private final Assessed assessed;
    private final List<ProvenSkill> skills;
    private final @Nullable RegisteredIssuer row;
    private final StatusRead status;
    private final VerificationContext context;

    Conclusion(
            Grounds grounds,
            Claims claims,
            Assessed assessed,
            List<ProvenSkill> skills,
            @Nullable RegisteredIssuer row,
            StatusRead status,
            VerificationContext context) {
        this.grounds = grounds;
        this.claims = claims;
        this.assessed = assessed;
        this.skills = skills;
        this.row = row;
        this.status = status;
        this.context = context;
    }

    /**
     * The verification of something whose words are not known: refused, or undecided where some question is open and
     * nothing refuses it.
     */
    static Verification unread(List<StepResult> steps, Memory memory, VerificationContext context) {
        var outcome = Outcome.of(steps);
        boolean isRefused = outcome == Outcome.INVALID;
        var recheckAt = isRefused ? null : context.now().plus(RETRY);
        var report = new Report(outcome, Assurance.E0, steps, memory.documents(), context.now(), recheckAt);
        var verdict = isRefused
                ? new Verdict.Refused(reason(report, Check::refuses), Optional.empty())
                : new Verdict.Undecided(reason(report, c -> c.state() == State.UNKNOWN), Optional.empty());
        return new Verification(report, verdict, memory.consulted());
    }

    Verification verification(List<StepResult> steps, Memory memory) {
        var assurance = grounds.assurance(steps);
        var outcome = Outcome.of(steps);
        var recheckAt = recheckAt(outcome, memory);
        var report = new Report(outcome, assurance, steps, memory.documents(), context.now(), recheckAt);
        return new Verification(report, verdict(report, proven(assurance)), memory.consulted());
    }

    private Verdict verdict(Report report, Proven proven) {
        var said = Optional.of(proven);
        if (report.outcome() == Outcome.INVALID) {
            return new Verdict.Refused(reason(report, Check::refuses), said);
        }
        if (report.checks().stream().anyMatch(Conclusion::isSuspended)) {
            return new Verdict.Refused(Code.STATUS_SUSPENDED, said);
        }
        boolean isProof = report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
        if (isProof && proven.assurance().isAtLeast(Assurance.E4)) {
            return new Verdict.Verified(proven);
        }
        return new Verdict.Undecided(reason(report, c -> c.state() == State.UNKNOWN || c.state() == State.FAIL), said);
    }

    private static boolean isSuspended(Check check) {
        return check.code() == Code.STATUS_SUSPENDED && check.state() == State.FAIL;
    }

    /** The first check that decided; without one, nobody was given to hold it against. */
    private static Code reason(Report report, java.util.function.Predicate<Check> test) {
        var missing = report.step(Step.ISSUER).skipped() == null ? Code.SUBJECT_UNBOUND : Code.ISSUER_UNKNOWN;
        return report.checks().stream()
                .filter(test)
                .map(Check::code)
                .findFirst()
                .orElse(missing);
    }

    private Proven proven(Assurance assurance) {
        var kind = assessed.kind();
        var lists = status.lists();
        var ages = lists.values().stream().reduce(ListAge::sooner);
        return new Proven(
                claims.id(),
                claims.issuer(),
                issuer(),
                group(),
                achievement(),
                kind.value(),
                kind.source(),
                assurance,
                skills,
                issuedOn(),
                claims.validFrom(),
                claims.validUntil(),
                ages.map(ListAge::staleAt).orElse(null),
                ages.map(ListAge::undecidedAt).orElse(grounds.stands()),
                List.copyOf(lists.keySet()),
                grounds.hash());
    }

    private Issuer issuer() {
        return row == null ? new Issuer(claims.issuer(), claims.issuerName()) : new Issuer(row.id(), row.name());
    }

    /** One key of its own: the family of the achievement's creator, or, if none is signed, of the issuer. */
    private String group() {
        var creator = achievements()
                .map(AchievementClaim::creator)
                .filter(Objects::nonNull)
                .findFirst();
        var owner = creator.orElse(claims.issuer());
        var registered = Skills.row(owner, context);
        return registered == null ? owner : registered.family();
    }

    private @Nullable Achievement achievement() {
        return achievements()
                .filter(a -> a.id() != null)
                .findFirst()
                .map(a -> new Achievement(String.valueOf(a.id()), a.name()))
                .orElse(null);
    }

    private Stream<AchievementClaim> achievements() {
        return claims.subjects().stream().flatMap(s -> s.achievements().stream());
    }

    /** The day it is counted from; a credential that names none is as old as can be. */
    private LocalDate issuedOn() {
        Instant at = claims.validFrom() != null ? claims.validFrom() : grounds.signedAt();
        return at == null ? LocalDate.EPOCH : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private @Nullable Instant recheckAt(Outcome outcome, Memory memory) {
        var now = context.now();
        var soonest = Stream.of(
                        dates().filter(now::isBefore),
                        memory.turns(now),
                        status.lists().values().stream().flatMap(ListAge::turns).filter(now::isBefore),
                        Stream.ofNullable(grounds.stands()).filter(now::isBefore))
                .flatMap(times -> times)
                .min(Instant::compareTo);
        return outcome == Outcome.INCONCLUSIVE
                ? soonest.map(at -> ListAge.sooner(at, now.plus(RETRY))).orElse(now.plus(RETRY))
                : soonest.orElse(null);
    }

    /**
     * When it begins, and when it has expired even by the slowest clock: before that, judging it again finds it good.
     */
    private Stream<Instant> dates() {
        var until = claims.validUntil();
        return Stream.of(
                        Optional.ofNullable(claims.validFrom()),
                        Optional.ofNullable(until).map(Conclusion::withSkew))
                .flatMap(Optional::stream);
    }

    private static Instant withSkew(Instant until) {
        return until.plus(Dates.SKEW);
    }
}
