package dev.laurel.match;

/**
 * What one person brings for one skill at one level, as the index holds it.
 *
 * @param proof phi(P), 0..256
 * @param proven whether the tier's test holds for this skill; implies {@code proof} above 0
 * @param claim phi(U), 0..256
 */
public record Reading(int proof, boolean proven, int claim) {
    /** Nothing proved, nothing claimed. */
    public static final Reading NONE = new Reading(0, false, 0);

    /** Whether there is anything to count. */
    public boolean isNone() {
        return proof == 0 && claim == 0;
    }
}
