package dev.laurel.matrix;

/**
 * A question with its answer.
 *
 * @param account of the caller; "" where there is none
 */
record Heard(Row row, Who who, String kind, Manner manner, String account, Answer answer) {
    /** How a request is put. */
    enum Manner {
        /** As the contract wants it. */
        PROPER,
        /** The body is no JSON, and no entity tag is sent. */
        MALFORMED,
        /** The body has a field that is none, and no entity tag is sent. */
        FAULTY,
        /** With a parameter that is none. */
        STRAY,
        /** As HEAD, of what is read by GET. */
        HEAD
    }

    int expected() {
        return row.expected(who, kind);
    }

    String name() {
        return row.operation().id() + " " + who + (kind.isEmpty() ? "" : " " + kind)
                + (manner == Manner.PROPER ? "" : " " + manner);
    }
}
