package dev.laurel.index.lucene;

import dev.laurel.match.NamedClaim;
import dev.laurel.skill.Level;
import dev.laurel.skill.Reach;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The terms of skills, made once for a tenant and numbered: everybody's documents are made of the same few tens of
 * thousands. Safe for several threads.
 */
final class KeyRing {
    /** Skills of tenants that are remembered, about 500 bytes each; those met later are made anew each time. */
    static final int MAX_SKILLS = 100_000;

    private static final Level[] LEVELS = Level.values();
    /** Numbers a skill: its levels, claims of it, credentials that show it. */
    private static final int PER_SKILL = LEVELS.length + 2;

    private final int room;
    private final Map<String, OfTenant> tenants = new ConcurrentHashMap<>();
    private final AtomicInteger skills = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();

    KeyRing() {
        this(MAX_SKILLS);
    }

    /** With room for so many skills. */
    KeyRing(int room) {
        this.room = room;
    }

    /** The terms of one tenant; of one that comes when there is no more room they are forgotten again. */
    OfTenant of(String tenant) {
        var known = tenants.get(tenant);
        if (known != null) {
            return known;
        }
        return skills.get() < room ? tenants.computeIfAbsent(tenant, this::made) : made(tenant);
    }

    private OfTenant made(String tenant) {
        return new OfTenant(new Keys(tenant));
    }

    /** The terms of one skill. */
    final class OfSkill {
        /** Claims of one skill that are remembered; as a rule there are as many as levels. */
        private static final int MAX_CLAIMS = 16;

        private final Key[] cells;
        private final Key claimed;
        private final Key credential;
        private final boolean remembers;
        private volatile Claims claims = new Claims(new int[0], new Key[0]);

        private OfSkill(Keys keys, SkillId skill, int first, boolean remembers) {
            int step = remembers ? 1 : 0;
            cells = new Key[LEVELS.length];
            for (int i = 0; i < LEVELS.length; i++) {
                cells[i] = new Key(keys.cell(skill, LEVELS[i]), first + i * step);
            }
            claimed = new Key(keys.claimed(skill), first + LEVELS.length * step);
            credential = new Key(keys.credentialSkill(skill), first + (LEVELS.length + 1) * step);
            this.remembers = remembers;
        }

        /** The skill at a level, 0 for the lowest. */
        Key cell(int level) {
            return cells[level];
        }

        /** Of claims of it. */
        Key claimed() {
            return claimed;
        }

        /** Of credentials that show it. */
        Key credential() {
            return credential;
        }

        /** What is kept of a claim of it ({@link KeptClaims#value}). */
        Key kept(NamedClaim claim) {
            var known = claims.find(claim.grades());
            return known == null ? remembered(claim) : known;
        }

        private synchronized Key remembered(NamedClaim claim) {
            var known = claims.find(claim.grades());
            if (known != null) {
                return known;
            }
            boolean isFull = !remembers || claims.keys.length == MAX_CLAIMS;
            var made = new Key(KeptClaims.value(claim), isFull ? Key.NONE : numbers.getAndIncrement());
            claims = isFull ? claims : claims.with(claim.grades(), made);
            return made;
        }
    }

    /** What is kept of claims of one skill, by their grades; few, so they are looked through. */
    private static final class Claims {
        private final int[] grades;
        private final Key[] keys;

        private Claims(int[] grades, Key[] keys) {
            this.grades = grades;
            this.keys = keys;
        }

        @Nullable
        Key find(int wanted) {
            for (int i = 0; i < grades.length; i++) {
                if (grades[i] == wanted) {
                    return keys[i];
                }
            }
            return null;
        }

        Claims with(int grade, Key key) {
            int size = grades.length;
            var moreGrades = Arrays.copyOf(grades, size + 1);
            var moreKeys = Arrays.copyOf(keys, size + 1);
            moreGrades[size] = grade;
            moreKeys[size] = key;
            return new Claims(moreGrades, moreKeys);
        }
    }

    /** The terms of one tenant's skills, and the means to make all others. */
    final class OfTenant {
        private final Keys keys;
        private final Map<SkillId, OfSkill> known = new ConcurrentHashMap<>();
        /** Of the last two graphs: the one in force, and one that an index aside is made with. */
        private volatile List<ByNumber> byNumber = List.of();

        private OfTenant(Keys keys) {
            this.keys = keys;
        }

        Keys keys() {
            return keys;
        }

        /** The terms of a skill. */
        OfSkill skill(SkillId skill) {
            var before = known.get(skill);
            if (before != null) {
                return before;
            }
            return skills.get() < room
                    ? known.computeIfAbsent(skill, this::numbered)
                    : new OfSkill(keys, skill, Key.NONE, false);
        }

        private OfSkill numbered(SkillId skill) {
            skills.getAndIncrement();
            return new OfSkill(keys, skill, numbers.getAndAdd(PER_SKILL), true);
        }

        /** The terms of skills by their numbers in a graph. */
        ByNumber in(SkillGraph graph) {
            var known = known(graph);
            return known == null ? another(graph) : known;
        }

        private @Nullable ByNumber known(SkillGraph graph) {
            for (var one : byNumber) {
                if (one.graph.equals(graph)) {
                    return one;
                }
            }
            return null;
        }

        /** Once, however many threads ask at the same time: a second one would drive the other graph's out. */
        private synchronized ByNumber another(SkillGraph graph) {
            var meanwhile = known(graph);
            if (meanwhile != null) {
                return meanwhile;
            }
            var before = byNumber;
            var made = new ByNumber(this, graph);
            byNumber = before.isEmpty() ? List.of(made) : List.of(made, before.getFirst());
            return made;
        }
    }

    /** The terms of one tenant's skills by their numbers in one graph. */
    static final class ByNumber {
        private final OfTenant tenant;
        private final SkillGraph graph;
        /** Filled by whoever asks first; of two at once either may win, for both have found the same. */
        private final @Nullable OfSkill[] skills;

        private ByNumber(OfTenant tenant, SkillGraph graph) {
            this.tenant = tenant;
            this.graph = graph;
            this.skills = new OfSkill[graph.size()];
        }

        /** The terms of a skill whose number this is, as {@link Reach} has it. */
        OfSkill skill(int number, SkillId skill) {
            if (number == Reach.UNKNOWN) {
                return tenant.skill(skill);
            }
            var known = skills[number];
            if (known == null) {
                known = tenant.skill(skill);
                skills[number] = known;
            }
            return known;
        }
    }
}
