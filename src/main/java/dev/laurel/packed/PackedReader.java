package dev.laurel.packed;

import dev.laurel.skill.SkillId;
import dev.laurel.skill.SkillSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link Pen} wrote, in the same order. Bytes that no pen wrote give values that nobody wrote or a
 * RuntimeException, never an endless loop; no more room is taken than the bytes could fill. Not safe for several
 * threads.
 */
public final class PackedReader {
    /** Places and lengths of eight: as many as gates ask of somebody. */
    private static final int TEXTS_AT_FIRST = 16;

    private final byte[] in;
    private final int end;
    private int at;
    /** Where each text begins that was met so far, and its length, in turn. */
    private int[] texts = new int[TEXTS_AT_FIRST];
    /** What was made of each: a text of this row alone, or a {@link KnownText}; null of those nobody asked for. */
    private @Nullable Object[] made = new Object[TEXTS_AT_FIRST / 2];

    private int met;

    /** Reads all of these. */
    public PackedReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads {@code length} bytes from {@code offset} on. */
    public PackedReader(byte[] bytes, int offset, int length) {
        in = bytes;
        at = offset;
        end = offset + length;
    }

    /** A number of 32 bits. */
    public int number() {
        long value = unsigned();
        if (value >>> Integer.SIZE != 0) {
            throw new IllegalStateException("more than 32 bits: " + value);
        }
        return (int) value;
    }

    /** A number of 64 bits. */
    public long large() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Pen.BITS) {
            byte next = next();
            value |= (long) (next & Pen.MORE - 1) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a packed number has no end");
    }

    private byte next() {
        if (at >= end) {
            throw new IllegalStateException("packed bytes end too soon");
        }
        return in[at++];
    }

    /** A text. */
    public String text() {
        return text(place());
    }

    /** A text that many rows hold: the same object wherever it is read, as far as it is remembered. */
    public String sharedText() {
        return known(place()).text();
    }

    /** A skill, written as a text; likewise. */
    public SkillId skill() {
        return skill(place());
    }

    /** The place of a text that is read now, and made into one later or never. */
    public int place() {
        int known = number();
        if (known != 0) {
            if (known < 0 || known > met) {
                throw new IllegalStateException("no text so far has the number " + known);
            }
            return known - 1;
        }
        int length = number();
        if (length < 0 || length > end - at) {
            throw new IllegalStateException("packed bytes end too soon");
        }
        if (met == made.length) {
            texts = Arrays.copyOf(texts, 2 * texts.length);
            made = Arrays.copyOf(made, 2 * made.length);
        }
        texts[2 * met] = at;
        texts[2 * met + 1] = length;
        at += length;
        return met++;
    }

    /** The text of a {@link #place}. */
    public String text(int place) {
        var known = made[place];
        if (known == null) {
            known = new String(in, texts[2 * place], texts[2 * place + 1], StandardCharsets.UTF_8);
            made[place] = known;
        }
        return known instanceof KnownText text ? text.text() : (String) known;
    }

    /** The same as {@link #sharedText()} would give. */
    public String sharedText(int place) {
        return known(place).text();
    }

    /** The skill of a {@link #place}. */
    public SkillId skill(int place) {
        return known(place).skill();
    }

    /** The skill of a {@link #place} where it is one of these; else null. */
    public @Nullable SkillId skill(int place, SkillSet among) {
        return among.find(in, texts[2 * place], texts[2 * place + 1]);
    }

    private KnownText known(int place) {
        if (made[place] instanceof KnownText text) {
            return text;
        }
        var text = KnownText.of(in, texts[2 * place], texts[2 * place + 1]);
        made[place] = text;
        return text;
    }

    /** Passes over so many numbers, choices, flags or parts of an instant: days are one, instants two. */
    public void skip(int numbers) {
        for (int i = 0; i < numbers; i++) {
            large();
        }
    }

    /** Yes or no. */
    public boolean flag() {
        int flag = number();
        if ((flag & 1) != flag) {
            throw new IllegalStateException("neither yes nor no: " + flag);
        }
        return flag == 1;
    }

    /** A day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(large());
    }

    /** A time of day. */
    public LocalTime time() {
        return LocalTime.ofSecondOfDay(number());
    }

    /** An instant. */
    public Instant instant() {
        return Instant.ofEpochSecond(large(), number());
    }

    /** One of these, by its place. */
    public <E extends Enum<E>> E choice(E[] values) {
        return values[number()];
    }

    /** A value; null where there was none. */
    public <T> @Nullable T maybe(Function<PackedReader, T> read) {
        return flag() ? read.apply(this) : null;
    }

    /** A list. */
    public <T> List<T> all(Function<PackedReader, T> read) {
        return some(read);
    }

    /** Of a list whatever is not read as null. */
    public <T> List<T> some(Function<PackedReader, ? extends @Nullable T> read) {
        int size = number();
        if (size < 0 || size > end - at) {
            throw new IllegalStateException("packed bytes end too soon");
        }
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            var value = read.apply(this);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether everything was read. */
    public boolean isAtEnd() {
        return at == end;
    }
}
