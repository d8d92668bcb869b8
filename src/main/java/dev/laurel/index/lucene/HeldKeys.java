package dev.laurel.index.lucene;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Reach;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import java.util.Arrays;
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
    static Terms of(Person person, Collection<Evidence> credentials, KeyRing.OfTenant ring, SkillGraph graph) {
        var held = new Distinct();
        person.licences().forEach(licence -> held.add(ring.licence(licence.type())));
        var bySkill = ring.in(graph);
        for (var piece : credentials) {
            addShown(held, bySkill, graph.reached(piece.skill()));
            var issuer = piece.issuer();
            if (issuer != null) {
                held.add(ring.issuer(issuer.id()));
            }
            var achievement = piece.achievement();
            if (achievement != null) {
                held.add(ring.achievement(achievement.id()));
            }
        }
        return held.terms(ring.numbered());
    }

    /** A credential of a skill also fits where a broader one, up to two steps, is asked. */
    private static void addShown(Distinct held, KeyRing.ByNumber bySkill, Reach shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.relation(i).compareTo(Relation.NARROWER_TWICE) <= 0) {
                int number = bySkill.credential(shown.number(i), shown.skill(i));
                if (number == Key.NONE) {
                    held.others.add(bySkill.credential(shown.skill(i)));
                } else {
                    held.add(number);
                }
            }
        }
    }

    /** Terms, each once however often it is added. */
    private static final class Distinct {
        private static final int ROOM_AT_FIRST = 64;

        private final Set<BytesRef> others = new LinkedHashSet<>(0);
        private int[] numbers = new int[ROOM_AT_FIRST];
        private int size;

        void add(Key key) {
            if (key.number() == Key.NONE) {
                others.add(key.bytes());
            } else {
                add(key.number());
            }
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size] = number;
            size++;
        }

        Terms terms(NumberedTerms numbered) {
            Arrays.sort(numbers, 0, size);
            var terms = new Terms(numbered, Math.max(1, size));
            for (int i = 0; i < size; i++) {
                if (i == 0 || numbers[i] != numbers[i - 1]) {
                    terms.add(numbers[i], 1);
                }
            }
            others.forEach(term -> terms.add(term, 1));
            return terms;
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
