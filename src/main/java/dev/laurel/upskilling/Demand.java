package dev.laurel.upskilling;

import dev.laurel.match.Matcher;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the open gigs of one tenant ask for, laid out the other way round: from a skill at a level to the requirements
 * that accept it, and from a credential asked for to the gigs that ask for it. Safe for any number of threads.
 *
 * <p>Gigs and their requirements, here called parts, go by number.
 */
final class Demand {
    private static final int LEVELS = Level.values().length;
    private static final int[] NONE = new int[0];
    /** Pieces that are kept in mind: those of a full catalogue, and then the map begins anew. */
    private static final int MAX_KEPT = 100_000;

    private final List<Asked> gigs;
    private final int[] firstPart;
    private final int[] gigOfPart;
    private final int[] weightOfPart;
    private final boolean[] required;
    private final Map<SkillId, int[][]> parts;
    private final List<Wanted> credentials;
    /**
     * Of pieces that were asked about, which credentials they meet: the same offerings come again with each request.
     */
    private final Map<Evidence, int[]> metBy = new ConcurrentHashMap<>();

    /**
     * A credential that some gigs ask for.
     *
     * @param fits which pieces of evidence meet it
     * @param gates gigs of which it is a gate
     * @param preferred gigs that count it
     * @param weights of the latter, one for one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wanted(Predicate<Evidence> fits, int[] gates, int[] preferred, int[] weights) {
        boolean isMetBy(List<Evidence> evidence) {
            for (var piece : evidence) {
                if (fits.test(piece)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Demand(Laying laid, List<Asked> gigs, Matcher matcher) {
        this.gigs = List.copyOf(gigs);
        this.firstPart = ints(laid.firstPart);
        this.gigOfPart = ints(laid.gigOfPart);
        this.weightOfPart = ints(laid.weightOfPart);
        this.required = new boolean[laid.required.size()];
        for (int i = 0; i < required.length; i++) {
            required[i] = laid.required.get(i);
        }
        this.parts = HashMap.newHashMap(laid.parts.size());
        laid.parts.forEach((skill, byLevel) -> {
            var rows = new int[LEVELS][];
            for (int i = 0; i < LEVELS; i++) {
                rows[i] = ints(byLevel.get(i));
            }
            parts.put(skill, rows);
        });
        this.credentials = laid.credentials.entrySet().stream()
                .map(entry -> entry.getValue().wanted(matcher.qualifications().fitting(entry.getKey())))
                .toList();
    }

    /** Lays out gigs. */
    static Demand of(List<Asked> gigs, Matcher matcher) {
        var laying = new Laying();
        gigs.forEach(laying::add);
        return new Demand(laying, gigs, matcher);
    }

    int gigs() {
        return gigs.size();
    }

    Asked gig(int gig) {
        return gigs.get(gig);
    }

    int parts() {
        return gigOfPart.length;
    }

    /** The first part of a gig; its others follow. Also for the number of gigs, where it is the number of parts. */
    int firstPart(int gig) {
        return gig == firstPart.length ? gigOfPart.length : firstPart[gig];
    }

    int gigOf(int part) {
        return gigOfPart[part];
    }

    /** Of 256. */
    int weight(int part) {
        return weightOfPart[part];
    }

    boolean isRequired(int part) {
        return required[part];
    }

    /** The parts that accept a skill and ask for just that level. */
    int[] parts(SkillId skill, Level level) {
        var byLevel = parts.get(skill);
        return byLevel == null ? NONE : byLevel[level.number() - 1];
    }

    /** The skills that any gig accepts. */
    Set<SkillId> skills() {
        return parts.keySet();
    }

    /** The credentials that any gig asks for, each once. */
    List<Wanted> credentials() {
        return credentials;
    }

    /** The credentials that a piece meets, by number. */
    int[] metBy(Evidence piece) {
        if (metBy.size() > MAX_KEPT) {
            metBy.clear();
        }
        return metBy.computeIfAbsent(
                piece,
                unseen -> IntStream.range(0, credentials.size())
                        .filter(i -> credentials.get(i).fits().test(unseen))
                        .toArray());
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** While it is being laid out. */
    private static final class Laying {
        private final List<Integer> firstPart = new ArrayList<>();
        private final List<Integer> gigOfPart = new ArrayList<>();
        private final List<Integer> weightOfPart = new ArrayList<>();
        private final List<Boolean> required = new ArrayList<>();
        private final Map<SkillId, List<List<Integer>>> parts = new HashMap<>();
        private final Map<Qualification.Credential, Wanting> credentials = new LinkedHashMap<>();

        private record Wanting(List<Integer> gates, List<Integer> preferred, List<Integer> weights) {
            Wanted wanted(Predicate<Evidence> fits) {
                return new Wanted(fits, ints(gates), ints(preferred), ints(weights));
            }
        }

        void add(Asked gig) {
            int number = firstPart.size();
            firstPart.add(gigOfPart.size());
            var ask = gig.ask();
            var weights = gig.yardstick().weights();
            for (int i = 0; i < ask.requirements().size(); i++) {
                var requirement = ask.requirements().get(i);
                int part = gigOfPart.size();
                gigOfPart.add(number);
                weightOfPart.add(weights.requirements().get(i));
                required.add(requirement.importance() == Importance.REQUIRED);
                requirement
                        .anyOf()
                        .forEach(skill -> parts.computeIfAbsent(skill, unseen -> levels())
                                .get(requirement.level().number() - 1)
                                .add(part));
            }
            for (int i = 0; i < ask.qualifications().size(); i++) {
                if (ask.qualifications().get(i) instanceof Qualification.Credential asked) {
                    add(number, asked, weights.qualifications().get(i));
                }
            }
        }

        private void add(int gig, Qualification.Credential asked, int weight) {
            var bare = new Qualification.Credential(asked.skills(), asked.issuers(), asked.achievements(), true, null);
            var wanting = credentials.computeIfAbsent(
                    bare, unseen -> new Wanting(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            if (asked.mandatory()) {
                wanting.gates.add(gig);
            } else {
                wanting.preferred.add(gig);
                wanting.weights.add(weight);
            }
        }

        private static List<List<Integer>> levels() {
            var levels = new ArrayList<List<Integer>>();
            for (int i = 0; i < LEVELS; i++) {
                levels.add(new ArrayList<>());
            }
            return levels;
        }
    }
}
