package dev.laurel.skill;

/** The operator's trust in an issuer within one skill area, highest first. What each is worth is policy. */
public enum Trust {
    ACCREDITED,
    RECOGNISED,
    LISTED,
    UNTRUSTED
}
