package dev.laurel.web.person;

import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page on what decides a rank says; the texts are in messages/rules*.properties. */
@MessageBundle(value = "rules", locale = "en")
public interface RulesWords {
    @Message
    String rules();

    @Message
    String rulesWhy();

    @Message
    String order();

    @Message
    String orderGates();

    @Message
    String orderTier();

    @Message
    String orderPoints();

    @Message
    String orderClaimed();

    @Message
    String orderLot();

    @Message
    String orderNothingElse();

    @Message
    String ceilings();

    @Message
    String ceilingsWhy();

    @Message
    String deliveredWork(String share);

    @Message
    String trust();

    @Message
    String trustWhy();

    @Message
    String trusted(Trust trust);

    @Message
    String fresh();

    @Message
    String freshWhy();

    @Message
    String tool(String share, String years);

    @Message
    String method(String share, String years);

    @Message
    String levels();

    @Message
    String levelsWhy();

    @Message
    String atLevel();

    @Message
    String below(String steps);

    @Message
    String near();

    @Message
    String nearWhy();

    @Message
    String relation(Relation relation);

    @Message
    String claimed();

    @Message
    String claimedWhy();

    @Message
    String thresholds();

    @Message
    String floor(String share);

    @Message
    String qualify(String share);

    @Message
    String weights(String required, String preferred);

    @Message
    String preferredShare(String share);

    @Message
    String points();

    @Message
    String policyIs(String version);
}
