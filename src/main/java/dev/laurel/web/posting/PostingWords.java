package dev.laurel.web.posting;

import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the form for a gig says; the texts are in messages/posting*.properties. */
@MessageBundle(value = "posting", locale = "en")
public interface PostingWords {
    @Message
    String title();

    @Message
    String why();

    @Message
    String needsScript();

    @Message
    String paste();

    @Message
    String pasteWhy();

    @Message
    String propose();

    @Message
    String proposed();

    @Message
    String gigTitle();

    @Message
    String description();

    @Message
    String requirements();

    @Message
    String requirementsWhy();

    @Message
    String requirement();

    @Message
    String skills();

    @Message
    String skillsHint();

    @Message
    String levelAsked();

    @Message
    String level(Level level);

    @Message
    String importanceAsked();

    @Message
    String importance(Importance importance);

    @Message
    String weight();

    @Message
    String weightHint();

    @Message
    String addRequirement();

    @Message
    String remove();

    @Message
    String qualifications();

    @Message
    String qualificationsWhy();

    @Message
    String licence();

    @Message
    String licenceType();

    @Message
    String jurisdictions();

    @Message
    String jurisdictionsHint();

    @Message
    String addLicence();

    @Message
    String credential();

    @Message
    String credentialSkills();

    @Message
    String addCredential();

    @Message
    String mandatory();

    @Message
    String preferred();

    @Message
    String conditions();

    @Message
    String budget();

    @Message
    String currency();

    @Message
    String unit();

    @Message
    String unitHour();

    @Message
    String unitDay();

    @Message
    String unitFixed();

    @Message
    String startsOn();

    @Message
    String endsOn();

    @Message
    String hoursPerWeek();

    @Message
    String remote();

    @Message
    String country();

    @Message
    String visibility();

    @Message
    String members();

    @Message
    String publicly();

    @Message
    String draft();

    @Message
    String post();

    @Message
    String preview();

    @Message
    String qualified();

    @Message
    String listed();

    @Message
    String previewWaits();

    @Message
    String previewFirst();

    @Message
    String meant(String word);

    @Message
    String faults();

    @Message
    String unreachable();
}
