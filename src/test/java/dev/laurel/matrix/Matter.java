package dev.laurel.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operation is about, and the kinds of it that a caller may meet. */
enum Matter {
    NONE("", ""),
    PROBLEM("problem", "there absent"),
    SKILL("skill", "there absent"),
    GIG("gig", "own own-draft members public draft closed absent foreign"),
    RANKING("ranking", "own own-draft own-closed members public draft closed absent foreign"),
    /** A gig that the address names in its query. */
    SHOWN_GIG("shown gig", "members public draft closed absent foreign"),
    /** A publishable key of the caller's, of somebody else's, or of another marketplace. */
    OWN_KEY("own key", "own other absent foreign"),
    /** An import of the caller's, of somebody else's, or of another marketplace. */
    IMPORT("import", "own other absent foreign"),
    /**
     * A gig and a profile, which is the caller's for a freelancer. With hidden the person is PRIVATE, with nobody there
     * is none, with own-foreign and smuggled it is another marketplace's; the gig is there.
     */
    PAIR(
            "pair",
            "own own-draft own-closed own-hidden own-foreign members hidden draft closed absent nobody foreign smuggled"),
    /** A gig and, where a client invites, a profile, both in the body: with hidden the person is PRIVATE. */
    OFFER("offer", "own own-draft own-closed own-hidden own-foreign members public draft closed absent foreign"),
    /** Asking: the caller began it and nobody has answered; asked: it is for the caller to answer. */
    ENGAGEMENT("engagement", "own-asking own-asked own-accepted own-completed own-confirmed other absent foreign"),
    ALERT("alert", "own other absent foreign"),
    WEBHOOK("webhook", "own other absent foreign"),
    PROFILE("profile", "own members private unclaimed absent foreign"),
    IDENTITY("identity", Words.PARTS),
    LICENCE("licence", Words.PARTS),
    CREDENTIAL("credential", Words.PARTS),
    ENDORSEMENT("endorsement", Words.PARTS),
    ALIAS("alias", Words.THINGS),
    ACCOUNT("account", Words.THINGS),
    /** crossed is a key of another account than the path names. */
    KEY("key", "there crossed absent foreign smuggled"),
    ISSUER("issuer", Words.THINGS),
    DOCUMENT("document", Words.THINGS),
    OFFERING("offering", Words.THINGS),
    REGISTER("register", Words.THINGS),
    COMPACT("compact", "there absent"),
    DESK("desk", "there absent"),
    BADGE("badge", "there absent"),
    SAMPLE("sample", "there absent"),
    GIGS("gigs", GIG),
    PROFILES("profiles", PROFILE),
    ENGAGEMENTS("engagements", ENGAGEMENT),
    ALERTS("alerts", ALERT),
    WEBHOOKS("webhooks", WEBHOOK),
    ALIASES("aliases", ALIAS),
    IMPORTS("imports", IMPORT),
    ACCOUNTS("accounts", ACCOUNT),
    ISSUERS("issuers", ISSUER),
    DOCUMENTS("documents", DOCUMENT),
    OFFERINGS("offerings", OFFERING);

    /** Kinds that are there, in the caller's marketplace, under the path that is asked for. */
    private static final Set<String> PRESENT = Set.of(
            "there",
            "own",
            "own-draft",
            "own-closed",
            "own-asking",
            "own-asked",
            "own-accepted",
            "own-completed",
            "own-confirmed",
            "members",
            "public",
            "draft",
            "closed",
            "private",
            "unclaimed",
            "other",
            "hidden");

    private static final Set<String> OPEN = Set.of("members", "public", "hidden");
    private static final Set<String> ENGAGED =
            Set.of("own-asking", "own-asked", "own-accepted", "own-completed", "own-confirmed");
    private static final Set<String> OWN = Stream.concat(Stream.of("own", "own-draft", "own-closed"), ENGAGED.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // copied, never changed
    private final List<String> kinds;

    private final @Nullable Matter each;

    Matter(String word, String kinds) {
        this.word = word;
        this.kinds = List.of(kinds.split(" ", -1));
        this.each = null;
    }

    Matter(String word, Matter each) {
        this.word = word;
        this.kinds = List.of("");
        this.each = each;
    }

    /** Kinds that several have. */
    private static final class Words {
        static final String THINGS = "there absent foreign";
        /**
         * Parts of a profile. crossed: somebody else's part under the caller's profile; reversed: the other way round;
         * orphan: a part that is there under a profile that is not; smuggled: another marketplace's part under a
         * profile of this one.
         */
        static final String PARTS = "own other crossed reversed absent orphan foreign smuggled";

        private Words() {}
    }

    static Matter named(String word) {
        return Arrays.stream(values())
                .filter(matter -> matter.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no matter is called " + word));
    }

    /** What a list is a list of; empty where this is no list. */
    Optional<Matter> each() {
        return Optional.ofNullable(each);
    }

    /** The kinds that a caller may meet: nobody has gigs of their own but a client. */
    List<String> kindsFor(Who who) {
        return kinds.stream().filter(kind -> meets(kind, who)).toList();
    }

    /** Whether a word of the table reaches a kind. */
    static boolean reaches(String word, String kind) {
        return switch (word) {
            case "any" -> PRESENT.contains(kind);
            case "open" -> OPEN.contains(kind);
            case "own" -> OWN.contains(kind);
            default -> word.equals(kind);
        };
    }

    private boolean meets(String kind, Who who) {
        return switch (kind) {
            case "own" -> owns(who);
            case String engaged when ENGAGED.contains(engaged) -> owns(who);
            case "own-draft", "own-closed", "own-hidden", "own-foreign" -> who == Who.CLIENT;
            case "reversed" -> who == Who.FREELANCER;
            default -> true;
        };
    }

    private boolean owns(Who who) {
        return switch (this) {
            case ALERT, WEBHOOK -> who == Who.CLIENT || who == Who.FREELANCER || who == Who.PARTNER;
            case PAIR, ENGAGEMENT -> who == Who.CLIENT || who == Who.FREELANCER;
            case GIG, RANKING, OFFER -> who == Who.CLIENT;
            case OWN_KEY, IMPORT -> who == Who.PARTNER;
            default -> who == Who.FREELANCER;
        };
    }
}
