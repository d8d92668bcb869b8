package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.link.LinkConfirmation;
import dev.laurel.credential.link.PageReading;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.trust.Alignment;
import dev.laurel.credential.trust.RegisteredIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All steps for one certificate link. Nothing in it is signed: in the place of signature and key stands what was found
 * on its page and, where there is one, the word of the operator or of the issuer's own account.
 */
final class LinkCheck {
    private static final String UNSIGNED = "Nothing in a certificate link is signed.";

    private final VerificationContext context;
    private final Memory memory;
    private final CertificateLink link;

    LinkCheck(VerificationContext context, Memory memory, CertificateLink link) {
        this.context = context;
        this.memory = memory;
        this.link = link;
    }

    /**
     * Its verification.
     *
     * @param intake what step 1 found
     */
    Verification verification(List<Check> intake) {
        var confirmation = confirmation();
        var row = row();
        var claims = claims(row, confirmation);
        // The registry speaks of achievements, and a page is none: always a CREDENTIAL, at its default level.
        var assessed = new Assessed(claims, null);
        var skills = Skills.of(claims, context.skills(), row, assessed);
        var steps = new ArrayList<StepResult>();
        steps.add(StepResult.done(Step.INTAKE, intake));
        steps.add(StepResult.done(Step.STRUCTURE, List.of()));
        steps.add(StepResult.skipped(Step.COVERAGE, UNSIGNED));
        steps.add(StepResult.done(Step.PROOF, proof(confirmation)));
        steps.add(StepResult.skipped(Step.KEY, UNSIGNED));
        steps.add(StepResult.done(Step.VALIDITY, ValidityCheck.of(claims, context.now())));
        steps.add(StepResult.skipped(Step.STATUS, "A certificate's page is looked at by people, not by status lists."));
        steps.add(StepResult.skipped(Step.REFRESH, "A certificate's page has no newer versions."));
        steps.add(
                context.issuers() == null
                        ? StepResult.skipped(Step.ISSUER, "No issuer registry was given.")
                        : StepResult.done(Step.ISSUER, IssuerCheck.of(row, skills)));
        steps.add(StepResult.done(Step.SUBJECT, List.of(subject(confirmation))));
        steps.add(
                context.skills() == null
                        ? StepResult.skipped(Step.ACHIEVEMENT, "No taxonomy was given.")
                        : StepResult.done(Step.ACHIEVEMENT, AchievementCheck.of(claims, assessed, skills)));
        steps.add(StepResult.skipped(Step.ENDORSEMENT, "Nobody can endorse a page."));
        steps.add(StepResult.skipped(Step.REPLAY, "Copies can be told only among all accounts' credentials."));
        var grounds = new LinkGrounds(
                isNamed(), confirmation.map(LinkConfirmation::until).orElse(null), link.hash());
        return new Conclusion(grounds, claims, assessed, skills, row, StatusRead.NONE, context)
                .verification(steps, memory);
    }

    /** The confirmation that stands now; one is void for a link of other words. */
    private Optional<LinkConfirmation> confirmation() {
        return Optional.ofNullable(context.link().confirmation())
                .filter(given -> given.stands(context.now()))
                .filter(given -> given.title().equals(link.title())
                        && given.issuedOn().equals(link.issuedOn())
                        && Objects.equals(given.expiresOn(), link.expiresOn()));
    }

    /** The registry's row of the page's origin. */
    private @Nullable RegisteredIssuer row() {
        return link.origins().stream()
                .flatMap(origin -> Optional.ofNullable(Skills.row(origin, context)).stream())
                .findFirst()
                .orElse(null);
    }

    private Claims claims(@Nullable RegisteredIssuer row, Optional<LinkConfirmation> confirmation) {
        var named = confirmation.map(LinkConfirmation::skills).orElse(link.skills());
        var alignments = link.skills().stream()
                .filter(named::contains)
                .map(skill -> new Alignment(skill, null, null, null, null))
                .toList();
        var achievement = new AchievementClaim(link.page().toString(), link.title(), "", null, alignments, List.of());
        var subject = new Subject(null, List.of(), List.of(achievement), List.of());
        var issuer = link.origins().stream()
                .filter(origin -> row != null && row.identifiers().contains(origin))
                .findFirst()
                .orElse(link.origins().getFirst());
        return new Claims(null, issuer, issuer, link.from(), link.until(), List.of(subject), List.of(), null);
    }

    private List<Check> proof(Optional<LinkConfirmation> confirmation) {
        return confirmation.map(given -> List.of(confirmed(given))).orElseGet(() -> List.of(page(), unconfirmed()));
    }

    private static Check confirmed(LinkConfirmation given) {
        var who = given.as() == LinkConfirmation.By.ISSUER ? "Its issuer" : "The operator";
        return Check.pass(
                Code.LINK_CONFIRMED,
                "/certificate",
                who + " compared name, title, dates and skills with its page on " + day(given.at())
                        + "; that stands until " + day(given.until()) + ".");
    }

    private Check unconfirmed() {
        var last = context.link().confirmation();
        return Check.fail(
                Code.LINK_CONFIRMED,
                "/certificate",
                last == null
                        ? "Nobody has compared its page yet: the operator or its issuer can, and then it counts."
                        : "It was confirmed until " + day(last.until()) + "; it must be confirmed again.");
    }

    private Check page() {
        var reading = context.link().reading();
        if (isNamed()) {
            return Check.pass(Code.LINK_PAGE, "/certificate/url", "Its page was read and has your legal name.");
        }
        return Check.fail(
                Code.LINK_PAGE, "/certificate/url", reading == null ? "Its page was not read." : words(reading));
    }

    private static String words(PageReading reading) {
        return switch (reading.found()) {
            case NAMED -> "Its page was read and has your legal name.";
            case NOT_NAMED -> "Its page was read and does not have your legal name.";
            case NO_NAME_TO_SEEK -> "Your profile has no legal name to look for on its page.";
            case UNREADABLE -> "Its page could not be read.";
            case NOT_LISTED -> "Its page is on no registered issuer's site, and was not read.";
            case NOT_ASKED -> "Pages are not read here.";
        };
    }

    private boolean isNamed() {
        var reading = context.link().reading();
        return reading != null && reading.found() == PageReading.Found.NAMED;
    }

    private static Check subject(Optional<LinkConfirmation> confirmation) {
        return confirmation.isPresent()
                ? Check.pass(
                        Code.SUBJECT_CONFIRMED,
                        "/certificate",
                        "The name on its page is the confirmed legal name of this account.")
                : Check.fail(Code.SUBJECT_UNBOUND, "/certificate", "A page may be anybody's of the same name.");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
