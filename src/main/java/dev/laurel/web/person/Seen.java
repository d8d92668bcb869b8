package dev.laurel.web.person;

import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.freelancer.EvidenceView;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others see of somebody's evidence (api.md, "Who sees whom").
 *
 * @param skills what everybody may see: proved by credentials that their holder shows to everybody
 * @param held all credentials, oldest first
 */
public record Seen(List<Skill> skills, List<HeldCredential> held) {
    private static final Comparator<Skill> ORDER = Comparator.comparing(Skill::level)
            .thenComparing(Skill::month)
            .reversed()
            .thenComparing(Skill::label)
            .thenComparing(Skill::issuer);

    public Seen {
        skills = List.copyOf(skills);
        held = List.copyOf(held);
    }

    /**
     * A verified skill.
     *
     * @param issuer name of who vouches for it
     * @param month of issue, UTC
     */
    public record Skill(String label, Level level, String issuer, YearMonth month) {}

    static Seen of(List<HeldCredential> held, List<EvidenceView> evidence) {
        var open = held.stream()
                .filter(one -> one.visibility() == CredentialVisibility.PUBLIC)
                .map(HeldCredential::id)
                .collect(Collectors.toUnmodifiableSet());
        var skills = evidence.stream()
                .filter(piece -> piece.verified() && piece.kind().isCredential() && open.contains(piece.id()))
                .flatMap(Seen::skill)
                .distinct()
                .sorted(ORDER)
                .toList();
        return new Seen(skills, held);
    }

    private static Stream<Skill> skill(EvidenceView piece) {
        return Optional.ofNullable(piece.issuer()).map(Issuer::name).stream()
                .map(issuer ->
                        new Skill(piece.skill().label(), piece.level(), issuer, YearMonth.from(piece.issuedOn())));
    }
}
