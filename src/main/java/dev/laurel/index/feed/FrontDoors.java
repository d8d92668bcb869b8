package dev.laurel.index.feed;

import dev.laurel.account.Accounts;
import dev.laurel.api.Parts;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.index.DigestSum;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The record as the front doors of its packages show it. */
@ApplicationScoped
class FrontDoors implements Truth {
    private final Accounts accounts;
    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final InstantSource clock;

    FrontDoors(Accounts accounts, Freelancers freelancers, Gigs gigs, Taxonomy taxonomy, InstantSource clock) {
        this.accounts = accounts;
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Override
    public Map<String, PersonEntry> people(String tenant, Collection<String> ids) {
        return freelancers.shown(tenant, ids, clock.instant()).values().stream()
                .filter(FrontDoors::isForClients)
                .collect(Collectors.toUnmodifiableMap(shown -> shown.person().id(), shown -> entry(tenant, shown)));
    }

    @Override
    public Map<String, GigEntry> gigs(String tenant, Collection<String> ids) {
        return gigs.shown(tenant, ids).values().stream()
                .filter(Gig.Open.class::isInstance)
                .collect(Collectors.toUnmodifiableMap(Gig::id, gig -> GigEntry.of(tenant, gig)));
    }

    @Override
    public Parts<Supplier<PersonEntry>> everybody() {
        return freelancers
                .everybodyForClients(clock.instant())
                .map(read -> () -> entry(read.tenant(), read.shown().get()));
    }

    @Override
    public Parts<Supplier<GigEntry>> everyGig() {
        return new GigPages(gigs, accounts.tenants());
    }

    @Override
    public void forEachPerson(Consumer<PersonEntry> action) {
        for (var tenant : accounts.tenants()) {
            freelancers.forEachForClients(tenant, clock.instant(), shown -> action.accept(entry(tenant, shown.get())));
        }
    }

    @Override
    public void forEachGig(Consumer<GigEntry> action) {
        for (var tenant : accounts.tenants()) {
            gigs.forEachOpen(tenant, gig -> action.accept(GigEntry.of(tenant, gig)));
        }
    }

    @Override
    public Skills skills() {
        return skills(taxonomy);
    }

    /** How the skills of a taxonomy relate, read anew where they have changed. */
    static Skills skills(Taxonomy taxonomy) {
        taxonomy.refreshIfChanged();
        var now = taxonomy.skills();
        var sum = new DigestSum();
        now.all().forEach(skill -> sum.add(links(skill)));
        return new Skills(sum.value(), now.graph());
    }

    /** All that the graph is made of; a new label or alias changes nothing that an index holds. */
    private static String links(PublishedSkill skill) {
        return skill.id() + " " + skill.broader() + " " + skill.narrower() + " " + skill.related();
    }

    static boolean isForClients(Shown shown) {
        return shown.visibility() != Visibility.PRIVATE;
    }

    static PersonEntry entry(String tenant, Shown shown) {
        return new PersonEntry(tenant, shown.person(), shown.tie());
    }
}
