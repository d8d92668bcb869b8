package dev.laurel.skill.terms;

/** Command of a language, lowest first: the six levels of the Common European Framework, then NATIVE. */
public enum Cefr {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    NATIVE
}
