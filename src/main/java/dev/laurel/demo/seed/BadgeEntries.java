package dev.laurel.demo.seed;

import dev.laurel.account.Tenant;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.Credentials;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.demo.content.BadgeSheet;
import dev.laurel.demo.content.Flaw;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.issuing.BadgeOrder;
import dev.laurel.demo.issuing.BadgeOrder.Standing;
import dev.laurel.demo.issuing.DemoIssuers;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has everybody's badges signed by the demo's issuers and hands them in, flaws and all. */
@ApplicationScoped
class BadgeEntries {
    private static final String HANDED_IN = "badges:";
    /** Whoever lets everybody see their profile shows everybody their badges, too. */
    private static final String EVERYBODY = "PUBLIC";

    private static final String ANY_VERSION = "*";
    /** Hour of the day, UTC, at which the demo's issuers sign. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoIssuers issuers;
    private final Credentials credentials;
    private final Steps steps;

    BadgeEntries(DemoIssuers issuers, Credentials credentials, Steps steps) {
        this.issuers = issuers;
        this.credentials = credentials;
        this.steps = steps;
    }

    /**
     * Has all badges signed that are not, so that the issuers' lists can be published once for all of them.
     *
     * @param day of seeding
     */
    void sign(List<PersonSheet> people, LocalDate day) {
        var orders = new TreeMap<String, List<BadgeOrder>>();
        for (var person : people) {
            for (var badge : person.badges()) {
                orders.computeIfAbsent(badge.issuer(), issuer -> new ArrayList<>())
                        .add(order(person, badge, day));
            }
        }
        Crew.each(orders.entrySet(), entry -> issuers.sign(entry.getKey(), entry.getValue()));
    }

    /**
     * Hands in those that were not.
     *
     * @param profiles profile ids by key
     */
    void handIn(List<PersonSheet> people, Map<String, String> profiles) {
        var done = steps.under(HANDED_IN);
        var left = people.stream()
                .filter(person -> !done.containsKey(person.key()))
                .toList();
        Crew.each(left, person -> {
            var holder = profiles.getOrDefault(person.key(), "");
            person.badges().forEach(badge -> handIn(holder, person, badge));
            steps.once(HANDED_IN + person.key(), () -> holder);
        });
    }

    private void handIn(String holder, PersonSheet person, BadgeSheet badge) {
        var text = issuers.get(badge.issuer(), id(person, badge)).handedIn();
        var unsigned = badge.unsigned();
        var submitted = unsigned == null ? text : Tampering.withSkill(text, unsigned);
        try {
            var held = credentials.submit(Tenant.MAIN, holder, submitted.getBytes(StandardCharsets.UTF_8));
            if (person.visibility().equals(EVERYBODY)) {
                credentials.show(Tenant.MAIN, holder, held.id(), ANY_VERSION, CredentialVisibility.PUBLIC);
            }
        } catch (ProblemException known) {
            // Handed in before the start that was cut off could note it.
            if (known.type() != ProblemType.DUPLICATE_CREDENTIAL) {
                throw known;
            }
        }
    }

    private static BadgeOrder order(PersonSheet person, BadgeSheet badge, LocalDate day) {
        var issued = morning(day.minusDays(badge.agoDays()));
        return new BadgeOrder(
                id(person, badge),
                badge.achievement(),
                badge.flaw() == Flaw.OTHER_PERSON ? "somebody-but-" + person.mail() : person.mail(),
                issued,
                until(badge, day),
                standing(badge.flaw()));
    }

    private static @Nullable Instant until(BadgeSheet badge, LocalDate day) {
        var days = badge.lastsDays();
        return days == null ? null : morning(day.minusDays(badge.agoDays()).plusDays(days));
    }

    private static Standing standing(Flaw flaw) {
        return switch (flaw) {
            case REVOKED -> Standing.REVOKED;
            case SUSPENDED -> Standing.SUSPENDED;
            case NONE, EXPIRED, OTHER_PERSON, UNSIGNED_SKILL -> Standing.GOOD;
        };
    }

    /** Always the same for the same badge, so that nothing is signed twice. */
    static String id(PersonSheet person, BadgeSheet badge) {
        return UUID.nameUUIDFromBytes((person.key() + " " + badge.badge()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }
}
