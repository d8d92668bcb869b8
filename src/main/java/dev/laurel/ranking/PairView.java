package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.match.GateFailure;
import dev.laurel.match.LicenceShortfall;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One person and one gig in full.
 *
 * @param listed whether the person is in the gig's ranking
 * @param rank place in it; null where not listed
 * @param whyNot why not; null where listed
 * @param pointsToNextRank by how many points the row ahead is ahead; null at the top, where not listed, and where the
 *     row ahead is of the better tier, which points alone do not reach
 * @param way the cheapest way to QUALIFIED; null for those who qualify, and where nothing on offer makes them
 * @param match the pair's score and explanation, gates apart
 */
@Schema(name = "Pair", description = "One person and one gig in full: the place in the ranking, or why there is none.")
public record PairView(
        boolean listed,
        @Nullable Long rank,
        @Nullable WhyNotView whyNot,
        @Nullable Integer pointsToNextRank,
        MatchView match,
        @Nullable WayView way,
        String policy,
        LocalDate asOf,
        long index) {
    /**
     * Why a person is not listed.
     *
     * @param pointer to the gig's field that asks; null where no gate is at fault
     * @param detail stable snake_case; null where no gate is at fault
     * @param licence what is missing of the licence; for that person and operators only
     */
    @Schema(name = "WhyNot", description = "Why a person is not listed: the first gate that fails, or what is missing.")
    public record WhyNotView(
            @Schema(enumeration = {"GATE", "NO_EVIDENCE", "NOT_VISIBLE"})
            String code,

            @Nullable String pointer,
            @Nullable String detail,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LicencePart licence) {
        static WhyNotView of(WhyNot why, boolean inFull) {
            return switch (why) {
                case WhyNot.NotVisible none -> new WhyNotView("NOT_VISIBLE", null, null, null);
                case WhyNot.NoEvidence none -> new WhyNotView("NO_EVIDENCE", null, null, null);
                case WhyNot.Gate gate -> of(gate.failure(), inFull);
            };
        }

        private static WhyNotView of(GateFailure failure, boolean inFull) {
            var licence = inFull ? failure.licence() : null;
            return new WhyNotView(
                    "GATE",
                    failure.pointer(),
                    failure.detail().code(),
                    licence == null ? null : LicencePart.of(licence));
        }
    }

    /** How near a person's licences come. */
    @Schema(name = "LicenceShortfall", description = "How near a person's licences come; for them and operators only.")
    public record LicencePart(
            String jurisdiction, String reason, @Nullable String licence) {
        static LicencePart of(LicenceShortfall shortfall) {
            return new LicencePart(shortfall.jurisdiction(), shortfall.reason().code(), shortfall.licence());
        }
    }

    /**
     * As a caller sees it.
     *
     * @param inFull for that person and operators; a client sees of a failed gate no more than its name
     */
    static PairView of(Pair pair, boolean inFull, Labels labels) {
        var rank = boxed(pair.rank());
        return new PairView(
                rank != null,
                rank,
                pair.whyNot().map(why -> WhyNotView.of(why, inFull)).orElse(null),
                boxed(pair.pointsToNextRank()),
                MatchView.of(rank, pair.shown(), pair.explanation(), labels),
                pair.way().orElse(null),
                pair.policy(),
                pair.asOf(),
                pair.index());
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
