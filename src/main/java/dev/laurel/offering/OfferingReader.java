package dev.laurel.offering;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.LanguageForm;
import dev.laurel.terms.MoneyForm;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads offerings strictly, all faults at once. */
final class OfferingReader {
    private static final Set<EvidenceKind> KINDS = Set.of(EvidenceKind.CREDENTIAL, EvidenceKind.ASSESSED_CREDENTIAL);
    private static final Pattern IDENTIFIER = Pattern.compile("(https?://\\S+)|(did:[a-z0-9]+:[^\\s#?]+)");

    private final Taxonomy taxonomy;
    private final String tenant;
    private final LocalDate today;

    OfferingReader(Taxonomy taxonomy, String tenant, LocalDate today) {
        this.taxonomy = taxonomy;
        this.tenant = tenant;
        this.today = today;
    }

    OfferingBody read(Body body) {
        return body.read(this::read);
    }

    private record Signer(@Nullable String name, @Nullable String identifier) {}

    private record Earned(@Nullable String id, @Nullable String name) {}

    private @Nullable OfferingBody read(Fields in) {
        in.readOnly("id", "version", "createdAt", "updatedAt", "registered");
        var issuer = in.required("issuer");
        var signer = issuer == null ? null : issuer.object(OfferingReader::signer);
        var achievement = in.required("achievement");
        var earned = achievement == null ? null : achievement.object(OfferingReader::earned);
        var kind = in.choice("kind", KINDS.stream().sorted().toList());
        var skills = skills(in);
        var hours = in.integer("hours", 1, OfferingBody.MAX_HOURS);
        var priced = in.field("price");
        var price = priced == null ? null : MoneyForm.readOrFree(priced);
        var asOf = asOf(in);
        var link = link(in);
        var area = area(in);
        var language = language(in);
        if (signer == null || signer.name == null || signer.identifier == null || skills.isEmpty()) {
            return null;
        }
        return earned == null || earned.name == null
                ? null
                : new OfferingBody(
                        signer.name,
                        signer.identifier,
                        earned.id,
                        earned.name,
                        kind == null ? EvidenceKind.CREDENTIAL : kind,
                        skills,
                        hours,
                        price,
                        asOf,
                        link,
                        area,
                        language);
    }

    private static Signer signer(Fields in) {
        var name = in.requiredText("name", OfferingBody.MAX_NAME);
        var identifier = in.requiredText("identifier", OfferingBody.MAX_IDENTIFIER);
        if (identifier != null && !IDENTIFIER.matcher(identifier).matches()) {
            in.fault(
                    "identifier",
                    "invalid_identifier",
                    "Must be a DID or an http or https URL, exactly as the issuer signs it.");
        }
        return new Signer(name, identifier);
    }

    private static Earned earned(Fields in) {
        return new Earned(in.text("id", OfferingBody.MAX_IDENTIFIER), in.requiredText("name", OfferingBody.MAX_NAME));
    }

    private List<OfferedSkill> skills(Fields in) {
        var list = in.required("skills");
        if (list == null) {
            return List.of();
        }
        if (list.json().isArray() && list.json().isEmpty()) {
            list.fault("too_few", "Must name at least one skill.");
        }
        var seen = new HashSet<SkillId>();
        return list.list(OfferingBody.MAX_SKILLS, value -> value.object(fields -> skill(fields, seen)));
    }

    private @Nullable OfferedSkill skill(Fields in, Set<SkillId> seen) {
        var given = in.required("skill");
        var skill = given == null ? null : taxonomy.read(tenant, given);
        var level = in.choice("level", Level.class);
        if (given != null && skill != null && !seen.add(skill.id())) {
            given.fault("duplicate_skill", "Is listed before.");
        }
        return skill == null ? null : new OfferedSkill(skill.id(), level);
    }

    private @Nullable LocalDate asOf(Fields in) {
        var day = in.day("asOf");
        if (day != null && day.isAfter(today)) {
            in.fault("asOf", "out_of_range", "Must not be after today.");
        }
        if (!in.has("asOf") && (in.has("hours") || in.has("price"))) {
            in.fault("asOf", "required", "Hours and price need the day on which they were read.");
        }
        return day;
    }

    private static @Nullable URI link(Fields in) {
        var value = in.field("link");
        var text = value == null ? null : value.text(1, OfferingBody.MAX_LINK, false);
        return value == null || text == null ? null : link(value, text);
    }

    private static @Nullable URI link(Element value, String text) {
        try {
            var link = URI.create(text);
            if ("https".equals(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null) {
                return link;
            }
        } catch (IllegalArgumentException noAddress) {
            // Reported below, like any other text that is no address.
        }
        value.fault("invalid_link", "Must be an https address.");
        return null;
    }

    private @Nullable String area(Fields in) {
        var value = in.field("area");
        var text = value == null ? null : value.text(1, OfferingBody.MAX_AREA, false);
        var known = taxonomy.skills().areas();
        if (value != null && text != null && !known.contains(text)) {
            value.fault("unknown_area", "No skill lies in that area.", Nearest.to(text, known));
        }
        return text;
    }

    private static @Nullable String language(Fields in) {
        var value = in.field("language");
        return value == null ? null : LanguageForm.tag(value);
    }
}
