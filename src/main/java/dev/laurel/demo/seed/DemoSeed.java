package dev.laurel.demo.seed;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.demo.Cast;
import dev.laurel.demo.DemoMode;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.crowd.Crowd;
import dev.laurel.demo.issuing.DemoIssuers;
import dev.laurel.demo.issuing.SampleBadges;
import dev.laurel.gig.ExchangeRatesTable;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.taxonomy.source.TaxonomyImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Puts the demo's world in, phase by phase, in the order in which verdicts rest on each other; a phase that is done is
 * passed over. A world that is whole is brought up to the day instead.
 */
@ApplicationScoped
class DemoSeed implements Seeder {
    private static final String DAY = "day";
    private static final String RATES = "exchange-rates";
    private static final String WHOLE = "whole";
    private static final String PARTNER = "partner";
    /** The person whose profile the demo's freelancer key opens: neither the best nor hopeless. */
    private static final String FREELANCER = "wanjiru-macharia";

    private static final String CLIENT = "harbourlight";
    /** Licences that end too early end during this gig. */
    private static final String NURSES_GIG = "telehealth-nurse";

    private static final String PARTNER_NAME = "Makers' Gazette";

    private final DemoIssuers issuers;
    private final IssuerEntries registry;
    private final PeopleEntries people;
    private final LicenceEntries licences;
    private final BadgeEntries badges;
    private final SampleBadges samples;
    private final Lists lists;
    private final GigEntries gigs;
    private final OfferingEntries offerings;
    private final Actors actors;
    private final Steps steps;
    private final ExchangeRatesTable rates;
    private final Taxonomy taxonomy;
    private final DataSource database;
    private final DemoMode mode;
    private final InstantSource clock;

    DemoSeed(
            DemoIssuers issuers,
            IssuerEntries registry,
            PeopleEntries people,
            LicenceEntries licences,
            BadgeEntries badges,
            SampleBadges samples,
            Lists lists,
            GigEntries gigs,
            OfferingEntries offerings,
            Actors actors,
            Steps steps,
            ExchangeRatesTable rates,
            Taxonomy taxonomy,
            DataSource database,
            DemoMode mode,
            InstantSource clock) {
        this.issuers = issuers;
        this.registry = registry;
        this.people = people;
        this.licences = licences;
        this.badges = badges;
        this.samples = samples;
        this.lists = lists;
        this.gigs = gigs;
        this.offerings = offerings;
        this.actors = actors;
        this.steps = steps;
        this.rates = rates;
        this.taxonomy = taxonomy;
        this.database = database;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    public Cast seedOrRenew(Consumer<String> progress) {
        var operator = actors.operator();
        var content = Content.load();
        var everybody = Crowd.everybody(content);
        issuers.open(operator.accountId(), content);
        if (steps.find(WHOLE).isEmpty()) {
            seed(operator, content, everybody, progress);
            return cast(List.of());
        }
        return cast(List.of(renew(operator, content, everybody)));
    }

    private void seed(Caller operator, Content content, List<PersonSheet> everybody, Consumer<String> progress) {
        var day = day();
        importSkills();
        progress.accept(content.issuers().size() + " issuers sign badges and enter the registry …");
        registry.enter(operator, content);
        steps.once(RATES, () -> rates(content, day));
        badges.sign(everybody, day);
        sample(everybody, day);
        lists.publish();
        progress.accept(everybody.size() + " freelancers make their profiles …");
        people.enter(operator, content, everybody, day);
        var profiles = people.ids();
        progress.accept("the nursing boards' registers are read …");
        licences.load(operator, boards(content, day), everybody);
        licences.enter(everybody, profiles);
        progress.accept(
                everybody.stream().mapToInt(person -> person.badges().size()).sum()
                        + " credentials are handed in and verified …");
        badges.handIn(everybody, profiles);
        progress.accept(content.gigs().size() + " gigs are posted …");
        gigs.enter(content, day, registry.ids(content));
        offerings.enter(content, day);
        steps.once(
                PARTNER, () -> actors.create(Role.PARTNER, PARTNER_NAME, false).id());
        steps.once(WHOLE, () -> today().toString());
    }

    /** Brings the world up to the day; answers what was done, in a line. */
    private String renew(Caller operator, Content content, List<PersonSheet> everybody) {
        sample(everybody, day());
        lists.publish();
        // A demo that was seeded by an earlier release has none.
        offerings.enter(content, day());
        long moved = gigs.moveForward(operator, content, today());
        int read = licences.load(operator, boards(content, day()), everybody);
        return "Up to the day: " + content.issuers().size() + " issuers reissue their status lists, " + read
                + " nursing boards' registers confirmed anew, " + moved + " ended gigs moved forward.";
    }

    private void sample(List<PersonSheet> everybody, LocalDate day) {
        var mail = everybody.stream()
                .filter(person -> person.key().equals(FREELANCER))
                .map(PersonSheet::mail)
                .findFirst()
                .orElseThrow();
        samples.sign(mail, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Boards boards(Content content, LocalDate day) {
        var main = content.gigs().stream()
                .filter(gig -> gig.key().equals(NURSES_GIG))
                .findFirst()
                .orElseThrow();
        return new Boards(day, today(), gigs.startsOn(main, day));
    }

    private void importSkills() {
        try {
            new TaxonomyImport(database).starter();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("the starter taxonomy cannot be imported", failed);
        }
        taxonomy.refreshIfChanged();
    }

    private String rates(Content content, LocalDate day) {
        var table = content.exchangeRates().deepCopy().put("day", day.toString());
        return rates.replace(Tenant.MAIN, null, new Body(table)).day().toString();
    }

    /** The day of seeding: that of the first start, though a later one finishes the work. */
    private LocalDate day() {
        return LocalDate.parse(steps.once(DAY, () -> today().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Cast cast(List<String> news) {
        return new Cast(
                gigs.client(CLIENT),
                people.account(FREELANCER),
                people.ids().getOrDefault(FREELANCER, ""),
                steps.find(PARTNER).orElseThrow(),
                mode.partnerOrigin(),
                gigs.main(),
                news);
    }
}
