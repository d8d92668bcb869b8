package dev.laurel.index.lucene;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Reach;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
     */
    static Collection<Key> of(
            Person person, Collection<Evidence> credentials, KeyRing.OfTenant ring, SkillGraph graph) {
        var keys = ring.keys();
        var held = new LinkedHashSet<Key>();
        person.licences().forEach(licence -> held.add(Key.of(keys.licence(licence.type()))));
        var bySkill = ring.in(graph);
        for (var piece : credentials) {
            addShown(held, bySkill, graph.reached(piece.skill()));
            var issuer = piece.issuer();
            if (issuer != null) {
                held.add(Key.of(keys.issuer(issuer.id())));
            }
            var achievement = piece.achievement();
            if (achievement != null) {
                held.add(Key.of(keys.achievement(achievement.id())));
            }
        }
        return held;
    }

    /** A credential of a skill also fits where a broader one, up to two steps, is asked. */
    private static void addShown(Set<Key> held, KeyRing.ByNumber bySkill, Reach shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.relation(i).compareTo(Relation.NARROWER_TWICE) <= 0) {
                held.add(bySkill.skill(shown.number(i), shown.skill(i)).credential());
            }
        }
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
