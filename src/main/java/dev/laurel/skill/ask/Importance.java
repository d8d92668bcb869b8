package dev.laurel.skill.ask;

/** Whether a requirement decides the tier (REQUIRED) or only adds points (PREFERRED). */
public enum Importance {
    REQUIRED,
    PREFERRED
}
