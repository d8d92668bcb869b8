package dev.laurel.credential.trust;

import java.util.Optional;

/** Finds the published skill that an alignment names. */
public interface SkillResolver {
    /**
     * The skill, by its URL first, then by its code, then by its exact name or alternative label.
     *
     * <p>An ambiguous name resolves to nothing: a guess must not become evidence.
     */
    Optional<AlignedSkill> resolve(Alignment alignment);
}
