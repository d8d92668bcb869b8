package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.trust.Identity;
import dev.laurel.skill.Trust;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Step 12: who else vouches for it? Each endorsement is a credential of its own and judged alone, by steps 1 to 7; its
 * endorser must be registered, and be neither issuer nor holder; it must be about what it stands on. What is found is
 * for people to read: no endorsement changes what a credential proves.
 */
final class EndorsementCheck {
    /** Most endorsements of one credential that are judged. */
    static final int MAX_ENDORSEMENTS = 8;

    private static final String TYPE = "EndorsementCredential";
    private static final List<String> MEMBERS = List.of("endorsement", "endorsementJwt");

    private final VerificationContext context;
    private final Snapshot snapshot;
    private final Authenticity authenticity;
    private final Claims claims;

    /** @param claims the endorsed credential's */
    EndorsementCheck(VerificationContext context, Snapshot snapshot, Authenticity authenticity, Claims claims) {
        this.context = context;
        this.snapshot = snapshot;
        this.authenticity = authenticity;
        this.claims = claims;
    }

    /**
     * One endorsement as it stands in the credential.
     *
     * @param path JSON pointer to it
     * @param text JSON or a token
     * @param endorsed id of the thing that it stands on; empty when that has none
     */
    private record Endorsement(String path, String text, String endorsed) {}

    StepResult of(ObjectNode credential) {
        var endorsements = endorsements(credential);
        if (endorsements.isEmpty()) {
            return StepResult.skipped(Step.ENDORSEMENT, "It carries no endorsement.");
        }
        if (context.issuers() == null) {
            return StepResult.skipped(Step.ENDORSEMENT, "No issuer registry was given to know endorsers by.");
        }
        var checks = new ArrayList<Check>();
        endorsements.stream().limit(MAX_ENDORSEMENTS).map(this::check).forEach(checks::add);
        if (endorsements.size() > MAX_ENDORSEMENTS) {
            checks.add(bad("", "It carries more endorsements than are read; the rest counts for nothing."));
        }
        return StepResult.done(Step.ENDORSEMENT, checks);
    }

    private static List<Endorsement> endorsements(ObjectNode credential) {
        var found = new ArrayList<Endorsement>();
        collect(credential, "", found);
        collect(credential.path("issuer"), "/issuer", found);
        var subjects = credential.path("credentialSubject");
        for (var subject : Parts.of(subjects)) {
            for (var achievement : Parts.of(subject.path("achievement"))) {
                collect(achievement, "/credentialSubject/achievement", found);
            }
        }
        return found;
    }

    private static void collect(JsonNode endorsed, String path, List<Endorsement> found) {
        for (var member : MEMBERS) {
            var values = endorsed.path(member);
            var parts = Parts.of(values);
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                found.add(new Endorsement(
                        path + "/" + member + (values.isArray() ? "/" + i : ""),
                        part.isTextual() ? part.textValue() : part.toString(),
                        endorsed.path("id").asText()));
            }
        }
    }

    private Check check(Endorsement endorsement) {
        try {
            var presented = Intake.read(endorsement.text().getBytes(StandardCharsets.UTF_8));
            return presented instanceof Presented.Credential credential && isOne(credential)
                    ? check(endorsement, credential)
                    : bad(endorsement.path(), "It is no endorsement.");
        } catch (Unreadable unreadable) {
            return bad(endorsement.path(), "The endorsement cannot be read.");
        }
    }

    private static boolean isOne(Presented.Credential credential) {
        return Parts.texts(credential.credential().path("type")).contains(TYPE);
    }

    private Check check(Endorsement endorsement, Presented.Credential credential) {
        var authentic = authenticity.judge(credential, List.of());
        var words = authentic.claims();
        if (words == null || !isGood(authentic, words)) {
            return bad(endorsement.path(), "The endorsement is not proved to be its endorser's, or does not stand.");
        }
        if (isInvolved(words.issuer()) || Endorsers.of(credential.credential()).anyMatch(claims.issuer()::equals)) {
            return Check.fail(
                    Code.ENDORSEMENT_CIRCULAR, endorsement.path(), "Its issuer or holder endorses itself in a circle.");
        }
        boolean isAboutIt = words.subjects().size() == 1
                && !endorsement.endorsed().isEmpty()
                && endorsement.endorsed().equals(words.subjects().getFirst().id());
        if (!isAboutIt) {
            return Check.fail(
                    Code.ENDORSEMENT_OTHER_SUBJECT, endorsement.path(), "The endorsement is about something else.");
        }
        var row = Skills.row(words.issuer(), context);
        return row != null && row.trust().values().stream().anyMatch(trust -> trust != Trust.UNTRUSTED)
                ? Check.pass(Code.ENDORSEMENT_OK, endorsement.path(), row.name() + " endorses it.")
                : bad(
                        endorsement.path(),
                        "Its endorser is not registered here, so that the endorsement tells nothing.");
    }

    private boolean isGood(Authentic authentic, Claims words) {
        if (!authentic.isBound() || authentic.steps().stream().anyMatch(step -> !isSound(step.state()))) {
            return false;
        }
        var status = new StatusCheck(authenticity, snapshot, context.now()).of(words);
        return status.stream().allMatch(check -> isSound(check.state()));
    }

    private static boolean isSound(State state) {
        return state == State.PASS || state == State.WARN;
    }

    /** Whether somebody is the issuer, somebody whom the credential is about, or the account that handed it in. */
    private boolean isInvolved(String endorser) {
        var holder = context.holder();
        return endorser.equals(claims.issuer())
                || claims.subjects().stream().anyMatch(subject -> endorser.equals(subject.id()))
                || (holder != null && holder.identities().contains(new Identity.Did(endorser)));
    }

    private static Check bad(String path, String message) {
        return Check.fail(Code.ENDORSEMENT_BAD, path, message);
    }

    /** Who endorses an endorsement, by what stands there: it can only speak against it. */
    private static final class Endorsers {
        private Endorsers() {}

        static Stream<String> of(ObjectNode endorsement) {
            return Parts.of(endorsement.path("endorsement")).stream()
                    .map(nested -> nested.path("issuer"))
                    .map(issuer -> (issuer.isObject() ? issuer.path("id") : issuer).asText());
        }
    }
}
