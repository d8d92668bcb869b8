package dev.laurel.freelancer;

import org.jspecify.annotations.Nullable;

/**
 * What of a person may be shown next to a score.
 *
 * @param id {@code frl_…}
 * @param displayName null where the person does not show it
 * @param headline null where there is none
 * @param country ISO 3166-1 alpha-2; null where not stated
 */
public record Card(
        String id,
        @Nullable String displayName,
        @Nullable String headline,
        @Nullable String country) {
    static Card of(String id, ProfileBody body) {
        var place = body.place();
        return new Card(
                id,
                body.showName() ? body.displayName() : null,
                body.headline(),
                place == null ? null : place.country());
    }
}
