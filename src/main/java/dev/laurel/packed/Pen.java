package dev.laurel.packed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after the other; {@link PackedReader} reads them in the same order. A text is written once, and
 * named by its number from then on. There is no description of what was written: whoever keeps the bytes keeps the
 * number of their form beside them. Not safe for several threads.
 */
public final class Pen {
    private static final int ROOM_AT_FIRST = 512;
    private static final int MOST_OF_A_NUMBER = 10;
    /** Seven bits of a number in each byte; the eighth tells that another byte follows. */
    static final int BITS = 7;

    static final int MORE = 1 << BITS;

    private byte[] out = new byte[ROOM_AT_FIRST];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();

    /** All that was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    /** A number of 32 bits, in one byte where it is below 128; negative ones take five. */
    public void number(int value) {
        unsigned(Integer.toUnsignedLong(value));
    }

    /** A number of 64 bits, shorter the nearer it is to 0. */
    public void large(long value) {
        unsigned(value << 1 ^ value >> (Long.SIZE - 1));
    }

    private void unsigned(long value) {
        reserve(MOST_OF_A_NUMBER);
        long rest = value;
        while ((rest & -MORE) != 0) {
            out[size++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        out[size++] = (byte) rest;
    }

    private void reserve(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    /** A text; each further time its number alone. */
    public void text(String value) {
        var known = texts.get(value);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        texts.put(value, texts.size() + 1);
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    /** Yes or no. */
    public void flag(boolean value) {
        number(value ? 1 : 0);
    }

    /** A day. */
    public void day(LocalDate value) {
        large(value.toEpochDay());
    }

    /** A time of day, to the second. */
    public void time(LocalTime value) {
        number(value.toSecondOfDay());
    }

    /** An instant, to the nanosecond. */
    public void instant(Instant value) {
        large(value.getEpochSecond());
        number(value.getNano());
    }

    /** By its place among its kind: whoever moves one counts the form of what is kept up. */
    // That the place depends on the order is the point here, and what the number of the form is for.
    @SuppressWarnings("EnumOrdinal")
    public <E extends Enum<E>> void choice(E value) {
        number(value.ordinal());
    }

    /** A value or its absence. */
    public <T> void maybe(@Nullable T value, BiConsumer<Pen, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
    }

    /** How many there are, then each. */
    public <T> void all(Collection<T> values, BiConsumer<Pen, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
    }
}
