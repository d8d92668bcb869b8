package dev.laurel.gig;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Ids;
import dev.laurel.api.Nearest;
import dev.laurel.api.ProblemType;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.LicenceTypes;
import dev.laurel.terms.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the qualifications of one gig. */
final class QualificationReader {
    /** All states, the district and the outlying areas of the United States, and some to spare. */
    static final int MAX_JURISDICTIONS = 64;
    /** Each of a credential's lists; as many as an anyOf. */
    static final int MAX_LISTED = Requirement.MAX_ANY_OF;

    private static final int MAX_ACHIEVEMENT = 1_000;
    private static final int MAX_ID = 40;
    private static final String ISSUER = "iss_";

    private final Taxonomy taxonomy;
    private final SkillNames names;
    private final UnaryOperator<Set<String>> issuers;
    private final Map<Qualification, String> seen = new HashMap<>();

    /** @param issuers those of some ids that the registry has */
    QualificationReader(Taxonomy taxonomy, SkillNames names, UnaryOperator<Set<String>> issuers) {
        this.taxonomy = taxonomy;
        this.names = names;
        this.issuers = issuers;
    }

    List<Qualification> read(Fields in) {
        return in.list("qualifications", GigBody.MAX_ASKED, value -> value.object(this::one));
    }

    private @Nullable Qualification one(Fields in) {
        var importance = in.choice("importance", AskedImportance.MANDATORY);
        var weight = in.integer("weight", 1, Requirement.MAX_WEIGHT);
        boolean mandatory = importance == AskedImportance.MANDATORY;
        if (mandatory && weight != null) {
            in.fault("weight", "weight_on_mandatory", "A MANDATORY qualification is a gate and has no weight.");
        }
        var usableWeight = mandatory ? null : weight;
        boolean asksLicence = in.has("licence");
        boolean asksCredential = in.has("credential");
        if (asksLicence == asksCredential) {
            in.element().fault("licence_or_credential", "Must ask for a licence or for a credential, one of the two.");
        }
        var licence = in.object("licence", fields -> licence(fields, mandatory, usableWeight));
        var credential = in.object("credential", fields -> credential(fields, mandatory, usableWeight));
        var asked = licence == null ? credential : licence;
        return asked == null ? null : once(in.element(), asked);
    }

    private Qualification once(Element place, Qualification asked) {
        var before = seen.putIfAbsent(bare(asked), place.pointer());
        if (before != null) {
            place.fault(ProblemType.DUPLICATE_QUALIFICATION.code(), "Asks for the same as " + before + ".");
        }
        return asked;
    }

    /** What is asked, whatever its importance and weight. */
    private static Qualification bare(Qualification asked) {
        return switch (asked) {
            case Qualification.Licence it -> new Qualification.Licence(it.type(), it.jurisdictions(), true, null);
            case Qualification.Credential it ->
                new Qualification.Credential(it.skills(), it.issuers(), it.achievements(), true, null);
        };
    }

    private Qualification.@Nullable Licence licence(Fields in, boolean mandatory, @Nullable Integer weight) {
        var given = in.required("type");
        var type = given == null ? null : type(given);
        var list = in.required("jurisdictions");
        List<String> jurisdictions = list == null ? List.of() : jurisdictions(list);
        return type == null || jurisdictions.isEmpty()
                ? null
                : new Qualification.Licence(type, jurisdictions, mandatory, weight);
    }

    /**
     * A type that the taxonomy names, however it is written; another one only in capitals, so that no slip is asked
     * for.
     */
    private @Nullable String type(Element value) {
        var text = value.text(1, LicenceTypes.MAX_LENGTH, false);
        if (text == null) {
            return null;
        }
        var type = LicenceTypes.canonical(text);
        var known = taxonomy.skills().licenceTypes();
        if (LicenceTypes.isWellFormed(text) && (known.contains(type) || type.equals(text))) {
            return type;
        }
        value.fault("invalid_licence_type", "Must be a type of licence such as RN.", Nearest.to(type, known));
        return null;
    }

    private static List<String> jurisdictions(Element list) {
        var seen = new HashSet<String>();
        if (list.json().isArray() && list.json().isEmpty()) {
            list.fault("too_few", "Must name at least one jurisdiction.");
        }
        return list.list(MAX_JURISDICTIONS, value -> {
            var region = Places.region(value);
            if (region != null && !seen.add(region)) {
                value.fault("duplicate_jurisdiction", "Is listed before.");
            }
            return region;
        });
    }

    private Qualification.@Nullable Credential credential(Fields in, boolean mandatory, @Nullable Integer weight) {
        var skills = in.field("skills");
        List<SkillId> asked = skills == null ? List.of() : names.read(skills, MAX_LISTED);
        var issuers = issuers(in);
        var achievements = in.texts("achievements", MAX_LISTED, MAX_ACHIEVEMENT);
        if (isEmpty(in, "skills") && isEmpty(in, "issuers") && isEmpty(in, "achievements")) {
            in.element().fault("too_few", "Must list skills, issuers or achievements.");
        }
        return asked.isEmpty() && issuers.isEmpty() && achievements.isEmpty()
                ? null
                : new Qualification.Credential(asked, issuers, achievements, mandatory, weight);
    }

    private static boolean isEmpty(Fields in, String name) {
        return !in.has(name)
                || (in.json().get(name).isArray() && in.json().get(name).isEmpty());
    }

    private List<String> issuers(Fields in) {
        var known = issuers.apply(StreamSupport.stream(in.json().path("issuers").spliterator(), false)
                .map(JsonNode::asText)
                .filter(text -> Ids.isWellFormed(ISSUER, text))
                .limit(MAX_LISTED)
                .collect(Collectors.toUnmodifiableSet()));
        return in.list("issuers", MAX_LISTED, value -> issuer(value, known));
    }

    private static @Nullable String issuer(Element value, Set<String> known) {
        var text = value.text(1, MAX_ID, false);
        if (text == null || known.contains(text)) {
            return text;
        }
        if (Ids.isWellFormed(ISSUER, text)) {
            value.fault("unknown_issuer", "The registry of issuers has no such row.");
        } else {
            value.fault("invalid_id", "Must be an issuer's id: iss_ and 26 characters.");
        }
        return null;
    }
}
