package dev.laurel.credential.check;

import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.status.ListAge;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Step 8: is there a newer version of it? Asked once, of the address that the issuer signed, and only for a credential
 * that the issuer really signed. A version that is good in all of steps 1 to 7, of the same issuer, achievement and
 * subject, takes the place of the one handed in; anything else is left aside.
 */
final class Refresh {
    private static final String PATH = "/refreshService";
    private static final String NO_VERSION = "What lies in the place for newer versions is no version of it.";

    private final Authenticity authenticity;
    private final Snapshot snapshot;
    private final Instant now;

    Refresh(Authenticity authenticity, Snapshot snapshot, Instant now) {
        this.authenticity = authenticity;
        this.snapshot = snapshot;
        this.now = now;
    }

    /**
     * A credential as far as step 7.
     *
     * @param read what its status was read from
     */
    record Judged(Presented.Credential presented, Authentic authentic, StepResult status, StatusRead read) {}

    /**
     * What came of asking.
     *
     * @param newer what takes the place of the credential; null when it stands itself
     */
    record Found(StepResult step, @Nullable Judged newer) {}

    Found of(Judged own) {
        var claims = own.authentic().claims();
        var service = claims == null ? null : claims.refresh();
        if (claims == null || service == null) {
            return left(StepResult.skipped(Step.REFRESH, "Its issuer names no place for newer versions."));
        }
        if (!isIssuers(own.authentic())) {
            return left(
                    StepResult.skipped(Step.REFRESH, "It is not proved to be its issuer's, so nothing is asked for."));
        }
        var url = Parts.uri(service);
        if (url == null || !"https".equals(url.getScheme()) || url.getRawFragment() != null) {
            return left(aside("The place for newer versions has no https address.", null));
        }
        return snapshot.find(url, Use.BADGE) instanceof Resolved.Found(var document)
                ? newer(document, own, claims)
                : left(aside("The place for newer versions could not be read.", null));
    }

    /** Whether nothing but its dates speaks against it; an expired credential is what refreshing is for. */
    private static boolean isIssuers(Authentic authentic) {
        return authentic.isBound()
                && authentic.steps().stream().allMatch(step -> step.step() == Step.VALIDITY || step.refusal() == null);
    }

    private Found newer(Document document, Judged own, Claims claims) {
        var source = SourceDocument.of(document);
        try {
            if (Intake.read(document.bytes()) instanceof Presented.Credential credential) {
                return newer(credential, document, own, claims);
            }
        } catch (Unreadable unreadable) {
            // As good as any other text that is no version of it.
        }
        return left(aside(NO_VERSION, source));
    }

    private Found newer(Presented.Credential credential, Document document, Judged own, Claims claims) {
        var source = SourceDocument.of(document);
        var authentic = authenticity.judge(credential, List.of());
        var words = authentic.claims();
        if (words == null || !authentic.isBound() || !isSame(claims, words)) {
            return left(aside(NO_VERSION, source));
        }
        if (authentic.hash().equals(own.authentic().hash())) {
            var same = Check.pass(Code.REFRESHED, PATH, "It is the newest version.")
                    .from(source);
            return left(StepResult.done(Step.REFRESH, List.of(same)));
        }
        var status = new StatusCheck(authenticity, snapshot, now);
        var step = StepResult.done(Step.STATUS, status.of(words));
        if (!isGood(authentic, step)) {
            return left(aside("The newer version of it is not good itself.", source));
        }
        var read = status.read();
        var lists = new LinkedHashMap<>(read.lists());
        lists.put(document.url(), ListAge.of(document.fetchedAt(), null, "refresh"));
        var replaced = Check.pass(Code.REFRESHED, PATH, "Its issuer has a newer version; that one is judged here.")
                .from(source);
        var intake = own.authentic().step(Step.INTAKE);
        return new Found(
                StepResult.done(Step.REFRESH, List.of(replaced)),
                new Judged(credential, authentic.after(intake), step, new StatusRead(lists)));
    }

    private static boolean isGood(Authentic authentic, StepResult status) {
        return Stream.concat(authentic.steps().stream(), Stream.of(status)).allMatch(step -> switch (step.state()) {
            case PASS, WARN -> true;
            case SKIPPED, UNKNOWN, FAIL -> false;
        });
    }

    private static boolean isSame(Claims old, Claims newer) {
        return old.issuer().equals(newer.issuer())
                && achievements(old).equals(achievements(newer))
                && subjects(old).equals(subjects(newer));
    }

    private static Set<String> achievements(Claims claims) {
        return claims.subjects().stream()
                .flatMap(subject -> subject.achievements().stream())
                .map(AchievementClaim::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Set<String> subjects(Claims claims) {
        return claims.subjects().stream().map(Refresh::named).collect(Collectors.toSet());
    }

    /** By what a subject is named: its id and its identities, salts included. */
    private static String named(Subject subject) {
        return subject.id() + " "
                + subject.identities().stream().map(String::valueOf).sorted().toList();
    }

    private static Found left(StepResult step) {
        return new Found(step, null);
    }

    private static StepResult aside(String message, @Nullable SourceDocument source) {
        return StepResult.done(
                Step.REFRESH, List.of(Check.fail(Code.REFRESHED, PATH, message).from(source)));
    }
}
