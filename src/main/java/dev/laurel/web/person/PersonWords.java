package dev.laurel.web.person;

import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.freelancer.Visibility;
import dev.laurel.skill.terms.RateUnit;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a freelancer's pages say; the texts are in messages/person*.properties. */
@MessageBundle(value = "person", locale = "en")
public interface PersonWords {
    @Message
    String begin();

    @Message
    String beginWhy();

    @Message
    String displayName();

    @Message
    String country();

    @Message
    String countryHow();

    @Message
    String makeProfile();

    @Message
    String needsScript();

    @Message
    String unreachable();

    @Message
    String myGigs();

    @Message
    String fitting();

    @Message
    String fittingCount();

    @Message
    String noFit();

    @Message
    String youMeet(String met, String of);

    @Message
    String upTo(String money);

    @Message
    String unit(RateUnit unit);

    @Message
    String more();

    @Message
    String visibility();

    @Message
    String visible(Visibility visibility);

    @Message
    String visibleMeans(Visibility visibility);

    @Message
    String change();

    @Message
    String proved();

    @Message
    String nothingProved();

    @Message
    String until(String day);

    @Message
    String handIn();

    @Message
    String credentials();

    @Message
    String noCredentials();

    @Message
    String unnamed();

    @Message
    String backToGigs();

    @Message
    String backToCredentials();

    @Message
    String inRanking();

    @Message
    String listed();

    @Message
    String againAt(String moment);

    @Message
    String parts();

    @Message
    String whoSeesIt();

    @Message
    String whoSeesItWhy();

    @Message
    String credentialVisible(CredentialVisibility visibility);

    @Message
    String credentialVisibleMeans(CredentialVisibility visibility);

    @Message
    String badgePage();

    @Message
    String history();

    @Message
    String actions();

    @Message
    String verifyAgain();

    @Message
    String delete();

    @Message
    String deleteAsk();

    @Message
    String deleteWhy();

    @Message
    String keep();

    @Message
    String handInWhy();

    @Message
    String file();

    @Message
    String dropHere();

    @Message
    String fileKinds();

    @Message
    String paste();

    @Message
    String pasteHow();

    @Message
    String handItIn();

    @Message
    String certificate();

    @Message
    String certificateWhy();

    @Message
    String certificateUrl();

    @Message
    String certificateTitle();

    @Message
    String certificateSkills();

    @Message
    String issuedOn();

    @Message
    String expiresOn();

    @Message
    String working();

    @Message
    String look();

    @Message
    String samples();

    @Message
    String samplesWhy();

    @Message
    String seen();

    @Message
    String seenWhy();

    @Message
    String everybody();

    @Message
    String pseudonym();

    @Message
    String pseudonymWhy();

    @Message
    String notShown();

    @Message
    String headline();

    @Message
    String tier();

    @Message
    String tierWhy();

    @Message
    String publicSkills();

    @Message
    String noPublicSkills();

    @Message
    String nothingForAll();

    @Message
    String clients();

    @Message
    String nothingForClients();

    @Message
    String clientsToo();

    @Message
    String timeZone();

    @Message
    String workingHours();

    @Message
    String rate();

    @Message
    String availability();

    @Message
    String claims();

    @Message
    String hidden();

    @Message
    String hiddenLegalName();

    @Message
    String hiddenAddresses();

    @Message
    String hiddenFiles();

    @Message
    String hiddenLicences();

    @Message
    String hiddenPrivate();

    @Message
    String choose();

    @Message
    String hideName();

    @Message
    String showName();

    @Message
    String eachCredential();

    @Message
    String takeIt();

    @Message
    String takeItWhy();

    @Message
    String export();
}
