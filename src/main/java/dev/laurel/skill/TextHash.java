package dev.laurel.skill;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Spreads texts over tables by their bytes. Of a long one it looks at the length, the beginning, the middle and the
 * end: identifiers of one source begin alike and end apart. Texts that differ nowhere there share a place, so whoever
 * asks compares.
 */
public final class TextHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private TextHash() {}

    /**
     * A number of so many bits, equal for equal bytes.
     *
     * @param bits 1 to 32
     */
    public static int of(byte[] in, int from, int length, int bits) {
        long hash = length;
        if (length >= Long.BYTES) {
            hash = mixed(hash, (long) LONGS.get(in, from));
            hash = mixed(hash, (long) LONGS.get(in, from + (length - Long.BYTES) / 2));
            hash = mixed(hash, (long) LONGS.get(in, from + length - Long.BYTES));
        } else {
            for (int at = from; at < from + length; at++) {
                hash = mixed(hash, in[at]);
            }
        }
        return (int) (hash >>> (Long.SIZE - bits));
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash ^ more) * SPREAD;
        return mixed ^ mixed >>> (Integer.SIZE - 1);
    }
}
