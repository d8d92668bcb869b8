package dev.laurel.matrix;

import dev.laurel.account.Role;
import dev.laurel.api.Ids;
import dev.laurel.matrix.Place.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Things by kind. Those that are not asked for fresh are made once, whoever asks. */
final class Props {
    private static final String OWN = "own";

    private final Marketplace here;
    private final Marketplace elsewhere;
    private final Map<String, Object> kept = new HashMap<>();

    Props(Marketplace here, Marketplace elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    /** A profile, and who may add to it. */
    record Person(Marketplace where, Actor owner, String id) {}

    /** A gig; own ones belong to the caller. */
    String gig(String kind, Actor caller, boolean fresh) {
        return kept("gig", kind, caller, fresh, String.class, () -> switch (kind) {
            case OWN -> here.gig(caller, "OPEN", "MEMBERS");
            case "own-draft" -> here.gig(caller, "DRAFT", "MEMBERS");
            case "own-closed" -> here.gig(caller, "CLOSED", "MEMBERS");
            case "members" -> here.gig(here.actor(Role.CLIENT), "OPEN", "MEMBERS");
            case "public" -> here.gig(here.actor(Role.CLIENT), "OPEN", "PUBLIC");
            case "draft" -> here.gig(here.actor(Role.CLIENT), "DRAFT", "PUBLIC");
            case "closed" -> here.gig(here.actor(Role.CLIENT), "CLOSED", "PUBLIC");
            case "foreign" -> elsewhere.gig(elsewhere.actor(Role.CLIENT), "OPEN", "PUBLIC");
            default -> Ids.next("gig_");
        });
    }

    /** A profile. The caller's own is PRIVATE: nothing of one's own is out of one's reach. */
    Person person(String kind, Actor caller, boolean fresh) {
        return kept("profile", kind, caller, fresh, Person.class, () -> switch (kind) {
            case OWN -> person(here, caller, "PRIVATE");
            case "members", "other" -> person(here, here.actor(Role.FREELANCER), "MEMBERS");
            case "private" -> person(here, here.actor(Role.FREELANCER), "PRIVATE");
            case "unclaimed" -> person(here, here.operator(), "PRIVATE");
            case "foreign" -> person(elsewhere, elsewhere.actor(Role.FREELANCER), "PUBLIC");
            default -> new Person(here, caller, Ids.next("frl_"));
        });
    }

    /** A part of the profile of that kind. */
    String part(Matter matter, String kind, Actor caller, boolean fresh) {
        var person = person(kind, caller, false);
        return kept(
                "part " + matter,
                kind,
                caller,
                fresh,
                String.class,
                () -> person.where().part(matter, person.owner(), person.id()));
    }

    /**
     * An engagement; own ones are between the caller and somebody else.
     *
     * @param freelancer whether the caller is the one who works
     */
    String engagement(String kind, Actor caller, boolean freelancer, boolean fresh) {
        return kept("engagement", kind, caller, fresh, String.class, () -> switch (kind) {
            case "own-asking" -> engagement(caller, freelancer, freelancer ? "APPLIED" : "INVITED");
            case "own-asked" -> engagement(caller, freelancer, freelancer ? "INVITED" : "APPLIED");
            case "own-accepted" -> engagement(caller, freelancer, "ACCEPTED");
            case "own-completed" -> engagement(caller, freelancer, "COMPLETED");
            case "own-confirmed" -> engagement(caller, freelancer, "CONFIRMED");
            case "other" -> between(here);
            case "foreign" -> between(elsewhere);
            default -> Ids.next("eng_");
        });
    }

    private String engagement(Actor caller, boolean freelancer, String state) {
        var person = person(freelancer ? OWN : "members", caller, false);
        var client = freelancer ? here.actor(Role.CLIENT) : caller;
        return here.engagement(client, person.owner(), person.id(), state);
    }

    private static String between(Marketplace where) {
        var person = person(where, where.actor(Role.FREELANCER), "MEMBERS");
        return where.engagement(where.actor(Role.CLIENT), person.owner(), person.id(), "INVITED");
    }

    /** An alert; own ones are the caller's, of the kind that their role has. */
    String alert(String kind, Who who, Actor caller, boolean fresh) {
        return kept("alert", kind, caller, fresh, String.class, () -> switch (kind) {
            case OWN -> alert(who, caller);
            case "other" -> here.alert(here.actor(Role.PARTNER), "{}");
            case "foreign" -> elsewhere.alert(elsewhere.actor(Role.PARTNER), "{}");
            default -> Ids.next("alt_");
        });
    }

    private String alert(Who who, Actor caller) {
        if (who == Who.CLIENT) {
            return here.alert(caller, "{\"gig\":\"" + gig(OWN, caller, false) + "\"}");
        }
        if (who == Who.FREELANCER) {
            // An alert needs a profile.
            var _ = person(OWN, caller, false);
        }
        return here.alert(caller, "{}");
    }

    /** A webhook; own ones are the caller's. */
    String webhook(String kind, Actor caller, boolean fresh) {
        return kept("webhook", kind, caller, fresh, String.class, () -> switch (kind) {
            case OWN -> here.webhook(caller);
            case "other" -> here.webhook(here.actor(Role.PARTNER));
            case "foreign" -> elsewhere.webhook(elsewhere.actor(Role.PARTNER));
            default -> Ids.next("whk_");
        });
    }

    /** What has no owner but the marketplace. */
    String thing(Matter matter, String kind, Actor caller, boolean fresh) {
        return kept("thing " + matter, kind, caller, fresh, String.class, () -> switch (kind) {
            case "there", "other" -> thing(matter, here);
            case "foreign" -> thing(matter, elsewhere);
            default -> absent(matter);
        });
    }

    /** A key of the account of that kind. */
    String key(String kind, Actor caller, boolean fresh) {
        var account = thing(Matter.ACCOUNT, kind, caller, false);
        var where = kind.equals("foreign") ? elsewhere : here;
        return kept("key", kind, caller, fresh, String.class, () -> where.keyId(account));
    }

    /** A publishable key; own ones belong to the caller. */
    String publishable(String kind, Actor caller, boolean fresh) {
        return kept("publishable", kind, caller, fresh, String.class, () -> switch (kind) {
            case OWN -> here.publishableId(caller.account());
            case "other" -> here.publishableId(here.actor(Role.PARTNER).account());
            case "foreign" ->
                elsewhere.publishableId(elsewhere.actor(Role.PARTNER).account());
            default -> Ids.next("key_");
        });
    }

    /** An import; own ones are the caller's. */
    String imported(String kind, Actor caller, boolean fresh) {
        return kept("import", kind, caller, fresh, String.class, () -> switch (kind) {
            case OWN -> here.imported(caller);
            case "other" -> here.imported(here.actor(Role.PARTNER));
            case "foreign" -> elsewhere.imported(elsewhere.actor(Role.PARTNER));
            default -> Ids.next("imp_");
        });
    }

    private static Person person(Marketplace where, Actor owner, String visibility) {
        return new Person(where, owner, where.person(owner, visibility));
    }

    private static String thing(Matter matter, Marketplace where) {
        return switch (matter) {
            case ALIAS -> where.alias();
            case ACCOUNT -> where.actor(Role.PARTNER).account();
            case ISSUER -> where.issuer();
            case DOCUMENT -> where.document();
            case OFFERING -> where.offering();
            default -> where.register();
        };
    }

    private static String absent(Matter matter) {
        return switch (matter) {
            case ALIAS -> Ids.next("als_");
            case ACCOUNT -> Ids.next("acc_");
            case ISSUER -> Ids.next("iss_");
            case DOCUMENT -> Marketplace.documentUrl();
            case OFFERING -> Ids.next("off_");
            default -> "board-" + Marketplace.fresh();
        };
    }

    private <T> T kept(
            String sort, String kind, Actor caller, boolean fresh, Class<T> type, Supplier<? extends T> maker) {
        var name = sort + " " + kind + (kind.startsWith(OWN) ? caller.account() : "");
        var before = kept.get(name);
        if (fresh || before == null) {
            var made = maker.get();
            if (!fresh) {
                kept.put(name, made);
            }
            return made;
        }
        return type.cast(before);
    }
}
