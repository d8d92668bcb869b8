package dev.laurel.freelancer;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of a PUBLIC person that everybody may see (api.md, "Who sees whom"), and not more. Whoever shows it to others
 * puts another name in the place of the id.
 *
 * @param person {@code frl_…}; not for others
 * @param displayName null where the person does not show it
 * @param headline null where there is none
 * @param country ISO 3166-1 alpha-2; null where not stated
 * @param skills proven by credentials that the person shows to everybody: highest level first, then latest
 */
public record PublicCard(
        String person,
        @Nullable String displayName,
        @Nullable String headline,
        @Nullable String country,
        List<PublicSkill> skills) {
    private static final Comparator<PublicSkill> ORDER = Comparator.comparing(PublicSkill::level)
            .thenComparing(PublicSkill::issuedIn)
            .reversed()
            .thenComparing(skill -> skill.skill().value())
            .thenComparing(PublicSkill::issuer);

    public PublicCard {
        skills = List.copyOf(skills);
    }

    /**
     * A verified skill.
     *
     * @param issuer name of who vouches for it
     * @param issuedIn month, UTC
     */
    public record PublicSkill(SkillId skill, Level level, String issuer, YearMonth issuedIn) {}

    /**
     * Of somebody PUBLIC.
     *
     * @param shownToAll ids of the credentials that are PUBLIC
     */
    static PublicCard of(Shown shown, Set<String> shownToAll) {
        if (shown.visibility() != Visibility.PUBLIC) {
            throw new IllegalArgumentException("not for everybody: " + shown.visibility());
        }
        var card = shown.card();
        var skills = proofs(shown)
                .filter(piece -> shownToAll.contains(piece.id()))
                .flatMap(PublicCard::skill)
                .distinct()
                .sorted(ORDER)
                .toList();
        return new PublicCard(card.id(), card.displayName(), card.headline(), card.country(), skills);
    }

    /** What a person has proved by credentials; licences and work have no holder's word that everybody may see them. */
    static Stream<Evidence> proofs(Shown shown) {
        return shown.person().evidence().stream().filter(piece -> piece.kind().isCredential() && piece.isVerified());
    }

    private static Stream<PublicSkill> skill(Evidence piece) {
        return Stream.ofNullable(piece.issuer())
                .map(Issuer::name)
                .map(issuer -> new PublicSkill(piece.skill(), piece.level(), issuer, YearMonth.from(piece.issuedOn())));
    }
}
