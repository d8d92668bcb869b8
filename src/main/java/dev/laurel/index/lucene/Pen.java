package dev.laurel.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes small values compactly; {@link Reader} reads them back in the same order. A text is written once. */
final class Pen {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    private final Map<String, Integer> texts = new HashMap<>();

    BytesRef bytes() {
        return new BytesRef(out.toArrayCopy());
    }

    void number(int value) {
        quietly(() -> out.writeVInt(value));
    }

    void text(String value) {
        var known = texts.get(value);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        texts.put(value, texts.size() + 1);
        out.writeString(value);
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    void day(LocalDate value) {
        quietly(() -> out.writeZLong(value.toEpochDay()));
    }

    void time(LocalTime value) {
        number(value.toSecondOfDay());
    }

    /** By its place among its kind: {@link Shelf}'s form counts up when one is moved. */
    <E extends Enum<E>> void choice(E value) {
        number(Arrays.asList(value.getDeclaringClass().getEnumConstants()).indexOf(value));
    }

    <T> void maybe(@Nullable T value, BiConsumer<Pen, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
    }

    <T> void all(Collection<T> values, BiConsumer<Pen, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
    }

    private static void quietly(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to write", impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
