package dev.laurel.index.lucene;

import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A term, with its number where a {@link KeyRing} has given it one: then it is told from others by that alone, and its
 * bytes are looked up only when somebody asks for them.
 */
final class Key {
    static final int NONE = -1;

    private final @Nullable BytesRef bytes;
    private final @Nullable NumberedTerms numbered;
    private final int number;

    private Key(@Nullable BytesRef bytes, @Nullable NumberedTerms numbered, int number) {
        this.bytes = bytes;
        this.numbered = numbered;
        this.number = number;
    }

    /**
     * A term.
     *
     * @param bytes shared, so never to be changed
     * @param number from 0, the same for the same term; {@value #NONE} for a term that was made for one document
     */
    Key(BytesRef bytes, int number) {
        this(bytes, null, number);
    }

    /** A term that has a number. */
    Key(NumberedTerms numbered, int number) {
        this(null, numbered, number);
    }

    /** A term without a number. */
    static Key of(BytesRef bytes) {
        return new Key(bytes, NONE);
    }

    /** Shared, so never to be changed. */
    BytesRef bytes() {
        return bytes == null ? Objects.requireNonNull(numbered).term(number) : bytes;
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && number == key.number && (number != NONE || bytes().equals(key.bytes()));
    }

    @Override
    public int hashCode() {
        return number == NONE ? bytes().hashCode() : number;
    }
}
