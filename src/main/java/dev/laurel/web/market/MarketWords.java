package dev.laurel.web.market;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the market says; the texts are in messages/market*.properties. */
@MessageBundle(value = "market", locale = "en")
public interface MarketWords {
    @Message
    String title();

    @Message
    String why();

    @Message
    String area();

    @Message
    String anyArea();

    @Message
    String order();

    @Message
    String byDemand();

    @Message
    String byUnmet();

    @Message
    String byTrend();

    @Message
    String byName();

    @Message
    String words();

    @Message
    String show();

    @Message
    String nothing();

    @Message
    String plot();

    @Message
    String plotWhy();

    @Message
    String seatsAxis();

    @Message
    String peopleAxis();

    @Message
    String shortage();

    @Message
    String enough();

    @Message
    String number();

    @Message
    String gigs();

    @Message
    String parts(String required, String preferred);

    @Message
    String seats();

    @Message
    String people();

    @Message
    String unmet();

    @Message
    String trend();

    @Message
    String rates();

    @Message
    String rate(String more, String low, String high);

    @Message
    String cases(String verified, String others);

    @Message
    String tooFew();

    @Message
    String range(String least, String most);

    @Message
    String beside(String lately, String before);

    @Message
    String gaps();

    @Message
    String gapsWhy();

    @Message
    String noGaps();

    @Message
    String missing(String number);

    @Message
    String taught(String offerings, String trusted);

    @Message
    String few();

    @Message
    String counted(String moment);

    @Message
    String more();

    @Message
    String table();

    @Message
    String under(String number);
}
