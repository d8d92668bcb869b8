package dev.laurel.matrix;

import dev.laurel.account.Keys;
import dev.laurel.account.Role;
import dev.laurel.api.Ids;
import dev.laurel.matrix.Place.Actor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two marketplaces: the callers', with one caller of each sort, and another. */
final class Stage {
    private static final String DEMO_ISSUER = "meridian";

    private final Marketplace here;
    private final Marketplace elsewhere;
    private final Props props;
    private final Map<Who, Actor> callers = new EnumMap<>(Who.class);

    Stage(Marketplace here, Marketplace elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.props = new Props(here, elsewhere);
        for (var who : Who.values()) {
            who.role().ifPresent(role -> callers.put(who, here.actor(role)));
        }
        callers.put(Who.PUBLISHABLE, here.key(here.actor(Role.PARTNER).account(), Payload.ORIGINS));
        callers.put(Who.REVOKED_KEY, here.revoked(Role.OPERATOR));
        callers.put(Who.WRONG_KEY, new Actor(here.tenant(), "", Keys.freshSecret()));
    }

    Marketplace here() {
        return here;
    }

    Marketplace elsewhere() {
        return elsewhere;
    }

    /** Who asks in a caller's name; null for nobody. */
    @Nullable
    Actor caller(Who who) {
        return callers.get(who);
    }

    /** A place that questions share which change nothing. */
    Place shared(Matter matter, String kind, Who who) {
        var caller = callers.get(who);
        return new Place(caller, ids(matter, kind, who, named(caller), false));
    }

    /**
     * A place of its own, for a question that may change it. Where it is the caller's own gig or profile, or nothing
     * but the caller, that is a new one.
     */
    Place fresh(Matter matter, String kind, Who who) {
        var role = who.role();
        if (matter == Matter.OFFER && who == Who.FREELANCER) {
            var applicant = here.actor(Role.FREELANCER);
            here.person(applicant, "MEMBERS");
            return new Place(applicant, ids(matter, kind, who, applicant, true));
        }
        boolean newcomer =
                role.isPresent() && (matter == Matter.NONE || (matter == Matter.PROFILE && kind.equals("own")));
        var caller = newcomer ? here.actor(role.orElseThrow()) : callers.get(who);
        return new Place(caller, ids(matter, kind, who, named(caller), true));
    }

    /** Nobody owns nothing: for them an operator stands, whom no kind makes an owner. */
    private Actor named(@Nullable Actor caller) {
        return Objects.requireNonNullElse(caller, here.operator());
    }

    private List<String> ids(Matter matter, String kind, Who who, Actor caller, boolean fresh) {
        boolean there = kind.equals("there");
        return switch (matter) {
            case NONE,
                    GIGS,
                    PROFILES,
                    ENGAGEMENTS,
                    ALERTS,
                    WEBHOOKS,
                    ALIASES,
                    IMPORTS,
                    ACCOUNTS,
                    ISSUERS,
                    DOCUMENTS,
                    OFFERINGS -> List.of();
            case PROBLEM -> List.of(there ? "not_found" : "no_such_problem");
            case SKILL -> List.of(there ? "laurel:test-alphacraft" : "laurel:test-no-such-craft");
            case COMPACT -> List.of(there ? "nlc" : "no-such-compact");
            case DESK -> List.of(there ? DEMO_ISSUER : "no-such-issuer");
            case BADGE -> List.of(DEMO_ISSUER, UUID.randomUUID().toString());
            case SAMPLE -> List.of(there ? "good.json" : "no-such-badge.json");
            case GIG, RANKING, SHOWN_GIG -> List.of(props.gig(kind, caller, fresh));
            case PROFILE -> List.of(props.person(kind, caller, fresh).id());
            case PAIR -> pair(kind, who, caller);
            case OFFER -> who == Who.FREELANCER ? pair(kind, who, caller).subList(0, 1) : pair(kind, who, caller);
            case ENGAGEMENT -> List.of(props.engagement(kind, caller, who == Who.FREELANCER, fresh));
            case ALERT -> List.of(props.alert(kind, who, caller, fresh));
            case WEBHOOK -> List.of(props.webhook(kind, caller, fresh));
            case IDENTITY, LICENCE, CREDENTIAL, ENDORSEMENT -> part(matter, kind, who == Who.FREELANCER, caller, fresh);
            case KEY -> key(kind, caller, fresh);
            case IMPORT -> List.of(props.imported(kind, caller, fresh));
            case OWN_KEY -> List.of(props.publishable(kind, caller, fresh));
            case ALIAS, ACCOUNT, ISSUER, DOCUMENT, OFFERING, REGISTER ->
                List.of(props.thing(matter, kind, caller, fresh));
        };
    }

    private List<String> pair(String kind, Who who, Actor caller) {
        boolean one = who == Who.FREELANCER;
        var gig = switch (kind) {
            case "own" -> one ? "members" : "own";
            case "own-hidden", "own-foreign" -> "own";
            case "hidden", "smuggled" -> "members";
            case "nobody" -> who == Who.CLIENT ? "own" : "members";
            default -> kind;
        };
        var person = switch (kind) {
            case "own", "draft", "closed", "absent" -> one ? "own" : "members";
            case "hidden", "own-hidden" -> "private";
            case "own-foreign", "smuggled", "foreign" -> "foreign";
            case "nobody" -> "absent";
            default -> "members";
        };
        return List.of(
                props.gig(gig, caller, false),
                props.person(person, caller, false).id());
    }

    private List<String> part(Matter matter, String kind, boolean owns, Actor caller, boolean fresh) {
        var under = owns ? "own" : "members";
        return switch (kind) {
            case "own", "other", "foreign" -> pathOf(matter, kind, kind, caller, fresh);
            case "crossed" -> pathOf(matter, under, "other", caller, false);
            case "reversed" -> pathOf(matter, "members", "own", caller, false);
            case "smuggled" -> pathOf(matter, under, "foreign", caller, false);
            case "orphan" -> pathOf(matter, "absent", "other", caller, false);
            default -> List.of(props.person(under, caller, false).id(), Ids.next(prefix(matter)));
        };
    }

    private List<String> pathOf(Matter matter, String person, String part, Actor caller, boolean fresh) {
        return List.of(props.person(person, caller, false).id(), props.part(matter, part, caller, fresh));
    }

    private static String prefix(Matter matter) {
        return switch (matter) {
            case IDENTITY -> "idn_";
            case LICENCE -> "lic_";
            case ENDORSEMENT -> "end_";
            default -> "crd_";
        };
    }

    private List<String> key(String kind, Actor caller, boolean fresh) {
        return switch (kind) {
            case "there" -> keyOf("there", "there", caller, fresh);
            case "crossed" -> keyOf("there", "other", caller, fresh);
            case "foreign" -> keyOf("foreign", "foreign", caller, fresh);
            case "smuggled" -> keyOf("there", "foreign", caller, fresh);
            default -> List.of(props.thing(Matter.ACCOUNT, "there", caller, false), Ids.next(Keys.PREFIX));
        };
    }

    private List<String> keyOf(String account, String holder, Actor caller, boolean fresh) {
        return List.of(props.thing(Matter.ACCOUNT, account, caller, false), props.key(holder, caller, fresh));
    }
}
