package dev.laurel.web.operator;

import dev.laurel.credential.report.Outcome;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Trust;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the operator's pages say; the texts are in messages/operator*.properties. */
@MessageBundle(value = "operator", locale = "en")
public interface OperatorWords {
    @Message
    String operations();

    @Message
    String indexTitle();

    @Message
    String position();

    @Message
    String databasePosition();

    @Message
    String behind();

    @Message
    String behindPicture(String most);

    @Message
    String people();

    @Message
    String gigs();

    @Message
    String refresh();

    @Message
    String recent();

    @Message
    String recentWhy();

    @Message
    String noProblems();

    @Message
    String when();

    @Message
    String request();

    @Message
    String status();

    @Message
    String code();

    @Message
    String verification();

    @Message
    String verificationWhy();

    @Message
    String outcome(Outcome outcome);

    @Message
    String allCredentials();

    @Message
    String byIssuer();

    @Message
    String noCredentials();

    @Message
    String due();

    @Message
    String dueWhy();

    @Message
    String hosts();

    @Message
    String hostsWhy();

    @Message
    String noHosts();

    @Message
    String hourWell(String hour, String attempts);

    @Message
    String hourSome(String hour, String failed, String attempts);

    @Message
    String hourOut(String hour, String attempts);

    @Message
    String hourQuiet(String hour);

    @Message
    String issuers();

    @Message
    String issuersWhy();

    @Message
    String identifiers();

    @Message
    String trust(Trust trust);

    @Message
    String everyArea();

    @Message
    String noTrust();

    @Message
    String changedAt();

    @Message
    String tryTrust();

    @Message
    String tryTrustWhy();

    @Message
    String show();

    @Message
    String reset();

    @Message
    String effect();

    @Message
    String noEffect();

    @Message
    String credentials();

    @Message
    String holders();

    @Message
    String places();

    @Message
    String waiting(String count);

    @Message
    String first(String count);

    @Message
    String person();

    @Message
    String gig();

    @Message
    String before();

    @Message
    String after();

    @Message
    String notListed();

    @Message
    String reason();

    @Message
    String apply();

    @Message
    String undo();

    @Message
    String applied();

    @Message
    String history();

    @Message
    String version();

    @Message
    String assurance(Assurance assurance);

    @Message
    String back();

    @Message
    String more();

    @Message
    String points();

    @Message
    String nothingToApply();
}
