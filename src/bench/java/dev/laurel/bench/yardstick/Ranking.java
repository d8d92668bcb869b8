package dev.laurel.bench.yardstick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that rank people in SQL: one of plain literals, so that every database plans it with its statistics.
 *
 * <p>Whoever reaches the rank of the last row is answered with their claimed points, and the client orders those who
 * tie by their keys: no database has the tie key's arithmetic of 64 bits without a sign.
 */
final class Ranking {
    private static final int CLAIM_BITS = 9;

    private final Asked asked;
    private final int limit;

    Ranking(Asked asked, int limit) {
        this.asked = asked;
        this.limit = limit;
    }

    /** Whether anybody at all has a skill that is asked for. */
    boolean isAnything() {
        return Arrays.stream(asked.skills()).anyMatch(skills -> skills.length > 0);
    }

    /** Everybody with points whose rank is at least that of the last row: person, tie, rank, claimed. */
    String withPoints() {
        return "with " + ranked() + ", top as materialized (select person, tie, rank from ranked where rank >="
                + " (select min(rank) from (select rank from ranked order by rank desc limit " + limit + ") as best)),"
                + " claimed as (select person, sum(claimed) as claimed from ("
                + claims(" and person in (select person from top)") + ") as parts group by person)"
                + " select top.person, top.tie, top.rank, coalesce(claimed.claimed, 0)"
                + " from top left join claimed on claimed.person = top.person";
    }

    /** The same of those who have claims and no points, when so many rows are still wanted. */
    String withClaimsOnly(int wanted) {
        return "with " + ranked() + ", claimed as materialized (select p.person, p.tie, c.claimed from"
                + " (select person, sum(claimed) as claimed from (" + claims("") + ") as parts group by person) as c"
                + " join person as p on p.person = c.person where c.claimed > 0" + gates()
                + " and p.person not in (select person from ranked))"
                + " select person, tie, 0, claimed from claimed where claimed >= (select min(claimed) from"
                + " (select claimed from claimed order by claimed desc limit " + wanted + ") as best)";
    }

    private String ranked() {
        return "scored as (select person, sum(points) as points, sum(met) as met from (" + proofs()
                + ") as parts group by person), ranked as materialized (select s.person, p.tie, s.points + case when"
                + " s.met >= " + asked.mustHave() + " then " + Best.QUALIFIED + " else 0 end as rank"
                + " from scored as s join person as p on p.person = s.person where s.points > 0" + gates() + ")";
    }

    private String proofs() {
        return each(i -> {
            int weight = asked.weights()[i];
            int met = asked.required()[i] ? 1 : 0;
            var cells = Arrays.stream(asked.skills()[i])
                    .map(skill -> skill * PackedPeople.LEVELS + asked.levels()[i] - 1)
                    .toArray();
            return cells.length == 1
                    ? "select person, proof * %d as points, proven * %d as met from skill_cell where cell = %d"
                            .formatted(weight, met, cells[0])
                    : "select person, max(proof) * %d as points, max(proven) * %d as met from skill_cell where cell in (%s) group by person"
                            .formatted(weight, met, list(cells));
        });
    }

    private String claims(String only) {
        return each(i ->
                "select person, max((claims >> %d) & %d) * %d as claimed from claim where skill in (%s)%s group by person"
                        .formatted(
                                CLAIM_BITS * (asked.levels()[i] - 1),
                                Cell.PHI,
                                asked.weights()[i],
                                list(asked.skills()[i]),
                                only));
    }

    private interface Part {
        String of(int requirement);
    }

    private String each(Part part) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.skills()[i].length > 0) {
                parts.add(part.of(i));
            }
        }
        return String.join(" union all ", parts);
    }

    private static String list(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private String gates() {
        var demand = asked.demand();
        var gates = new StringBuilder();
        if (demand.english() > 0) {
            gates.append(" and p.english >= ").append(demand.english());
        }
        if (demand.hours() > 0) {
            gates.append(" and p.hours >= ").append(demand.hours());
        }
        if (demand.place() > 0) {
            gates.append(" and p.place >= ").append(demand.place());
        }
        if (demand.cents() != Gates.TOO_DEAR) {
            gates.append(" and p.cents <= ").append(demand.cents());
        }
        return gates.toString();
    }

    /** All claims of somebody for one skill in one number. */
    static long claims(PackedPeople people, int place) {
        long claims = 0;
        for (int level = 1; level <= PackedPeople.LEVELS; level++) {
            claims |= (long) Cell.claim(people.cellAt(place, level)) << (CLAIM_BITS * (level - 1));
        }
        return claims;
    }
}
