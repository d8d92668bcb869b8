package dev.laurel.audit;

import dev.laurel.account.Accounts;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.index.Basis;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.PersonPlacing;
import dev.laurel.index.Slice;
import dev.laurel.match.Policy;
import dev.laurel.ranking.Moment;
import dev.laurel.ranking.OperatorTables;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the people of a groups file by open gigs, as they stand now: by the very judgement that rankings are made
 * of, on everybody whom clients may see, without an index. Groups are looked at only when all points are there.
 */
@ApplicationScoped
public class Auditor {
    /** Gigs of one audit: each is kept ready to measure everybody by. */
    public static final int MAX_GIGS = 2_000;
    /** People times gigs: some hundred megabytes of points. */
    static final long MAX_ANSWERS = 50_000_000;

    private final Accounts accounts;
    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final OperatorTables tables;
    private final Policy policy;
    private final InstantSource clock;

    Auditor(
            Accounts accounts,
            Freelancers freelancers,
            Gigs gigs,
            Taxonomy taxonomy,
            OperatorTables tables,
            Policy policy,
            InstantSource clock) {
        this.accounts = accounts;
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.tables = tables;
        this.policy = policy;
        this.clock = clock;
    }

    /** There is nothing to audit, or too much; the message says what. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /** Measures, then tabulates. @throws RefusedException where there is nothing to audit, or too much */
    public AuditReport audit(AuditRequest request) {
        var groups = request.groups();
        var seen = new TreeSet<String>();
        visible()
                .forEach((tenant, ids) ->
                        ids.stream().filter(groups.people()::containsKey).forEach(seen::add));
        if (seen.isEmpty()) {
            throw new RefusedException("no line of the file names somebody whom clients can see\n"
                    + TextReport.leftOut(leftOut(groups, seen)).strip());
        }
        var sample = sample(List.copyOf(seen), request);
        return new AuditReport(
                request.invented(),
                sample.policy(),
                sample.asOf(),
                sample.gigs(),
                request.shortlist(),
                request.leastShare(),
                sample.people().size(),
                new Tabulation(groups, sample, request.leastShare()).tables(request.groupings()),
                leftOut(groups, seen));
    }

    /** Everybody whom clients may see, by tenant. */
    public Map<String, Set<String>> visible() {
        var now = clock.instant();
        var ids = new HashMap<String, Set<String>>();
        for (var tenant : accounts.tenants()) {
            var of = ids.computeIfAbsent(tenant, none -> new HashSet<>());
            freelancers.forEachForClients(
                    tenant, now, shown -> of.add(shown.get().person().id()));
        }
        return ids;
    }

    private static List<LeftOut> leftOut(Groups groups, Set<String> seen) {
        var all = new ArrayList<>(groups.leftOut());
        groups.people().forEach((id, declared) -> {
            if (!seen.contains(id)) {
                all.add(new LeftOut(declared.line(), id + " is nobody here, or PRIVATE"));
            }
        });
        all.sort(java.util.Comparator.comparingInt(LeftOut::line));
        return all;
    }

    private Sample sample(List<String> people, AuditRequest request) {
        var moment = Moment.of(clock);
        var asked = asked(request.gigs());
        if ((long) people.size() * asked.size() > MAX_ANSWERS) {
            throw new RefusedException(people.size() + " people times " + asked.size() + " gigs is more than "
                    + MAX_ANSWERS + "; name fewer gigs with --gig");
        }
        taxonomy.refreshIfChanged();
        var basis = new Basis(policy, taxonomy.graph());
        var contests = new ArrayList<Contest>();
        var byTenant = new HashMap<String, List<Contest>>();
        for (var gig : asked) {
            var tenant = gig.posting().tenant();
            var query = new PeopleQuery(
                    tenant, gig.ask(), moment.day(), tables.of(tenant), Slice.first(request.shortlist()), Map.of());
            var contest = new Contest(new PersonPlacing(query, basis), request.shortlist(), people.size());
            contests.add(contest);
            byTenant.computeIfAbsent(tenant, none -> new ArrayList<>()).add(contest);
        }
        var numbers = numbers(people);
        byTenant.forEach((tenant, ofTenant) -> freelancers.forEachForClients(tenant, moment.now(), read -> {
            var shown = read.get();
            var entry = new PersonEntry(tenant, shown.person(), shown.tie());
            int number = numbers.getOrDefault(shown.person().id(), Contest.NOT_AUDITED);
            ofTenant.forEach(contest -> contest.take(entry, number));
        }));
        return new Sample(
                policy.hash(),
                moment.day(),
                asked.stream().map(Gig::id).toList(),
                people,
                contests.stream().map(Contest::outcome).toList());
    }

    private static Map<String, Integer> numbers(List<String> people) {
        var numbers = new HashMap<String, Integer>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        return numbers;
    }

    private List<Gig> asked(List<String> ids) {
        var open = new ArrayList<Gig>();
        for (var tenant : accounts.tenants()) {
            gigs.forEachOpen(tenant, gig -> {
                if ((ids.isEmpty() || ids.contains(gig.id())) && open.size() <= MAX_GIGS) {
                    open.add(gig);
                }
            });
        }
        var found = open.stream().map(Gig::id).toList();
        var missing = ids.stream().filter(id -> !found.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedException("no open gig: " + String.join(", ", missing));
        }
        if (open.isEmpty()) {
            throw new RefusedException("no gig is open");
        }
        if (open.size() > MAX_GIGS) {
            throw new RefusedException("more than " + MAX_GIGS + " gigs are open; name some with --gig");
        }
        return open;
    }
}
