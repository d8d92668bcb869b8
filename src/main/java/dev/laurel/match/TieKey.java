package dev.laurel.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The last key of the order: a fixed coin toss for each pair of gig and person, fair to both, that nobody can aim at
 * (scoring.md, "Order").
 */
public final class TieKey {
    private TieKey() {}

    /** h of a person's id; stored with the person. */
    public static long ofPerson(String id) {
        return h(id);
    }

    /** h of the policy's hash, a line feed and the gig's id. */
    public static long ofGig(Policy policy, String id) {
        return h(policy.hash() + "\n" + id);
    }

    /** h of a gig's id, a line feed and a day: what is drawn by lot for that gig on that day. */
    public static long ofDay(String gig, LocalDate day) {
        return h(gig + "\n" + day);
    }

    /** The key of the pair, to be compared unsigned. */
    public static long of(long gig, long person) {
        return mix64(gig ^ person);
    }

    /** The first eight bytes, big endian, of the SHA-256 of the UTF-8 bytes. */
    private static long h(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, 2014). */
    private static long mix64(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
