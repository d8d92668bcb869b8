package dev.laurel.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Pen} wrote. */
final class Reader {
    private final ByteArrayDataInput in;
    private final List<String> texts = new ArrayList<>();

    Reader(BytesRef bytes) {
        in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    int number() {
        return in.readVInt();
    }

    String text() {
        int known = number();
        if (known > 0) {
            return texts.get(known - 1);
        }
        var text = readString();
        texts.add(text);
        return text;
    }

    boolean flag() {
        return number() == 1;
    }

    LocalDate day() {
        try {
            return LocalDate.ofEpochDay(in.readZLong());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    LocalTime time() {
        return LocalTime.ofSecondOfDay(number());
    }

    <E extends Enum<E>> E choice(E[] values) {
        return values[number()];
    }

    <T> @Nullable T maybe(Function<Reader, T> read) {
        return flag() ? read.apply(this) : null;
    }

    <T> List<T> all(Function<Reader, T> read) {
        int size = number();
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    private String readString() {
        try {
            return in.readString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
