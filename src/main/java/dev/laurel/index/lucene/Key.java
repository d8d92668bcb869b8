package dev.laurel.index.lucene;

import org.apache.lucene.util.BytesRef;

/**
 * A term, with its number where a {@link KeyRing} has given it one: then it is told from others by that alone.
 *
 * @param bytes shared, so never to be changed
 * @param number from 0, the same for the same term; {@value #NONE} for a term that was made for one document
 */
record Key(BytesRef bytes, int number) {
    static final int NONE = -1;

    /** A term without a number. */
    static Key of(BytesRef bytes) {
        return new Key(bytes, NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && number == key.number && (number != NONE || bytes.equals(key.bytes));
    }

    @Override
    public int hashCode() {
        return number == NONE ? bytes.hashCode() : number;
    }
}
