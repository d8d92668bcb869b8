package dev.laurel.event;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of events. Their words are part of the contract: they go over the wire and into filters. */
public enum EventType {
    /** A gig that the freelancer who watches qualifies for, or a new public one for a partner. */
    ALERT_GIG("alert.gig"),
    /** A person who qualifies for a gig that its client watches. */
    ALERT_FREELANCER("alert.freelancer"),
    /** A credential of the account's own profile stands otherwise. */
    CREDENTIAL_STANDING("credential.standing_changed"),
    /** An engagement of the account's was made or went over into another state. */
    ENGAGEMENT_CHANGED("engagement.changed"),
    /** A person whom the account was told about had their profile erased: what was told is to be forgotten. */
    FREELANCER_ERASED("freelancer.erased"),
    /** A webhook of the account's is called no more. */
    WEBHOOK_DISABLED("webhook.disabled"),
    /** Asked for by the account, to try a webhook. */
    WEBHOOK_TEST("webhook.test");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As it stands in {@code type}. */
    public String word() {
        return word;
    }

    /** The type with a word, if there is one. */
    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
