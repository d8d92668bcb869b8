package dev.laurel.evaluate;

import dev.laurel.match.Matcher;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Policy;
import dev.laurel.match.TieKey;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import dev.laurel.taxonomy.Skills;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks judged profiles for judged gigs by the product's own scoring, in memory.
 *
 * <p>Each skill of a gig is one REQUIRED requirement at FOUNDATION, each skill of a profile a claim. An id that the
 * taxonomy does not know (such as {@code tag:…}) is a skill of its own, without neighbours. Every profile is ranked,
 * those with neither points nor claimed points last, by the tie key.
 */
final class Evaluation {
    /** Requirements of a gig (api.md, "limits"); a judged gig with more is measured by its first ones. */
    private static final int MAX_REQUIREMENTS = 32;

    /** Random orders that the comparison averages. */
    private static final int RANDOM_ROUNDS = 20;

    private static final long SEED = 20_260_101;

    /** Any day does: claims do not age. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Judged judged;
    private final Skills skills;
    private final Matcher matcher;

    Evaluation(Judged judged, Skills skills) {
        this.judged = judged;
        this.skills = skills;
        matcher = new Matcher(Policy.bundled(), skills.graph(), Tables.none());
    }

    /** The quality for each gig that has anybody relevant, with the mean of seeded random orders beside it. */
    List<Measured> measure() {
        var people = judged.profiles().stream().map(this::person).toList();
        var random = new Random(SEED);
        return judged.gigs().stream()
                .filter(gig -> judged.gradesOf(gig).values().stream().anyMatch(grade -> grade > 0))
                .map(gig -> new Measured(
                        gig.role(), Quality.of(rank(gig, people), judged.gradesOf(gig)), chance(gig, random)))
                .toList();
    }

    /** One gig's figures. */
    record Measured(String role, Quality quality, Quality random) {}

    private List<String> rank(Judged.Item gig, List<Person> people) {
        record Row(String id, OrderKey key) {}
        var yardstick = matcher.yardstick(ask(gig));
        long tie = TieKey.ofGig(matcher.policy(), gig.id());
        return people.stream()
                .map(person -> new Row(
                        person.id(),
                        OrderKey.of(yardstick.score(person, DAY), TieKey.of(tie, TieKey.ofPerson(person.id())))))
                .sorted(Comparator.comparing(Row::key))
                .map(Row::id)
                .toList();
    }

    private Quality chance(Judged.Item gig, Random random) {
        var ids = judged.profiles().stream().map(Judged.Item::id).collect(Collectors.toCollection(ArrayList::new));
        return Quality.mean(Stream.generate(() -> {
                    Collections.shuffle(ids, random);
                    return Quality.of(ids, judged.gradesOf(gig));
                })
                .limit(RANDOM_ROUNDS)
                .toList());
    }

    private Stream<SkillId> skills(Judged.Item item) {
        return item.skills().stream().map(skills::canonical).distinct();
    }

    private Ask ask(Judged.Item gig) {
        var requirements = skills(gig)
                .limit(MAX_REQUIREMENTS)
                .map(skill -> new Requirement(List.of(skill), Level.FOUNDATION, Importance.REQUIRED, null))
                .toList();
        return new Ask(gig.id(), requirements, List.of(), Conditions.none());
    }

    private Person person(Judged.Item profile) {
        var claims = skills(profile).map(skill -> claim(profile, skill)).toList();
        return new Person(profile.id(), claims, List.of(), Circumstances.none());
    }

    private Evidence claim(Judged.Item profile, SkillId skill) {
        return new Evidence(
                profile.id(),
                EvidenceKind.CLAIM,
                Assurance.E0,
                skill,
                skills.find(skill).map(known -> known.nature()).orElse(Nature.METHOD),
                Level.FOUNDATION,
                Trust.UNTRUSTED,
                "claim",
                DAY,
                Evidence.ONE,
                null,
                null);
    }
}
