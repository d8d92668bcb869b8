package dev.laurel.bench.world;

import dev.laurel.taxonomy.Skills;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A world of any size; safe for several threads. */
public final class World {
    private final Vocabulary skills;
    private final People people;
    private final Postings postings;

    private World(Vocabulary skills, People people, Postings postings) {
        this.skills = skills;
        this.people = people;
        this.postings = postings;
    }

    /**
     * A world.
     *
     * @param starter the starter taxonomy: licences prove its skills
     * @param day that everybody's past and future is counted from
     */
    public static World of(long seed, Facts facts, Skills starter, LocalDate day) {
        var skills = Vocabulary.of(seed, facts);
        var occupations = Occupations.of(seed, facts, skills);
        var achievements = Achievements.of(seed, facts, occupations);
        var proofs = new Proofs(skills, achievements, starter, day);
        return new World(
                skills,
                new People(seed, facts, skills, occupations, proofs, day),
                new Postings(seed, facts, skills, occupations, day));
    }

    /** Tags of all languages that anybody speaks in any world. */
    public static Set<String> languages() {
        return Stream.concat(Places.languages(), Stated.languages()).collect(Collectors.toUnmodifiableSet());
    }

    /** The skills that people and gigs name. */
    public Vocabulary skills() {
        return skills;
    }

    /** Person number {@code number}, from 0. */
    public Portrait person(int number) {
        return people.get(number);
    }

    /** Gig number {@code number}, from 0. */
    public Posted gig(int number) {
        return postings.get(number);
    }

    /**
     * Tells one world from another.
     *
     * @param first how many people and gigs it looks at, from the first on
     * @return lower-case hex of SHA-256
     */
    public String digest(int first) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < first; i++) {
                sha256.update(person(i).toString().getBytes(StandardCharsets.UTF_8));
                sha256.update(gig(i).toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
