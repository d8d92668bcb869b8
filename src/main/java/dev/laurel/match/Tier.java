package dev.laurel.match;

/** The first key of the order, best first (scoring.md, "Tier"). */
public enum Tier {
    /** Each required skill is proven at its level; without required ones, there are points. */
    QUALIFIED,
    /** Anybody else who passes the gates; the explanation names the gap. */
    CLOSE
}
