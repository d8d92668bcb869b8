package dev.laurel.gig;

import dev.laurel.gig.wording.Remark;
import dev.laurel.gig.wording.Trait;
import dev.laurel.gig.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Words of a gig's own texts that ask who somebody is. A hint to its client: the gig is posted all the same, and no
 * score reads its texts.
 *
 * @param code stable snake_case
 * @param message for people
 * @param pointer to the text
 * @param words as written
 * @param start first UTF-16 index in that text
 * @param end one past the last
 */
@Schema(name = "GigNote", description = "Words of a gig that ask who somebody is, and not what they can do.")
public record GigNote(
        @Schema(examples = "native_speaker") String code,
        String message,
        @Schema(examples = "/description") String pointer,
        @Schema(examples = "native speaker") String words,
        int start,
        int end) {

    /** What it asks about, for pages to say in other words; no part of the answer. */
    public Trait trait() {
        return Trait.of(code);
    }

    /** Those of the title, then those of the description; few of each ({@link Wording#MAX_REMARKS}). */
    static List<GigNote> of(GigBody body) {
        return Stream.concat(in("/title", body.title()), in("/description", body.description()))
                .toList();
    }

    private static Stream<GigNote> in(String pointer, @Nullable String text) {
        return Optional.ofNullable(text).map(Wording::in).orElse(List.of()).stream()
                .map(remark -> of(pointer, remark));
    }

    private static GigNote of(String pointer, Remark remark) {
        return new GigNote(remark.code(), remark.message(), pointer, remark.words(), remark.start(), remark.end());
    }
}
