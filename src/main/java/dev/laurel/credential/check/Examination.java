package dev.laurel.credential.check;

import dev.laurel.credential.check.Verification.Part;
import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.intake.Handed;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One verification of one file: what is in it, and the credentials within that. */
final class Examination {
    /** A presentation may hold a record, and that credentials; nothing is opened below. */
    private static final int MAX_DEPTH = 2;

    private final VerificationContext given;
    private final Snapshot shared;
    private int left = Contents.MAX_CREDENTIALS;

    Examination(VerificationContext given) {
        this.given = given;
        this.shared = new Snapshot(given.documents());
    }

    Verification of(byte[] input) {
        try {
            return of(Intake.open(input), 0);
        } catch (Unreadable unreadable) {
            return unread(unreadable);
        }
    }

    private Verification of(Handed handed, int depth) throws Unreadable {
        var asked = given.issuers() == null ? null : new AskedIssuers(given.issuers());
        var context = given.asking(asked);
        var memory = new Memory(new Snapshot(shared), asked);
        return switch (handed.presented()) {
            case Presented.Presentation presentation -> {
                var parts = parts(presentation, depth);
                yield new PresentationCheck(context, memory, presentation)
                        .verification(within(handed.checks(), parts), parts);
            }
            case Presented.Credential credential -> {
                var single = new SingleCredential(context, memory, credential);
                if (!single.isRecord()) {
                    yield single.verification(handed.checks());
                }
                var parts = parts(credential, depth);
                yield Packed.of(single.record(within(handed.checks(), parts)), parts);
            }
            case Presented.Badge badge -> new AssertionCheck(context, memory).verification(badge, handed.checks());
            case Presented.Link link ->
                new LinkCheck(context, memory, link.certificate()).verification(handed.checks());
        };
    }

    private List<Part> parts(Presented presented, int depth) throws Unreadable {
        var within = Contents.of(presented);
        if (!within.isEmpty() && (depth >= MAX_DEPTH || within.size() > left)) {
            throw new Unreadable(Code.INPUT_TOO_LARGE, "Too many credentials are packed into one another.");
        }
        left -= within.size();
        var parts = new ArrayList<Part>();
        for (var one : within) {
            parts.add(new Part(one.path(), one.text(), part(one.text(), depth + 1)));
        }
        return parts;
    }

    private Verification part(String text, int depth) {
        try {
            var presented = Intake.read(text.getBytes(StandardCharsets.UTF_8));
            if (presented instanceof Presented.Presentation) {
                throw new Unreadable(Code.FORMAT_UNKNOWN, "It is a presentation within another.");
            }
            return of(new Handed(text, presented, List.of(Intake.readable())), depth);
        } catch (Unreadable unreadable) {
            return unread(unreadable);
        }
    }

    private static List<Check> within(List<Check> checks, List<Part> parts) {
        var all = new ArrayList<>(checks);
        all.add(Check.pass(
                Code.CREDENTIALS_WITHIN, "", "It holds " + parts.size() + " credentials, each judged by itself."));
        return all;
    }

    private Verification unread(Unreadable unreadable) {
        var intake = StepResult.done(Step.INTAKE, List.of(Check.fail(unreadable.code(), "", unreadable.sentence())));
        return Remaining.unread(List.of(intake), new Memory(new Snapshot(shared), null), given);
    }
}
