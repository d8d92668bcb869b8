package dev.laurel.web.badge;

import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Step;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a credential and its verification; the texts are in messages/badge*.properties. */
@MessageBundle(value = "badge", locale = "en")
public interface BadgeWords {
    @Message
    String outcome(Outcome outcome);

    @Message
    String outcomeMeans(Outcome outcome);

    @Message
    String step(Step step);

    @Message
    String asks(Step step);

    @Message
    String mark(Mark mark);

    @Message
    String timeline();

    @Message
    String legend();

    @Message
    String verifiedAt(String moment);

    @Message
    String notDone();

    @Message
    String source();

    @Message
    String readAt(String moment);

    @Message
    String at();

    @Message
    String badge();

    @Message
    String issuedBy();

    @Message
    String issuedOn();

    @Message
    String validUntil();

    @Message
    String noEnd();

    @Message
    String criteria();

    @Message
    String holder();

    @Message
    String holderUnnamed();

    @Message
    String bound();

    @Message
    String unbound();

    @Message
    String proves();

    @Message
    String provesNothing();

    @Message
    String verified();

    @Message
    String notVerified();

    @Message
    String yourself();

    @Message
    String yourselfWhy();

    @Message
    String yourselfHow();

    @Message
    String yourselfMeans();

    @Message
    String emblem();

    @Message
    String saidToBeBy();
}
