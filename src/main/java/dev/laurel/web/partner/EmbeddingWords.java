package dev.laurel.web.partner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the partner's page says; the texts are in messages/embedding*.properties. */
@MessageBundle(value = "embedding", locale = "en")
public interface EmbeddingWords {
    @Message
    String widget();

    @Message
    String why();

    @Message
    String whereTitle();

    @Message
    String whereWhy();

    @Message
    String key();

    @Message
    String origins();

    @Message
    String remove(String origin);

    @Message
    String addOrigin();

    @Message
    String add();

    @Message
    String originExample();

    @Message
    String noKeys();

    @Message
    String newKey();

    @Message
    String silent();

    @Message
    String linesTitle();

    @Message
    String show();

    @Message
    String people();

    @Message
    String gigs();

    @Message
    String gig();

    @Message
    String skills();

    @Message
    String rows();

    @Message
    String language();

    @Message
    String pageLanguage();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String lookTitle();

    @Message
    String lookWhy();

    @Message
    String own();

    @Message
    String accent();

    @Message
    String ground();

    @Message
    String ink();

    @Message
    String radius();

    @Message
    String font();

    @Message
    String density();

    @Message
    String compact();

    @Message
    String regular();

    @Message
    String roomy();

    @Message
    String textOnGround();

    @Message
    String accentOnGround();

    @Message
    String passes();

    @Message
    String fails();

    @Message
    String preview();

    @Message
    String checkTitle();

    @Message
    String checkPolicy();

    @Message
    String checkOrigin();

    @Message
    String checkWeight();

    @Message
    String checkPlace();

    @Message
    String checkFeed();

    @Message
    String needsScript();
}
