package dev.laurel.credential.trust;

import org.jspecify.annotations.Nullable;

/**
 * An achievement's signed pointer to a skill in somebody's framework (Open Badges 3.0, class Alignment).
 *
 * @param url targetUrl: ESCO, CTDL, CASE, O*NET or the like
 * @param code targetCode
 * @param name targetName
 * @param framework targetFramework
 * @param type targetType, such as {@code ceasn:Competency}
 */
public record Alignment(
        @Nullable String url,
        @Nullable String code,
        @Nullable String name,
        @Nullable String framework,
        @Nullable String type) {}
