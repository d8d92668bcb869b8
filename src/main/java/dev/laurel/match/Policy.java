package dev.laurel.match;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Importance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Every number that scoring leaves to policy, from one versioned file (scoring.md, "policy").
 *
 * <p>Factors are whole millionths. Immutable; compiled once, so share one instance.
 */
public final class Policy {
    private static final String FILE = "/policy/policy.properties";
    private final String hash;
    private final PolicyNumbers numbers;
    private final Paths paths;

    private Policy(String hash, PolicyNumbers numbers) {
        this.hash = hash;
        this.numbers = numbers;
        paths = new Paths(numbers);
    }

    /** The policy that this program carries. */
    public static Policy bundled() {
        return Bundled.POLICY;
    }

    /**
     * Reads a policy file.
     *
     * @throws BadPolicyException when a key is missing, unknown, given twice or out of range, or when numbers would
     *     make nearer, higher, fresher or more trusted evidence count less
     */
    public static Policy parse(byte[] file) {
        return new Policy("sha256-" + HexFormat.of().formatHex(Sha256.of(file)), PolicyNumbers.read(file));
    }

    /** {@code sha256-} and the lower-case hex SHA-256 of the file's bytes, as every answer shows it. */
    public String hash() {
        return hash;
    }

    /** Number of this edition of the policy, from 1. */
    public int version() {
        return numbers.version();
    }

    /** The most that evidence of this kind proves, in millionths, below one. */
    public int ceiling(EvidenceKind kind) {
        return known(numbers.ceilings(), kind);
    }

    /** What the best single piece of this kind counts as unproved, in millionths. */
    public int claimed(EvidenceKind kind) {
        return known(numbers.claimed(), kind);
    }

    /** Factor of a source's standing, in millionths. */
    public int trust(Trust trust) {
        return known(numbers.trust(), trust);
    }

    /** Factor of the way from the evidence's skill to the asked one, in millionths. */
    public int near(Relation relation) {
        return known(numbers.near(), relation);
    }

    /** Factor of evidence so many levels below the asked one, in millionths; 0 beyond the table. */
    public int level(int stepsBelow) {
        return stepsBelow < numbers.levels().size() ? numbers.levels().get(stepsBelow) : 0;
    }

    /** Factor of evidence of so many completed quarters, in millionths; the table's last value beyond it. */
    public int freshness(EvidenceKind kind, Nature nature, int completedQuarters) {
        if (kind == EvidenceKind.LICENCE) {
            return PolicyNumbers.ONE;
        }
        var table = nature == Nature.TOOL ? numbers.tool() : numbers.method();
        return table.get(Math.min(completedQuarters, table.size() - 1));
    }

    /** Weight that a requirement or preferred qualification has where the client sets none. */
    public int weight(Importance importance) {
        return importance == Importance.REQUIRED ? numbers.weightRequired() : numbers.weightPreferred();
    }

    /** The most that all PREFERRED together take of the whole where the gig has REQUIRED ones, in millionths. */
    public int preferredShare() {
        return numbers.preferredShare();
    }

    /** Proof below this counts as 0, in millionths. */
    public int proofFloor() {
        return numbers.floor();
    }

    /** Proof from here on qualifies, in millionths. */
    public int qualifyingProof() {
        return numbers.qualify();
    }

    /** The most that all delivered work together proves, in millionths. */
    public int deliveredWorkCap() {
        return numbers.deliveredWork();
    }

    /** Every key is there once a policy is read. */
    private static <K> int known(Map<K, Integer> factors, K key) {
        return factors.getOrDefault(key, 0);
    }

    Paths paths() {
        return paths;
    }

    @Override
    public String toString() {
        return "Policy " + numbers.version() + " " + hash;
    }

    /** Read on first use, once. */
    private static final class Bundled {
        private static final Policy POLICY = parse(bytes());

        private static byte[] bytes() {
            try (var in = Policy.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the program: " + FILE);
                }
                return in.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
