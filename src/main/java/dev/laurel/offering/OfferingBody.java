package dev.laurel.offering;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.terms.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an offering, checked.
 *
 * @param issuer name of whoever signs the credential, for people
 * @param identifier the id under which the issuer signs, as the registry has it: a DID, an http or an https URL
 * @param achievement id of the achievement, exactly as the credential states it; null where it is not known
 * @param name of the achievement, for people
 * @param kind CREDENTIAL (completed) or ASSESSED_CREDENTIAL, where the registry says nothing of the achievement
 * @param skills each once, 1 to {@value #MAX_SKILLS}
 * @param hours of work to earn it, 1 to {@value #MAX_HOURS}; null where not known
 * @param price of earning it, 0 where it is free; null where not known
 * @param asOf day on which hours and price were read; null only where neither is given
 * @param link where to learn more; null where none
 * @param area skill area, lower case; null where none was stated
 * @param language BCP 47, of the teaching; null where not known
 */
public record OfferingBody(
        String issuer,
        String identifier,
        @Nullable String achievement,
        String name,
        EvidenceKind kind,
        List<OfferedSkill> skills,
        @Nullable Integer hours,
        @Nullable Money price,
        @Nullable LocalDate asOf,
        @Nullable URI link,
        @Nullable String area,
        @Nullable String language) {
    /** As many as a requirement may accept: a credential that names more is about nothing in particular. */
    public static final int MAX_SKILLS = 16;
    /** Some five years of full-time study. */
    public static final int MAX_HOURS = 10_000;

    static final int MAX_NAME = 300;
    static final int MAX_IDENTIFIER = 500;
    static final int MAX_LINK = 2_000;
    static final int MAX_AREA = 60;

    public OfferingBody {
        skills = List.copyOf(skills);
        if (!kind.isCredential()) {
            throw new IllegalArgumentException("not a kind of credential: " + kind);
        }
        if (skills.isEmpty() || skills.size() > MAX_SKILLS) {
            throw new IllegalArgumentException("skills out of 1.." + MAX_SKILLS + ": " + skills.size());
        }
    }

    /** What tells it from the issuer's other offerings: the achievement's id, or its name in lower case without one. */
    String key() {
        return achievement != null ? achievement : name.toLowerCase(Locale.ROOT);
    }
}
