package dev.laurel.packed;

import dev.laurel.skill.SkillId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link Pen} wrote, in the same order. Bytes that no pen wrote give values that nobody wrote or a
 * RuntimeException, never an endless loop; no more room is taken than the bytes could fill. Not safe for several
 * threads.
 */
public final class PackedReader {
    private final byte[] in;
    private final int end;
    private int at;
    /** Each a text of this row alone, a {@link KnownText}, or the place of one that was passed over. */
    private final List<Object> texts = new ArrayList<>();

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
        int known = number();
        if (known > 0) {
            return switch (texts.get(known - 1)) {
                case KnownText text -> text.text();
                case Integer place -> passed(place, this::nextText);
                case Object text -> (String) text;
            };
        }
        var text = nextText();
        texts.add(text);
        return text;
    }

    private String nextText() {
        int length = length();
        var text = new String(in, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Passes over a text of which nobody asks what it is. */
    public void passText() {
        if (number() == 0) {
            texts.add(at);
            int length = length();
            at += length;
        }
    }

    /** A text that was passed over and is asked for where it stands again, read from where it stood first. */
    private <T> T passed(int place, Supplier<T> read) {
        int back = at;
        at = place;
        var text = read.get();
        at = back;
        return text;
    }

    private int length() {
        int length = number();
        if (length < 0 || length > end - at) {
            throw new IllegalStateException("packed bytes end too soon");
        }
        return length;
    }

    /** A text that many rows hold: the same object wherever it is read, as far as it is remembered. */
    public String sharedText() {
        return known().text();
    }

    /** A skill, written as a text; likewise. */
    public SkillId skill() {
        return known().skill();
    }

    private KnownText known() {
        int known = number();
        if (known > 0) {
            return switch (texts.get(known - 1)) {
                case KnownText text -> text;
                case Integer place -> passed(place, this::nextKnown);
                case Object text -> known((String) text);
            };
        }
        var text = nextKnown();
        texts.add(text);
        return text;
    }

    private KnownText nextKnown() {
        int length = length();
        var text = KnownText.of(in, at, length);
        at += length;
        return text;
    }

    private static KnownText known(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return KnownText.of(bytes, 0, bytes.length);
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
        int size = number();
        if (size < 0 || size > end - at) {
            throw new IllegalStateException("packed bytes end too soon");
        }
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    /** Whether everything was read. */
    public boolean isAtEnd() {
        return at == end;
    }
}
