package dev.laurel.widget;

import dev.laurel.match.Tier;
import dev.laurel.skill.Level;
import dev.laurel.skill.terms.RateUnit;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frames say; the texts are in messages/widget*.properties. */
@MessageBundle(value = "widget", locale = "en")
public interface WidgetWords {
    @Message
    String people();

    @Message
    String gigs();

    @Message
    String gigsFor();

    @Message
    String unnamed();

    @Message
    String tier(Tier tier);

    @Message
    String level(Level level);

    @Message
    String skillsShown();

    @Message
    String noSkillsShown();

    @Message
    String nobody();

    @Message
    String noGigs();

    @Message
    String verifiedBy();

    @Message
    String shownBy();

    @Message
    String remote();

    @Message
    String hours(String hours);

    @Message
    String upTo(String money);

    @Message
    String unit(RateUnit unit);

    @Message
    String from(String day);

    @Message
    String accepted(String of, String all);

    @Message
    String notNow();

    @Message
    String notHere();

    @Message
    String retry();
}
