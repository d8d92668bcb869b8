package dev.laurel.match;

import dev.laurel.skill.Graph;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.CompactMembership;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A small random world, dense enough that its people and gigs meet often; all of it from one seed. */
final class World {
    private static final int SKILLS = 14;
    /** Around the border of 50 direct narrower skills; those beyond the first few are never named by anybody. */
    private static final int HUB_CHILDREN = 49;

    static final List<String> STATES = List.of("US-CA", "US-FL", "US-NY", "US-TX");

    final long seed;
    final RandomGenerator random;
    final List<SkillId> skills = new ArrayList<>();
    final Map<SkillId, Set<SkillId>> broader = new HashMap<>();
    final Map<SkillId, Set<SkillId>> related = new HashMap<>();
    final LocalDate day;
    final Tables tables;
    final SkillGraph graph;

    World(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
        for (int i = 0; i < SKILLS; i++) {
            skills.add(new SkillId("tag:s" + i));
        }
        links();
        graph = graphOf(broader, related);
        tables = new Tables(compact(), rates());
    }

    private void links() {
        for (int i = 1; i < SKILLS; i++) {
            if (random.nextInt(3) > 0) {
                link(broader, skills.get(i), skills.get(random.nextInt(i)));
            }
            if (random.nextInt(3) == 0) {
                link(related, skills.get(i), skills.get(random.nextInt(SKILLS)));
            }
        }
        if (random.nextInt(8) == 0) {
            int children = HUB_CHILDREN + random.nextInt(3);
            for (int i = 0; i < children; i++) {
                link(broader, new SkillId("tag:h" + i), skills.getFirst());
            }
        }
    }

    static void link(Map<SkillId, Set<SkillId>> links, SkillId from, SkillId to) {
        if (!from.equals(to)) {
            links.computeIfAbsent(from, key -> new HashSet<>()).add(to);
        }
    }

    private static SkillGraph graphOf(Map<SkillId, Set<SkillId>> broader, Map<SkillId, Set<SkillId>> related) {
        var builder = new Graph.Builder();
        broader.forEach(builder::broader);
        related.forEach(builder::related);
        return builder.build();
    }

    private Compact compact() {
        var members = new ArrayList<CompactMembership>();
        for (var state : STATES) {
            var since = chance(3) ? null : day.plusDays(random.nextInt(-400, 60));
            var until = chance(4) ? day.plusDays(random.nextInt(1, 120)) : null;
            members.add(new CompactMembership(state, since, until));
        }
        return new Compact("NLC", Set.of("RN"), members);
    }

    private static ExchangeRates rates() {
        var euro = Map.of(Currency.getInstance("EUR"), new BigDecimal("0.80"));
        return new ExchangeRates(LocalDate.of(2026, 1, 1), Currency.getInstance("USD"), euro);
    }

    Matcher matcher() {
        return new Matcher(Policy.bundled(), graph, tables);
    }

    /** True once in so many times. */
    boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** One of an enum's values from the first to the last given, both included. */
    <E extends Enum<E>> E between(E first, E last) {
        return any(List.copyOf(EnumSet.range(first, last)));
    }

    SkillId skill() {
        return any(skills);
    }

    /** The same values in another order. */
    <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            var swapped = copy.set(i, copy.get(j));
            copy.set(j, swapped);
        }
        return copy;
    }
}
