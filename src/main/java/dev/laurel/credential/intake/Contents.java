package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.report.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The credentials within a presentation or a learner record, each as text of its own. */
public final class Contents {
    /** Most credentials that one file may hold, at whatever depth. */
    public static final int MAX_CREDENTIALS = 32;

    private static final String MEMBER = "verifiableCredential";
    private static final String ENVELOPED = "EnvelopedVerifiableCredential";
    private static final String RECORD = "ClrCredential";
    /** Media types of credentials that are JSON Web Tokens; the last two by older drafts. */
    private static final Set<String> TOKENS =
            Set.of("application/vc+jwt", "application/jwt", "application/vc-ld+jwt", "application/vc+ld+json+jwt");

    private static final String DATA = "data:";

    private Contents() {}

    /**
     * One credential within.
     *
     * @param path JSON pointer to it
     * @param text JSON or a token; where it is of no kind that is read, what stands there
     */
    public record Within(String path, String text) {}

    /** Whether a credential is a learner record, which proves nothing but what the credentials in it prove. */
    public static boolean isRecord(Presented.Credential credential) {
        return Parts.texts(credential.credential().path("type")).contains(RECORD);
    }

    /** Whether it may hold credentials: a presentation or a learner record. */
    public static boolean isWrapping(Presented presented) {
        return presented instanceof Presented.Presentation
                || (presented instanceof Presented.Credential credential && isRecord(credential));
    }

    /**
     * The credentials in a presentation or learner record; empty for another credential.
     *
     * @throws Unreadable INPUT_TOO_LARGE when there are more than {@value #MAX_CREDENTIALS}
     */
    public static List<Within> of(Presented presented) throws Unreadable {
        var found = new ArrayList<Within>();
        switch (presented) {
            case Presented.Presentation presentation -> add(presentation.document(), "", found);
            case Presented.Credential credential -> {
                if (isRecord(credential)) {
                    subjects(credential.credential().path("credentialSubject"), found);
                }
            }
            case Presented.Badge badge -> {
                // An assertion is one, and holds none.
            }
            case Presented.Link link -> {
                // A page is not opened.
            }
        }
        if (found.size() > MAX_CREDENTIALS) {
            throw new Unreadable(
                    Code.INPUT_TOO_LARGE, "It holds more than " + MAX_CREDENTIALS + " credentials; hand in fewer.");
        }
        return found;
    }

    private static void subjects(JsonNode subject, List<Within> found) {
        var subjects = Parts.of(subject);
        for (int i = 0; i < subjects.size(); i++) {
            add(subjects.get(i), "/credentialSubject" + (subject.isArray() ? "/" + i : ""), found);
        }
    }

    private static void add(JsonNode holder, String path, List<Within> found) {
        var member = holder.path(MEMBER);
        var credentials = Parts.of(member);
        for (int i = 0; i < credentials.size(); i++) {
            found.add(new Within(path + "/" + MEMBER + (member.isArray() ? "/" + i : ""), text(credentials.get(i))));
        }
    }

    private static String text(JsonNode credential) {
        if (credential.isTextual()) {
            return credential.textValue();
        }
        return Parts.texts(credential.path("type")).contains(ENVELOPED)
                ? enveloped(credential.path("id").asText())
                : credential.toString();
    }

    /** The token of a {@code data:} address; the address itself where it is of another kind. */
    private static String enveloped(String address) {
        int comma = address.indexOf(',');
        if (!address.startsWith(DATA) || comma < 0) {
            return address;
        }
        var type = address.substring(DATA.length(), comma).split(";", 2)[0];
        return TOKENS.contains(type) ? address.substring(comma + 1) : address;
    }
}
