package dev.laurel.credential.status;

import dev.laurel.credential.key.Multibase;
import java.util.Base64;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The bits of a status list; index 0 is the leftmost bit of the first byte (Bitstring Status List 1.0, 3.2 and 3.3).
 */
public final class Bitstring {
    /** Largest list unpacked, in bytes (verification.md, step 7). */
    public static final int MAX_BYTES = 16 * 1024 * 1024;
    /** Fewest bits that hide a holder among others (Bitstring Status List 1.0, 3.3: 16 KiB). */
    public static final int MIN_BITS = 131_072;
    /** Widest entry that is read, in bits. */
    public static final int MAX_ENTRY_BITS = 8;

    private final byte[] bytes;

    private Bitstring(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A list of zeros. */
    public static Bitstring zeros(int bits) {
        return new Bitstring(new byte[(bits + 7) / 8]);
    }

    /**
     * Reads an {@code encodedList}: multibase {@code u} and base 64 URL of one GZIP member; StatusList2021 has it
     * without the {@code u}. Null when malformed or too large.
     */
    public static @Nullable Bitstring decode(String encodedList) {
        var text = encodedList.startsWith("u") ? encodedList.substring(1) : encodedList;
        var packed = Multibase.base64Url(text);
        var bytes = packed == null ? null : Gzip.unpack(packed, MAX_BYTES);
        return bytes == null ? null : new Bitstring(bytes);
    }

    /** As {@code encodedList} of a Bitstring status list. */
    public String encode() {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(Gzip.pack(bytes));
    }

    /** Number of bits. */
    public long size() {
        return bytes.length * 8L;
    }

    /**
     * The value at an index; empty when it lies beyond the list.
     *
     * @param index not negative; counted in entries
     * @param entryBits bits of an entry, 1 to {@value #MAX_ENTRY_BITS}
     */
    public OptionalLong value(long index, int entryBits) {
        if (index < 0 || entryBits < 1 || entryBits > MAX_ENTRY_BITS || index >= size() / entryBits) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (long bit = index * entryBits; bit < (index + 1) * entryBits; bit++) {
            value = value << 1 | (bytes[(int) (bit >> 3)] >> (7 - (bit & 7)) & 1);
        }
        return OptionalLong.of(value);
    }

    /** A copy with one bit set or cleared. */
    public Bitstring with(int index, boolean set) {
        var copy = bytes.clone();
        int mask = 1 << (7 - (index & 7));
        int old = copy[index >> 3];
        copy[index >> 3] = (byte) (set ? old | mask : old & ~mask);
        return new Bitstring(copy);
    }
}
