package dev.laurel.bench.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Occupations, the commonest first, with the skills that people and gigs of each are drawn from. */
final class Occupations {
    /** Of an occupation's skills so many belong to its own area; the others are common everywhere. */
    private static final double OWN_AREA = .8;
    /** One occupation in so many asks for a nursing licence. */
    private static final int LICENSED = 40;

    private final List<Occupation> all;
    private final Zipf commonness;

    private Occupations(List<Occupation> all, Zipf commonness) {
        this.all = all;
        this.commonness = commonness;
    }

    /**
     * One occupation.
     *
     * @param number its rank
     * @param area that it belongs to
     * @param essential skills, the commonest first
     * @param optional skills, the commonest first
     * @param isLicensed whether one needs a licence to work in it
     */
    record Occupation(int number, int area, List<Integer> essential, List<Integer> optional, boolean isLicensed) {}

    static Occupations of(long seed, Facts facts, Vocabulary skills) {
        var ranks = new Zipf(skills.size(), facts.popularityExponent());
        var all = new ArrayList<Occupation>();
        for (int i = 0; i < facts.occupations(); i++) {
            all.add(occupation(i, Draws.of(seed, Draws.Stream.OCCUPATIONS, i), facts, skills, ranks));
        }
        return new Occupations(
                Collections.unmodifiableList(all), new Zipf(facts.occupations(), facts.occupationExponent()));
    }

    private static Occupation occupation(int number, Draws draws, Facts facts, Vocabulary skills, Zipf ranks) {
        int area = draws.between(0, Vocabulary.AREAS - 1);
        var drawn = new LinkedHashSet<Integer>();
        int essential = facts.essential().draw(draws);
        fill(drawn, essential, draws, skills, area, ranks);
        var first = sorted(drawn);
        fill(drawn, essential + facts.optional().draw(draws), draws, skills, area, ranks);
        var second = new ArrayList<>(sorted(drawn));
        second.removeAll(first);
        return new Occupation(number, area, first, List.copyOf(second), number % LICENSED == LICENSED - 1);
    }

    /**
     * Common skills are drawn again and again; the tries are limited, so that a small area is not searched for ever.
     */
    private static void fill(Set<Integer> into, int count, Draws draws, Vocabulary skills, int area, Zipf ranks) {
        var own = skills.ofArea(area);
        for (int tries = count * 10; into.size() < count && tries > 0; tries--) {
            boolean isOwn = !own.isEmpty() && draws.chance(OWN_AREA);
            into.add(isOwn ? own.get(ranks.draw(draws, own.size())) : Integer.valueOf(ranks.draw(draws)));
        }
    }

    /** Skill numbers are ranks: the smaller, the commoner. */
    private static List<Integer> sorted(Set<Integer> skills) {
        return skills.stream().sorted().toList();
    }

    Occupation draw(Draws draws) {
        return all.get(commonness.draw(draws));
    }

    List<Occupation> all() {
        return all;
    }
}
