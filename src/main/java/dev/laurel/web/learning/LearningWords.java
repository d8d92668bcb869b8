package dev.laurel.web.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of offerings says; the texts are in messages/learning*.properties. */
@MessageBundle(value = "learning", locale = "en")
public interface LearningWords {
    @Message
    String title();

    @Message
    String why();

    @Message
    String order();

    @Message
    String opensFirst();

    @Message
    String perHourFirst();

    @Message
    String perMoneyFirst();

    @Message
    String maxPrice();

    @Message
    String maxHours();

    @Message
    String fieldChange();

    @Message
    String show();

    @Message
    String counts(String passed, String open, String offerings);

    @Message
    String nothing();

    @Message
    String opens(String gigs);

    @Message
    String raises(String gigs);

    @Message
    String bar(String opens, String raises);

    @Message
    String legend();

    @Message
    String hours(String hours);

    @Message
    String free();

    @Message
    String priceUnknown();

    @Message
    String hoursUnknown();

    @Message
    String readOn(String day);

    @Message
    String proves();

    @Message
    String reach(String money, String gigs);

    @Message
    String gig();

    @Message
    String now();

    @Message
    String then();

    @Message
    String place(String rank);

    @Message
    String notListed();

    @Message
    String look();

    @Message
    String more();

    @Message
    String path();

    @Message
    String pathWhy();

    @Message
    String pathExact();

    @Message
    String step(String opens);

    @Message
    String together(String opens);

    @Message
    String skills();

    @Message
    String skillsWhy();

    @Message
    String skillOpens(String skill, String level, String gigs);
}
