package dev.laurel.credential.check;

/**
 * Verifies credentials (verification.md). Stateless and safe for use by several threads; reads nothing but its
 * arguments and the pinned contexts, so that the same arguments give the same report.
 *
 * <p>Steps 1 to 6 run in order, and a fault that leaves nothing to judge stops them. Step 7 follows only a signature
 * that is good, so that nobody's forged credential makes us ask for a document. Steps 9 to 11 follow only where nothing
 * refused it. Step 13 (replay) is reported as skipped: it needs all accounts' credentials and is filled in by whoever
 * keeps those, by {@link dev.laurel.credential.report.Report#with}.
 *
 * <p>An image is taken off first. The credentials in a presentation or a learner record are judged each by itself
 * (decision record 0093).
 */
public final class Verifier {
    /** Verifies what was handed in; never throws for anything in it. */
    public Verification verify(byte[] input, VerificationContext context) {
        return new Examination(context).of(input);
    }
}
