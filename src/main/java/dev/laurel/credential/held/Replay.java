package dev.laurel.credential.held;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import java.util.List;

/**
 * Where else copies of one credential are held. A copy is what its issuer signed with the same id, or with the same
 * statements; what nobody is known to have signed is no copy of anything.
 *
 * @param elsewhere whether another account holds one
 * @param earlier whether this account holds one that it handed in before
 */
public record Replay(boolean elsewhere, boolean earlier) {
    /** No copies. */
    public static final Replay NONE = new Replay(false, false);

    /** As far as it matters: copies elsewhere do not matter to whom its subject is bound. */
    Replay mattering(boolean bound) {
        return new Replay(elsewhere && !bound, earlier);
    }

    /**
     * Step 13: a copy is refused on every account to which its subject is not bound, and counts once on its own
     * (verification.md).
     */
    public StepResult step(boolean bound) {
        return StepResult.done(Step.REPLAY, List.of(here(), there(bound)));
    }

    /** For what its issuer is not known to have signed. */
    public static StepResult noStep() {
        return StepResult.skipped(Step.REPLAY, "Only what its issuer has signed can be a copy of something.");
    }

    private Check here() {
        return earlier
                ? Check.fail(Code.DUPLICATE_CREDENTIAL, "", "This account holds it already; it counts once.")
                : Check.pass(Code.DUPLICATE_CREDENTIAL, "", "This account holds it once.");
    }

    private Check there(boolean bound) {
        if (!elsewhere) {
            return Check.pass(Code.CREDENTIAL_ON_OTHER_ACCOUNT, "", "No other account holds it.");
        }
        return bound
                ? Check.pass(
                        Code.CREDENTIAL_ON_OTHER_ACCOUNT, "", "Another account holds it too, but it names this one.")
                : Check.fail(
                        Code.CREDENTIAL_ON_OTHER_ACCOUNT,
                        "",
                        "Another account holds this credential, and it does not name this one.");
    }
}
