package dev.laurel.web.ranked;

import dev.laurel.gig.GigState;
import dev.laurel.gig.wording.Trait;
import dev.laurel.match.Fulfilment;
import dev.laurel.match.Tier;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a ranking say; the texts are in messages/ranked*.properties. */
@MessageBundle(value = "ranked", locale = "en")
public interface RankedWords {
    @Message
    String gigs();

    @Message
    String gigsWhy();

    @Message
    String noGigs();

    @Message
    String postGig();

    @Message
    String state(GigState state);

    @Message
    String level(Level level);

    @Message
    String importance(Importance importance);

    @Message
    String tier(Tier tier);

    @Message
    String tierMeans(Tier tier);

    @Message
    String kind(EvidenceKind kind);

    @Message
    String assurance(Assurance assurance);

    @Message
    String need(Fulfilment.Need need);

    @Message
    String mandatory();

    @Message
    String preferred();

    @Message
    String newcomer();

    @Message
    String newcomerWhy();

    @Message
    String wording();

    @Message
    String wordingWhy();

    @Message
    String wordingOf(Trait trait);

    @Message
    String whoFits();

    @Message
    String legend();

    @Message
    String legendProven();

    @Message
    String legendVouched();

    @Message
    String legendClaimed();

    @Message
    String legendGap();

    @Message
    String nobody();

    @Message
    String nameless();

    @Message
    String score();

    @Message
    String pointsOf(String points);

    @Message
    String rank();

    @Message
    String listed();

    @Message
    String qualified();

    @Message
    String met(String met, String of);

    @Message
    String nothingRequired();

    @Message
    String unproven(String what);

    @Message
    String missing(String what);

    @Message
    String statusMet();

    @Message
    String statusPartial();

    @Message
    String statusUnproven();

    @Message
    String statusMissing();

    @Message
    String more();

    @Message
    String choose();

    @Message
    String compare();

    @Message
    String compareTwo();

    @Message
    String whatIf();

    @Message
    String whatIfWhy();

    @Message
    String levelOf();

    @Message
    String weightOf();

    @Message
    String importanceOf();

    @Message
    String show();

    @Message
    String reset();

    @Message
    String asCurl();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String movedUp(String places);

    @Message
    String movedDown(String places);

    @Message
    String isNew();

    @Message
    String back();

    @Message
    String policy();

    @Message
    String asOf();

    @Message
    String budget();

    @Message
    String hoursPerWeek();

    @Message
    String dates();

    @Message
    String place();

    @Message
    String remote();

    @Message
    String languages();

    @Message
    String arithmetic();

    @Message
    String arithmeticWhy();

    @Message
    String part();

    @Message
    String weight();

    @Message
    String strength();

    @Message
    String points();

    @Message
    String claimed();

    @Message
    String sum();

    @Message
    String evidence();

    @Message
    String issuer();

    @Message
    String issuedOn();

    @Message
    String notListed();

    @Message
    String gateFailed();

    @Message
    String noEvidence();

    @Message
    String notVisible();

    @Message
    String toNextRank(String points);

    @Message
    String ahead(String first, String second, String points);

    @Message
    String fewer(String first, String second, String points);

    @Message
    String evenPoints();

    @Message
    String tierFirst(String first, String second);

    @Message
    String difference();

    @Message
    String factors();

    @Message
    String factorCeiling();

    @Message
    String factorTrust();

    @Message
    String factorFreshness();

    @Message
    String factorValidity();

    @Message
    String factorNear();

    @Message
    String factorLevel();

    @Message
    String bestClaim();

    @Message
    String gap();

    @Message
    String byPolicy();
}
