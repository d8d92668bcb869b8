package dev.laurel.bench.world;

import dev.laurel.api.Ids;
import dev.laurel.gig.GigBody;
import dev.laurel.gig.GigState;
import dev.laurel.gig.GigVisibility;
import dev.laurel.gig.Gigs;
import dev.laurel.gig.Need;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.WorkingHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws open gigs. How often a gig states what is a choice: nobody counted it. */
final class Postings {
    private static final int ID_BYTES = 16;
    private static final int TRIES = 20;
    private static final double REQUIRED = .65;
    private static final double WEIGHTED = .15;
    private static final double PREFERS_CREDENTIAL = .15;
    private static final double DEMANDS_CREDENTIAL = .02;
    private static final double DEMANDS_LICENCE = .8;
    private static final double REMOTE = .8;
    /** Of a hundred requirements 72 accept one skill alone. */
    private static final List<Integer> ANY_OF = anyOf();

    private static final String DESCRIPTION =
            "We look for somebody who has done this before and can show it. ".repeat(10);

    private final long seed;
    private final Facts facts;
    private final Vocabulary skills;
    private final Occupations occupations;
    private final LocalDate day;
    private final Pool pool;

    Postings(long seed, Facts facts, Vocabulary skills, Occupations occupations, LocalDate day) {
        this.seed = seed;
        this.facts = facts;
        this.skills = skills;
        this.occupations = occupations;
        this.day = day;
        this.pool = new Pool(facts.poolExponent());
    }

    private static List<Integer> anyOf() {
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            sizes.add(i < 72 ? 1 : i < 90 ? 2 : i < 97 ? 3 : 4);
        }
        return List.copyOf(sizes);
    }

    Posted get(int number) {
        var draws = Draws.of(seed, Draws.Stream.GIGS, number);
        var occupation = occupations.draw(draws);
        var id = Ids.of(Gigs.PREFIX, draws.bytes(ID_BYTES));
        return new Posted(id, body(draws, number, occupation));
    }

    private GigBody body(Draws draws, int number, Occupations.Occupation of) {
        var qualifications = qualifications(draws, of);
        boolean onSite = !draws.chance(REMOTE);
        boolean overlaps = draws.chance(.12);
        var country = onSite ? Places.unitedStates() : Places.country(draws);
        var starts = draws.chance(.5) ? day.plusDays(draws.between(1, 60)) : null;
        return new GigBody(
                "Gig " + number + " for occupation " + of.number(),
                DESCRIPTION,
                GigState.OPEN,
                draws.chance(.3) ? GigVisibility.PUBLIC : GigVisibility.MEMBERS,
                needs(draws, of),
                qualifications,
                draws.chance(.6) ? Stated.rate(draws, Places.unitedStates()) : null,
                starts,
                ends(draws, starts),
                draws.chance(.5) ? Integer.valueOf(5 * draws.between(1, 6)) : null,
                overlaps ? country.zoneId() : null,
                overlaps ? new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)) : null,
                overlaps ? Integer.valueOf(draws.between(2, 5)) : null,
                draws.chance(.5) ? List.of(new Language("en", draws.chance(.6) ? Cefr.B2 : Cefr.C1)) : List.of(),
                !onSite,
                onSite ? Places.place(draws, country) : null,
                1);
    }

    private static @Nullable LocalDate ends(Draws draws, @Nullable LocalDate starts) {
        return starts != null && draws.chance(.5) ? starts.plusDays(draws.between(10, 200)) : null;
    }

    private List<Need> needs(Draws draws, Occupations.Occupation of) {
        boolean weighted = draws.chance(WEIGHTED);
        var needs = new ArrayList<Need>();
        var seen = new HashSet<Set<SkillId>>();
        int count = facts.perGig().draw(draws);
        for (int tries = count * TRIES; needs.size() < count && tries > 0; tries--) {
            var anyOf = pool.some(draws, of.essential(), of.optional(), draws.one(ANY_OF)).stream()
                    .map(skills::id)
                    .toList();
            if (seen.add(new TreeSet<>(anyOf))) {
                needs.add(new Need(
                        anyOf,
                        Proofs.level(draws),
                        draws.chance(REQUIRED) ? Importance.REQUIRED : Importance.PREFERRED,
                        weighted ? Integer.valueOf(draws.between(1, Requirement.MAX_WEIGHT)) : null));
            }
        }
        return needs;
    }

    private List<Qualification> qualifications(Draws draws, Occupations.Occupation of) {
        var asked = new ArrayList<Qualification>();
        if (of.isLicensed() && draws.chance(DEMANDS_LICENCE)) {
            asked.add(
                    new Qualification.Licence("RN", List.of(Places.region(draws, Places.unitedStates())), true, null));
        }
        if (draws.chance(PREFERS_CREDENTIAL)) {
            asked.add(credential(draws, of, false));
        } else if (draws.chance(DEMANDS_CREDENTIAL)) {
            asked.add(credential(draws, of, true));
        }
        return asked;
    }

    private Qualification.Credential credential(Draws draws, Occupations.Occupation of, boolean mandatory) {
        return new Qualification.Credential(
                List.of(skills.id(pool.one(draws, of.essential()))), List.of(), List.of(), mandatory, null);
    }
}
