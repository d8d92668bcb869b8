package dev.laurel.freelancer;

import org.jspecify.annotations.Nullable;

/**
 * A profile that was read and checked, and is not stored yet.
 *
 * @param body what the person states
 * @param account whose it is to be; null for nobody's yet
 */
public record ProfileDraft(ProfileBody body, @Nullable String account) {}
