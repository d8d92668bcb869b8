package dev.laurel.bench.yardstick;

import dev.laurel.index.Basis;
import dev.laurel.index.PersonEntry;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody in packed arrays, filled page by page by one thread, which has others help.
 *
 * <p>A person is a number, in the order in which they came. Their skills stand side by side, by ascending number, each
 * with the number of its four cells: many people have the very same four, which are kept once.
 */
public final class PackedPeople {
    static final int LEVELS = Level.values().length;
    private static final int ROOM = 1 << 10;

    private final Basis basis;
    private final LocalDate day;
    private final Gates.Judge judge;
    private final Map<SkillId, Integer> skillNumbers = new HashMap<>();
    private final Map<Quad, Integer> quadNumbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private int size;
    private int[] starts = new int[ROOM];
    private long[] ties = new long[ROOM];
    private byte[] english = new byte[ROOM];
    private short[] hours = new short[ROOM];
    private byte[] places = new byte[ROOM];
    private int[] cents = new int[ROOM];
    private int[] skills = new int[ROOM];
    private int[] quads = new int[ROOM];
    private int[] cells = new int[ROOM];

    private record Quad(int first, int second, int third, int fourth) {}

    private record Packed(PersonEntry entry, Map<SkillId, int[]> cells, Gates gates) {}

    public PackedPeople(Basis basis, Tables tables, LocalDate day) {
        this.basis = basis;
        this.day = day;
        this.judge = new Gates.Judge(tables, day);
    }

    /** Adds some people. */
    public void add(List<PersonEntry> page) {
        page.parallelStream().map(this::packed).toList().forEach(this::append);
    }

    private Packed packed(PersonEntry entry) {
        var bySkill = new HashMap<SkillId, int[]>();
        basis.matcher(Tables.none())
                .cells(entry.person(), day)
                .forEach((skill, level, proof, proven, claim) ->
                        bySkill.computeIfAbsent(skill, unseen -> new int[LEVELS])[level.number() - 1] =
                                Cell.of(proof, proven, claim));
        return new Packed(entry, bySkill, judge.of(entry.person()));
    }

    private void append(Packed person) {
        makeRoom(person.cells.size());
        ids.add(person.entry.person().id());
        ties[size] = person.entry.hash();
        english[size] = (byte) person.gates.english();
        hours[size] = (short) person.gates.hours();
        places[size] = (byte) person.gates.place();
        cents[size] = person.gates.cents();
        int at = starts[size];
        var sorted = new TreeMap<Integer, Integer>();
        person.cells.forEach((skill, levels) ->
                sorted.put(skillNumbers.computeIfAbsent(skill, unseen -> skillNumbers.size()), quad(levels)));
        for (var entry : sorted.entrySet()) {
            skills[at] = entry.getKey();
            quads[at] = entry.getValue();
            at++;
        }
        size++;
        starts[size] = at;
    }

    private void makeRoom(int more) {
        if (size + 2 > starts.length) {
            int room = 2 * starts.length;
            starts = Arrays.copyOf(starts, room);
            ties = Arrays.copyOf(ties, room);
            english = Arrays.copyOf(english, room);
            hours = Arrays.copyOf(hours, room);
            places = Arrays.copyOf(places, room);
            cents = Arrays.copyOf(cents, room);
        }
        int needed = starts[size] + more;
        if (needed > skills.length) {
            int room = Math.max(needed, skills.length + (skills.length >> 1));
            skills = Arrays.copyOf(skills, room);
            quads = Arrays.copyOf(quads, room);
        }
    }

    private int quad(int[] levels) {
        var quad = new Quad(levels[0], levels[1], levels[2], levels[3]);
        var known = quadNumbers.get(quad);
        if (known != null) {
            return known;
        }
        int number = quadNumbers.size();
        quadNumbers.put(quad, number);
        if ((number + 1) * LEVELS > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        System.arraycopy(levels, 0, cells, number * LEVELS, LEVELS);
        return number;
    }

    /** How many people. */
    public int size() {
        return size;
    }

    /** How many skills all of them have together. */
    public int held() {
        return starts[size];
    }

    int skills() {
        return skillNumbers.size();
    }

    /** Number of a skill that somebody holds; -1 where nobody does. */
    int skill(SkillId id) {
        return skillNumbers.getOrDefault(id, -1);
    }

    String id(int person) {
        return ids.get(person);
    }

    long tie(int person) {
        return ties[person];
    }

    /** Where a person's skills begin; the next person's begin where they end. */
    int start(int person) {
        return starts[person];
    }

    /** The skills at all places; longer than what is filled, and not to be written to. */
    int[] allSkills() {
        return skills;
    }

    int skillAt(int place) {
        return skills[place];
    }

    /** The cell that stands for a skill at a level, 1 to 4. */
    int cellAt(int place, int level) {
        return cells[quads[place] * LEVELS + level - 1];
    }

    /** The cell of a person for a skill at a level; 0 for nothing. */
    int cell(int person, int skill, int level) {
        int place = Arrays.binarySearch(skills, starts[person], starts[person + 1], skill);
        return place < 0 ? 0 : cellAt(place, level);
    }

    Gates gates(int person) {
        return new Gates(english[person], hours[person], places[person], cents[person]);
    }

    boolean passes(int person, Gates demand) {
        return english[person] >= demand.english()
                && hours[person] >= demand.hours()
                && places[person] >= demand.place()
                && cents[person] <= demand.cents();
    }
}
