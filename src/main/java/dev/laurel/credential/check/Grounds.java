package dev.laurel.credential.check;

import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On what a credential's words are believed: a signature, or somebody's word. */
interface Grounds {
    /** How far it is proved, all steps considered (verification.md, "Result": each rung needs the one below). */
    Assurance assurance(List<StepResult> steps);

    /** Of what it says, independent of its encoding; equal for copies; empty where it cannot be told. */
    String hash();

    /** When it was signed; null when unknown. */
    @Nullable
    Instant signedAt();

    /** When it must be looked at again, whatever its dates say; null when never. */
    @Nullable
    Instant stands();
}
