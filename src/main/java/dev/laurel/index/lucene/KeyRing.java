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
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of skills, made once for a tenant and numbered: everybody's documents are made of the same few tens of
 * thousands. Safe for several threads.
 */
final class KeyRing {
    /**
     * Skills of tenants that are remembered, about two kilobytes each, and as many other things by which credentials
     * and licences are found, about 150 bytes; those met later are made anew each time.
     */
    static final int MAX_SKILLS = 50_000;

    /** Claims that are remembered, skill and grades, about 110 bytes each: of a million people most that come again. */
    private static final int MAX_CLAIMS = 1 << 18;

    private static final Level[] LEVELS = Level.values();
    private static final int CLAIMED = LEVELS.length;
    private static final int CREDENTIAL = LEVELS.length + 1;
    private static final int LAYERED = LEVELS.length + 2;

    private final int room;
    private final Map<String, OfTenant> tenants = new ConcurrentHashMap<>();
    private final AtomicInteger skills = new AtomicInteger();
    /** Issuers, achievements and types of licences. */
    private final AtomicInteger others = new AtomicInteger();

    private final NumberedTerms numbered = new NumberedTerms();
    private final AtomicInteger claimed = new AtomicInteger();
    private final RecentClaims recent = new RecentClaims();

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

    /** What the numbers of keys mean. */
    NumberedTerms numbered() {
        return numbered;
    }

    private static int layered(int level, int layer) {
        return LAYERED + level * Strength.LAYERS + layer;
    }

    private OfTenant made(String tenant) {
        return new OfTenant(new Keys(tenant));
    }

    /** The terms of one skill. */
    final class OfSkill {
        /** Its levels, claims of it, credentials that show it, each level's layers. */
        private final BytesRef[] terms;
        /** The number of the first of them; the others follow. */
        private final int first;

        /** By two: grades, and the number of what is kept of a claim with them. */
        private volatile int[] claims = new int[0];

        private OfSkill(Keys keys, SkillId skill, boolean remembers) {
            terms = new BytesRef[LAYERED + LEVELS.length * Strength.LAYERS];
            for (int i = 0; i < LEVELS.length; i++) {
                terms[i] = keys.cell(skill, LEVELS[i]);
                for (int layer = 0; layer < Strength.LAYERS; layer++) {
                    terms[layered(i, layer)] = Keys.layer(terms[i], layer);
                }
            }
            terms[CLAIMED] = keys.claimed(skill);
            terms[CREDENTIAL] = keys.credentialSkill(skill);
            first = remembers ? numbered.add(terms) : Key.NONE;
        }

        private Key key(int term) {
            return new Key(terms[term], first == Key.NONE ? Key.NONE : first + term);
        }

        /** The skill at a level, 0 for the lowest. */
        Key cell(int level) {
            return key(level);
        }

        /** Those in a layer at a level, 0 for the lowest. */
        private Key cell(int level, int layer) {
            return key(layered(level, layer));
        }

        /** What is kept of a claim of it ({@link KeptClaims#value}). */
        private Key kept(NamedClaim claim) {
            if (first == Key.NONE) {
                return Key.of(KeptClaims.value(claim));
            }
            int known = find(claims, claim.grades());
            return known == Key.NONE ? remembered(claim) : new Key(numbered, known);
        }

        private static int find(int[] claims, int grades) {
            for (int i = 0; i < claims.length; i += 2) {
                if (claims[i] == grades) {
                    return claims[i + 1];
                }
            }
            return Key.NONE;
        }

        private synchronized Key remembered(NamedClaim claim) {
            var value = KeptClaims.value(claim);
            int known = find(claims, claim.grades());
            if (known == Key.NONE && claimed.get() < MAX_CLAIMS) {
                claimed.getAndIncrement();
                known = numbered.add(value);
                var more = Arrays.copyOf(claims, claims.length + 2);
                more[claims.length] = claim.grades();
                more[claims.length + 1] = known;
                claims = more;
            }
            return new Key(value, known);
        }
    }

    /** The terms of one tenant's skills, and the means to make all others. */
    final class OfTenant {
        private final Keys keys;
        private final Map<SkillId, OfSkill> known = new ConcurrentHashMap<>();
        private final Map<String, Key> issuers = new ConcurrentHashMap<>();
        private final Map<String, Key> achievements = new ConcurrentHashMap<>();
        private final Map<String, Key> licences = new ConcurrentHashMap<>();
        /** Of the last two graphs: the one in force, and one that an index aside is made with. */
        private volatile List<ByNumber> byNumber = List.of();

        private OfTenant(Keys keys) {
            this.keys = keys;
        }

        Keys keys() {
            return keys;
        }

        NumberedTerms numbered() {
            return numbered;
        }

        RecentClaims recent() {
            return recent;
        }

        /** The terms of a skill. */
        OfSkill skill(SkillId skill) {
            var before = known.get(skill);
            if (before != null) {
                return before;
            }
            return skills.get() < room ? known.computeIfAbsent(skill, this::numbered) : new OfSkill(keys, skill, false);
        }

        private OfSkill numbered(SkillId skill) {
            skills.getAndIncrement();
            return new OfSkill(keys, skill, true);
        }

        /** Credentials of an issuer. */
        Key issuer(String id) {
            return other(issuers, id, keys::issuer);
        }

        /** Credentials for an achievement. */
        Key achievement(String id) {
            return other(achievements, id, keys::achievement);
        }

        /** Licences of a type. */
        Key licence(String type) {
            return other(licences, type, keys::licence);
        }

        private Key other(Map<String, Key> all, String text, Function<String, BytesRef> term) {
            var before = all.get(text);
            if (before != null) {
                return before;
            }
            return others.get() < room
                    ? all.computeIfAbsent(text, unseen -> numbered(term.apply(unseen)))
                    : Key.of(term.apply(text));
        }

        private Key numbered(BytesRef term) {
            others.getAndIncrement();
            return new Key(term, numbered.add(term));
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
        /** By a skill's number one more than that of its first term; 0 where nobody asked. All find the same. */
        private final AtomicIntegerArray firsts;

        private ByNumber(OfTenant tenant, SkillGraph graph) {
            this.tenant = tenant;
            this.graph = graph;
            this.firsts = new AtomicIntegerArray(graph.size());
        }

        /**
         * The number of a skill's term at the lowest level, those at higher ones follow.
         *
         * @param number of the skill, as {@link Reach} has it
         * @return {@link Key#NONE} where its terms are not numbered
         */
        int cells(int number, SkillId skill) {
            if (number == Reach.UNKNOWN) {
                return tenant.skill(skill).first;
            }
            int known = firsts.getAcquire(number);
            if (known == 0) {
                known = tenant.skill(skill).first + 1;
                firsts.setRelease(number, known);
            }
            return known - 1;
        }

        /** Adds what a document holds of a claim: the term, and what is kept. */
        void addClaim(NamedClaim claim, Terms named, Terms kept) {
            int first = cells(graph.reached(claim.skill()).number(), claim.skill());
            int known = first == Key.NONE ? Key.NONE : tenant.recent().find(first, claim.grades());
            if (known == Key.NONE) {
                var skill = tenant.skill(claim.skill());
                var key = skill.kept(claim);
                named.add(skill.key(CLAIMED), claim.grades());
                kept.add(key, 1);
                if (key.number() != Key.NONE) {
                    tenant.recent().met(first, claim.grades(), key.number());
                }
            } else {
                named.add(first + CLAIMED, claim.grades());
                kept.add(known, 1);
            }
        }

        /**
         * The skill at a level, 0 for the lowest.
         *
         * @param cells as {@link #cells} gives it
         */
        Key cell(int cells, SkillId skill, int level) {
            return cells == Key.NONE ? tenant.skill(skill).cell(level) : new Key(tenant.numbered(), cells + level);
        }

        /**
         * Adds the term of somebody's proof of a skill at a level.
         *
         * @param cells as {@link #cells} gives it
         * @param level 0 for the lowest
         * @param strength {@link Strength#ofPerson}
         */
        void addProof(int cells, SkillId skill, int level, int strength, Terms proof) {
            int layer = Strength.layer(strength);
            if (cells == Key.NONE) {
                proof.add(tenant.skill(skill).cell(level, layer), strength);
            } else {
                proof.add(cells + layered(level, layer), strength);
            }
        }

        /** The number of the term of credentials that show a skill; likewise. */
        int credential(int number, SkillId skill) {
            int first = cells(number, skill);
            return first == Key.NONE ? Key.NONE : first + CREDENTIAL;
        }

        /** The term of credentials that show a skill. */
        BytesRef credential(SkillId skill) {
            return tenant.skill(skill).key(CREDENTIAL).bytes();
        }
    }
}
