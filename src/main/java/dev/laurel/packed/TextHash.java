package dev.laurel.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Spreads texts over tables by their bytes, eight at a time. */
final class TextHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private TextHash() {}

    /** A number of so many bits, equal for equal bytes. */
    static int of(byte[] in, int from, int length, int bits) {
        long hash = length;
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mixed(hash, (long) LONGS.get(in, at));
        }
        for (; at < end; at++) {
            hash = mixed(hash, in[at]);
        }
        return (int) (hash >>> (Long.SIZE - bits));
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash ^ more) * SPREAD;
        return mixed ^ mixed >>> (Integer.SIZE - 1);
    }
}
