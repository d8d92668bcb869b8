package dev.laurel.web;

import dev.laurel.account.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the shell around every page says; the texts are in messages/shell*.properties. */
@MessageBundle(value = "shell", locale = "en")
public interface ShellWords {
    @Message
    String skipToContent();

    @Message
    String demo();

    @Message
    String demoAs();

    @Message
    String link(Link link);

    @Message
    String role(Role role);

    @Message
    String language();

    @Message
    String signIn();

    @Message
    String signInWhy();

    @Message
    String key();

    @Message
    String signOut();

    @Message
    String keyRefused();

    @Message
    String needsScript();

    @Message
    String navigation();

    @Message
    String apiReference();

    @Message
    String problems();

    @Message
    String problem();

    @Message
    String requestId();

    @Message
    String otherRole();

    @Message
    String goBack();
}
