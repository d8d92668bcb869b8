package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises Open Badges 2.0: by context or type, and never what says whom a verifiable credential is about. */
public final class BadgeForm {
    /** Addresses of the standard's context. */
    public static final Set<String> CONTEXTS =
            Set.of("https://w3id.org/openbadges/v2", "https://openbadgespec.org/v2/context.json");

    private static final Set<String> TYPES = Set.of("Assertion", "BadgeClass", "Issuer", "Profile");
    private static final Set<String> HOSTED = Set.of("hosted", "HostedBadge");
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s\"<>]{1,2000}");

    private BadgeForm() {}

    /** Whether a text is the address of an assertion, as older images carry it. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static boolean isOne(ObjectNode document) {
        boolean isByContext = Parts.texts(document.path("@context")).stream().anyMatch(CONTEXTS::contains);
        boolean isByType = Parts.texts(document.path("type")).stream().anyMatch(TYPES::contains);
        return (isByContext || isByType) && !document.has("credentialSubject") && !document.has("proof");
    }

    /** What a document of the kind is, by the way it says that it can be verified. */
    static Presented.Badge of(ObjectNode document) {
        return isHosted(document)
                ? new Presented.Hosted(document.path("id").asText(), document)
                : new Presented.Described(document);
    }

    /** Whether an assertion says that its issuer's host serves it. */
    public static boolean isHosted(ObjectNode assertion) {
        return Parts.texts(assertion.path("verification").path("type")).stream().anyMatch(HOSTED::contains);
    }
}
