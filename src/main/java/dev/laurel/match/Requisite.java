package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Compact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One qualification of a gig made ready to be asked of many people (scoring.md, "Gates" and "Points"). */
sealed interface Requisite {
    /** Ids of what meets it, sorted and distinct; empty when it is not met. */
    List<String> metBy(Person person, LocalDate today);

    static Requisite of(Qualification qualification, Conditions conditions, SkillGraph graph, Compact compact) {
        return switch (qualification) {
            case Qualification.Licence licence -> new OfLicence(licence, conditions, compact);
            case Qualification.Credential credential -> OfCredential.of(credential, graph);
        };
    }

    /** In each jurisdiction one single licence covers all the gig's days. */
    record OfLicence(Qualification.Licence asked, Conditions conditions, Compact compact) implements Requisite {
        @Override
        public List<String> metBy(Person person, LocalDate today) {
            var found = asked.jurisdictions().stream()
                    .map(jurisdiction -> covering(person, jurisdiction, today))
                    .toList();
            return found.stream().allMatch(Optional::isPresent)
                    ? found.stream()
                            .flatMap(Optional::stream)
                            .distinct()
                            .sorted()
                            .toList()
                    : List.of();
        }

        /** The smallest id of those that cover one jurisdiction. */
        Optional<String> covering(Person person, String jurisdiction, LocalDate today) {
            return person.licences().stream()
                    .filter(held -> covers(held, jurisdiction, today))
                    .map(HeldLicence::id)
                    .min(Comparator.naturalOrder());
        }

        boolean covers(HeldLicence held, String jurisdiction, LocalDate today) {
            var first = conditions.firstDay(today);
            var last = conditions.lastDay(today);
            return held.type().equals(asked.type())
                    && held.covers(first, last)
                    && countsIn(held, jurisdiction, first, last);
        }

        boolean countsIn(HeldLicence held, String jurisdiction, LocalDate first, LocalDate last) {
            return held.jurisdiction().equals(jurisdiction)
                    || (held.multistate()
                            && compact.carries(held.type(), held.jurisdiction(), jurisdiction, first, last));
        }
    }

    /**
     * One verified credential within each list that is given.
     *
     * @param provers skills that a fitting credential may name: the listed ones and those one or two steps narrower
     */
    record OfCredential(Qualification.Credential asked, Set<SkillId> provers) implements Requisite {
        static OfCredential of(Qualification.Credential asked, SkillGraph graph) {
            var provers = new HashSet<SkillId>();
            for (var skill : asked.skills()) {
                graph.reachedFrom(skill).forEach((prover, relation) -> {
                    if (relation.compareTo(Relation.NARROWER_TWICE) <= 0) {
                        provers.add(prover);
                    }
                });
            }
            return new OfCredential(asked, provers);
        }

        @Override
        public List<String> metBy(Person person, LocalDate today) {
            return person.evidence().stream()
                    .filter(this::fits)
                    .map(Evidence::id)
                    .min(Comparator.naturalOrder())
                    .map(List::of)
                    .orElseGet(List::of);
        }

        boolean isMet(Person person) {
            return person.evidence().stream().anyMatch(this::fits);
        }

        /** A piece stands for its credential: issuer and achievement are the same in all pieces of one id. */
        boolean fits(Evidence piece) {
            return piece.kind().isCredential()
                    && piece.isVerified()
                    && (asked.skills().isEmpty() || provers.contains(piece.skill()))
                    && (asked.issuers().isEmpty()
                            || (piece.issuer() != null
                                    && asked.issuers().contains(piece.issuer().id())))
                    && (asked.achievements().isEmpty()
                            || (piece.achievement() != null
                                    && asked.achievements()
                                            .contains(piece.achievement().id())));
        }
    }
}
