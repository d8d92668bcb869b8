package dev.laurel.freelancer;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.Days;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import dev.laurel.terms.MoneyForm;
import dev.laurel.terms.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a profile from a request, whole and with all its faults. */
final class ProfileReader {
    private static final int MAX_ID = 40;
    private final Taxonomy taxonomy;
    private final String tenant;
    private final @Nullable Predicate<String> accounts;

    /**
     * Reads for one tenant.
     *
     * @param accounts which accounts may hold a profile; null where the writer may not name one
     */
    ProfileReader(Taxonomy taxonomy, String tenant, @Nullable Predicate<String> accounts) {
        this.taxonomy = taxonomy;
        this.tenant = tenant;
        this.accounts = accounts;
    }

    ProfileDraft read(Body body) {
        return body.read(this::read);
    }

    private @Nullable ProfileDraft read(Fields in) {
        in.readOnly("id", "legalNameConfirmed", "createdAt", "updatedAt", "version");
        var account = account(in);
        var displayName = in.requiredText("displayName", ProfileBody.MAX_NAME);
        boolean showName = in.flag("showName", false);
        var headline = in.text("headline", ProfileBody.MAX_HEADLINE);
        var legalName = in.text("legalName", ProfileBody.MAX_LEGAL_NAME);
        var place = Places.read(in, false);
        var timeZone = in.zone("timeZone");
        var hours = in.field("workingHours");
        var workingHours = hours == null ? null : HoursForm.read(hours);
        if (hours != null && !in.has("timeZone")) {
            in.fault("timeZone", "required", "Is required with working hours.");
        }
        var languages = LanguageForm.read(in, "languages");
        var rate = in.object("rate", ProfileReader::rate);
        var availability = in.object("availability", ProfileReader::availability);
        var visibility = in.choice("visibility", Visibility.MEMBERS);
        var claims = claims(in);
        return displayName == null
                ? null
                : new ProfileDraft(
                        new ProfileBody(
                                Texts.tidy(displayName),
                                showName,
                                tidy(headline),
                                tidy(legalName),
                                place,
                                timeZone,
                                workingHours,
                                languages,
                                rate,
                                availability,
                                visibility,
                                claims),
                        account);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null ? null : Texts.tidy(text);
    }

    private @Nullable String account(Fields in) {
        if (accounts == null) {
            in.readOnly("account");
            return null;
        }
        var given = in.field("account");
        var account = given == null ? null : given.text(1, MAX_ID, false);
        if (given != null && account != null && !accounts.test(account)) {
            given.fault("unknown_account", "Must be the id of a FREELANCER account.");
        }
        return account;
    }

    private static @Nullable Rate rate(Fields in) {
        var unit = in.required("unit") == null ? null : in.choice("unit", List.of(RateUnit.HOUR, RateUnit.DAY));
        var given = in.required("amount");
        var amount = given == null ? null : MoneyForm.read(given);
        return unit == null || amount == null ? null : new Rate(unit, amount);
    }

    private static @Nullable Availability availability(Fields in) {
        var from = in.required("from") == null ? null : Days.read(in, "from");
        var until = Days.read(in, "until");
        Days.requireOrder(in, from, "until", until);
        var hours = in.required("hoursPerWeek") == null
                ? null
                : in.integer("hoursPerWeek", 1, ProfileBody.MAX_HOURS_PER_WEEK);
        return from == null || hours == null ? null : new Availability(from, until, hours);
    }

    private List<Claimed> claims(Fields in) {
        var seen = new HashSet<SkillId>();
        return in.list("claims", ProfileBody.MAX_CLAIMS, value -> value.object(claim -> claim(claim, seen)));
    }

    private @Nullable Claimed claim(Fields in, Set<SkillId> seen) {
        in.readOnly("id", "since");
        var given = in.required("skill");
        var level = in.choice("level", Level.FOUNDATION);
        var skill = given == null ? null : skill(given, seen);
        return skill == null ? null : new Claimed(skill, level);
    }

    private @Nullable SkillId skill(Element value, Set<SkillId> seen) {
        var skill = taxonomy.read(tenant, value);
        if (skill != null && !seen.add(skill.id())) {
            value.fault("duplicate_skill", "Is claimed before: " + skill.label() + ".");
        }
        return skill == null ? null : skill.id();
    }
}
