package dev.laurel.freelancer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an erasure did.
 *
 * @param erased how many of each kind
 * @param kept what stays and why
 */
@Schema(name = "Erasure", description = "What was erased, and what was kept and why.")
public record Erasure(String id, Map<String, Long> erased, List<Kept> kept) {
    /** Something that stays, and why. */
    @Schema(name = "Kept")
    public record Kept(String what, String why) {}

    private static final Kept ALWAYS = new Kept(
            "the profile's id, with nothing else",
            "so that work that was under way, or a copy of the index, brings nothing of the profile back");

    /** @param kept what else stays, each with why */
    static Erasure of(String id, Map<String, Long> erased, Map<String, String> kept) {
        var others = kept.entrySet().stream().map(entry -> new Kept(entry.getKey(), entry.getValue()));
        return new Erasure(
                id, Map.copyOf(erased), Stream.concat(Stream.of(ALWAYS), others).toList());
    }
}
