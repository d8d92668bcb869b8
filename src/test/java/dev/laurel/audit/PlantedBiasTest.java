package dev.laurel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.Basis;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.PersonPlacing;
import dev.laurel.index.Slice;
import dev.laurel.match.Policy;
import dev.laurel.match.TieKey;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
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
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.source.Starter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Seeded worlds: one in which two groups have the same evidence, and one in which somebody took it from one of them.
 */
class PlantedBiasTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int PEOPLE = 600;
    private static final int GIGS = 12;
    private static final int SHORTLIST = 60;
    private static final List<Level> LEVELS = List.of(Level.FOUNDATION, Level.INTERMEDIATE, Level.ADVANCED);
    private static final List<SkillId> SKILLS = Starter.skills().all().stream()
            .map(PublishedSkill::id)
            .sorted(java.util.Comparator.comparing(SkillId::value))
            .limit(6)
            .toList();

    /**
     * A world, audited.
     *
     * @param taken the chance that somebody of group B has no evidence left
     */
    private static List<GroupTable> world(long seed, double taken) {
        var random = new Random(seed);
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < GIGS; i++) {
            asks.add(ask("gig_" + i, random));
        }
        var declared = new LinkedHashMap<String, Groups.Declared>();
        var entries = new ArrayList<PersonEntry>();
        for (int i = 0; i < PEOPLE; i++) {
            var group = random.nextBoolean() ? "A" : "B";
            var evidence = evidence(random);
            boolean isTaken = random.nextDouble() < taken && group.equals("B");
            var person =
                    new Person(GroupsFileTest.id(i), isTaken ? List.of() : evidence, List.of(), Circumstances.none());
            declared.put(person.id(), new Groups.Declared(i + 2, List.of(group)));
            entries.add(new PersonEntry("main", person, TieKey.ofPerson(person.id())));
        }
        var groups = new Groups(List.of("group"), declared, List.of());
        return new Tabulation(groups, sample(asks, entries), 2).tables(List.of(List.of("group")));
    }

    private static Sample sample(List<Ask> asks, List<PersonEntry> entries) {
        var basis = new Basis(Policy.bundled(), Starter.skills().graph());
        var outcomes = asks.stream()
                .map(ask -> {
                    var query = new PeopleQuery("main", ask, DAY, Tables.none(), Slice.first(1), Map.of());
                    var contest = new Contest(new PersonPlacing(query, basis), SHORTLIST, entries.size());
                    for (int i = 0; i < entries.size(); i++) {
                        contest.take(entries.get(i), i);
                    }
                    return contest.outcome();
                })
                .toList();
        return new Sample(
                Policy.bundled().hash(),
                DAY,
                asks.stream().map(Ask::id).toList(),
                entries.stream().map(entry -> entry.person().id()).toList(),
                outcomes);
    }

    private static Ask ask(String id, Random random) {
        int first = random.nextInt(SKILLS.size());
        var requirements = List.of(
                new Requirement(List.of(SKILLS.get(first)), Level.FOUNDATION, Importance.REQUIRED, null),
                new Requirement(
                        List.of(SKILLS.get((first + 1) % SKILLS.size())),
                        Level.INTERMEDIATE,
                        Importance.PREFERRED,
                        null));
        return new Ask(id, requirements, List.of(), Conditions.none());
    }

    private static List<Evidence> evidence(Random random) {
        var pieces = new ArrayList<Evidence>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            pieces.add(new Evidence(
                    "crd_" + i,
                    random.nextBoolean() ? EvidenceKind.ASSESSED_CREDENTIAL : EvidenceKind.CREDENTIAL,
                    Assurance.E4,
                    SKILLS.get(random.nextInt(SKILLS.size())),
                    Nature.METHOD,
                    LEVELS.get(random.nextInt(LEVELS.size())),
                    random.nextBoolean() ? Trust.RECOGNISED : Trust.LISTED,
                    "iss_" + random.nextInt(4),
                    DAY.minusDays(random.nextInt(900)),
                    Evidence.ONE,
                    new Issuer("iss_1", "Issuer"),
                    new Achievement("https://a.example/1", "Badge")));
        }
        return pieces;
    }

    private static GroupRow lower(GroupTable table) {
        return table.groups().stream()
                .filter(row -> row.finding() != Finding.HIGHEST)
                .findFirst()
                .orElseThrow();
    }

    private static double of(GroupTable table, ToDoubleFunction<GroupRow> what) {
        return what.applyAsDouble(lower(table));
    }

    @Test
    void whereEvidenceIsDrawnAlikeTheRatiosAreAboutOne() {
        int alarms = 0;
        int tables = 0;
        for (long seed = 1; seed <= 20; seed++) {
            for (var table : world(seed, 0)) {
                tables++;
                var ratio = lower(table).ratio();
                assertNotNull(ratio);
                assertTrue(ratio > .6, table.toString());
                alarms += lower(table).finding() == Finding.BELOW ? 1 : 0;
            }
        }
        // A fair world is called unfair by chance now and then: an interval of 95 % may miss 1 in 20 times.
        assertTrue(alarms * 20 <= tables, alarms + " of " + tables);
    }

    @Test
    void aGroupWhoseCredentialsWereTakenIsFound() {
        for (long seed = 1; seed <= 20; seed++) {
            for (var table : world(seed, .5)) {
                assertEquals("B", lower(table).group(), table.toString());
                assertEquals(Finding.BELOW, lower(table).finding(), table.toString());
                assertTrue(of(table, row -> row.rateInterval().high()) < 1);
            }
        }
    }
}
