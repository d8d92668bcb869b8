package dev.laurel.index.lucene;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of skills, made once for a tenant and numbered: everybody's documents are made of the same few tens of
 * thousands. Safe for several threads.
 */
final class KeyRing {
    /** Skills of tenants that are remembered, about 500 bytes each; those met later are made anew each time. */
    static final int MAX_SKILLS = 100_000;

    private static final Level[] LEVELS = Level.values();
    /** Numbers a skill. */
    private static final int PER_SKILL = LEVELS.length + 1;

    private final int room;
    private final Map<String, OfTenant> tenants = new ConcurrentHashMap<>();
    private final AtomicInteger skills = new AtomicInteger();

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

    /**
     * The terms of one skill.
     *
     * @param cells by level, lowest first
     * @param claimed of claims of it
     * @param credential of credentials that show it
     */
    record OfSkill(List<Key> cells, Key claimed, BytesRef credential) {
        Key cell(Level level) {
            return cells.get(level.number() - 1);
        }
    }

    /** The terms of one tenant's skills, and the means to make all others. */
    final class OfTenant {
        private final Keys keys;
        private final Map<SkillId, OfSkill> known = new ConcurrentHashMap<>();

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
            return skills.get() < room ? known.computeIfAbsent(skill, this::numbered) : made(skill, Key.NONE, 0);
        }

        private OfSkill numbered(SkillId skill) {
            return made(skill, skills.getAndIncrement() * PER_SKILL, 1);
        }

        private OfSkill made(SkillId skill, int first, int step) {
            var cells = new Key[LEVELS.length];
            for (int i = 0; i < LEVELS.length; i++) {
                cells[i] = new Key(keys.cell(skill, LEVELS[i]), first + i * step);
            }
            var claimed = new Key(keys.claimed(skill), first + LEVELS.length * step);
            return new OfSkill(List.of(cells), claimed, keys.credentialSkill(skill));
        }
    }
}
