package dev.laurel.index.lucene;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/**
 * The terms by which people and qualifications find each other. Whoever holds what a qualification asks for has one of
 * its terms; who has one need not hold it, which the pure core decides.
 */
final class HeldKeys {
    private HeldKeys() {}

    /**
     * Of a person: their licences' types and, of their verified credentials, skills, issuers and achievements.
     *
     * @param credentials as {@link PersonFacts#credentials} gives them
     * @param ofSkill makes the term of credentials that show a skill
     */
    static Collection<BytesRef> of(
            Person person,
            Collection<Evidence> credentials,
            Keys keys,
            Function<SkillId, BytesRef> ofSkill,
            SkillGraph graph) {
        var held = new LinkedHashSet<BytesRef>();
        person.licences().forEach(licence -> held.add(keys.licence(licence.type())));
        for (var piece : credentials) {
            addShown(held, ofSkill, graph, piece.skill());
            var issuer = piece.issuer();
            if (issuer != null) {
                held.add(keys.issuer(issuer.id()));
            }
            var achievement = piece.achievement();
            if (achievement != null) {
                held.add(keys.achievement(achievement.id()));
            }
        }
        return held;
    }

    /** A credential of a skill also fits where a broader one, up to two steps, is asked. */
    private static void addShown(
            Set<BytesRef> held, Function<SkillId, BytesRef> ofSkill, SkillGraph graph, SkillId skill) {
        graph.reach(skill).forEach((shown, relation) -> {
            if (relation.compareTo(Relation.NARROWER_TWICE) <= 0) {
                held.add(ofSkill.apply(shown));
            }
        });
    }

    /** Whether whoever has one of a qualification's terms holds what it asks for: one list alone is given. */
    static boolean isCertain(Qualification asked) {
        return asked instanceof Qualification.Credential credential
                && Stream.of(credential.skills(), credential.issuers(), credential.achievements())
                                .filter(list -> !list.isEmpty())
                                .count()
                        == 1;
    }

    /** Of a qualification: any one of its lists would do; the one that usually names fewest people is taken. */
    static List<BytesRef> of(Qualification asked, Keys keys) {
        return switch (asked) {
            case Qualification.Licence licence -> List.of(keys.licence(licence.type()));
            case Qualification.Credential credential -> of(credential, keys);
        };
    }

    private static List<BytesRef> of(Qualification.Credential asked, Keys keys) {
        if (!asked.achievements().isEmpty()) {
            return asked.achievements().stream().map(keys::achievement).toList();
        }
        return asked.skills().isEmpty()
                ? asked.issuers().stream().map(keys::issuer).toList()
                : asked.skills().stream().map(keys::credentialSkill).toList();
    }
}
