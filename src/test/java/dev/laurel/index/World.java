package dev.laurel.index;

import dev.laurel.match.Policy;
import dev.laurel.skill.Graph;
import dev.laurel.skill.SkillId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Seeded people and gigs, made so that whatever can go wrong in an order comes up often: equal proof, equal claims,
 * skills reached on several ways, any-of groups that overlap, licences and credentials that nearly fit.
 *
 * @param basis policy and skills
 * @param day that everything is judged on
 * @param people of two tenants, with the same ids in both
 * @param gigs of both
 */
public record World(Basis basis, LocalDate day, List<PersonEntry> people, List<GigEntry> gigs) {
    public static final String TENANT = "main";
    static final String OTHER = "other";
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final int SKILLS = 60;
    /** One in so many belongs to the other tenant. */
    private static final int OTHERS = 10;

    public static World of(long seed, int people, int gigs) {
        var random = new Random(seed);
        var skills = skills();
        var graph = graph(random, skills);
        var somebody = new SomePeople(random, skills, DAY);
        var something = new SomeGigs(random, skills, DAY);
        var everybody = new ArrayList<PersonEntry>();
        for (int i = 0; i < people; i++) {
            everybody.add(somebody.next(i % OTHERS == 1 ? OTHER : TENANT, "frl_" + (i % OTHERS == 1 ? i - 1 : i)));
        }
        var everything = new ArrayList<GigEntry>();
        for (int i = 0; i < gigs; i++) {
            everything.add(something.next(i % OTHERS == 1 ? OTHER : TENANT, "gig_" + (i % OTHERS == 1 ? i - 1 : i)));
        }
        return new World(new Basis(Policy.bundled(), graph), DAY, everybody, everything);
    }

    public List<PersonEntry> peopleOf(String tenant) {
        return people.stream().filter(person -> person.tenant().equals(tenant)).toList();
    }

    public List<GigEntry> gigsOf(String tenant) {
        return gigs.stream().filter(gig -> gig.tenant().equals(tenant)).toList();
    }

    /** Some with dots, which index keys may not hold. */
    private static List<SkillId> skills() {
        return IntStream.range(0, SKILLS)
                .mapToObj(i -> new SkillId(i % 7 == 0 ? "onet:tool." + i : "laurel:skill-" + i))
                .toList();
    }

    private static Graph graph(Random random, List<SkillId> skills) {
        var links = new Graph.Builder();
        for (int i = 1; i < skills.size(); i++) {
            if (random.nextBoolean()) {
                links.broader(skills.get(i), List.of(skills.get(random.nextInt(i))));
            }
            if (random.nextInt(4) == 0) {
                links.related(skills.get(i), List.of(skills.get(random.nextInt(skills.size()))));
            }
        }
        return links.build();
    }
}
