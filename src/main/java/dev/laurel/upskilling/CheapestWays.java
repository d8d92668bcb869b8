package dev.laurel.upskilling;

import dev.laurel.freelancer.Shown;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.match.Tier;
import dev.laurel.offering.OfferingView;
import dev.laurel.offering.Prospect;
import dev.laurel.offering.Prospects;
import dev.laurel.ranking.Moment;
import dev.laurel.ranking.WayView;
import dev.laurel.ranking.Ways;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.MoneyForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Finds the cheapest set of offerings after which a person qualifies for one gig. */
@ApplicationScoped
class CheapestWays implements Ways {
    private static final Currency USUAL = Currency.getInstance("USD");

    private final Prospects prospects;
    private final Taxonomy taxonomy;
    private final Policy policy;

    CheapestWays(Prospects prospects, Taxonomy taxonomy, Policy policy) {
        this.prospects = prospects;
        this.taxonomy = taxonomy;
        this.policy = policy;
    }

    @Override
    public Optional<WayView> cheapest(String tenant, Ask ask, Shown shown, Tables tables, Moment moment) {
        var matcher = new Matcher(policy, taxonomy.graph(), tables);
        var demand = Demand.of(List.of(new Asked(ask.id(), 0, ask, matcher.yardstick(ask))), matcher);
        var learner = Learner.of(tenant, shown, moment, tables, new OpenGigs.Laid(demand, matcher));
        if (!learner.outset().open[0] || isQualified(learner)) {
            return Optional.empty();
        }
        var offered = prospects.of(tenant, moment.now()).stream()
                .filter(Prospect::isProof)
                .filter(prospect -> !learner.holds(prospect))
                .toList();
        var rate = shown.person().circumstances().rate();
        var costs = new Costs(
                tables.exchangeRates(), rate == null ? USUAL : rate.amount().currency());
        return new WaySearch(new Sweep(learner.outset()), costs)
                .cheapest(offered)
                .map(found -> view(found, costs));
    }

    private static boolean isQualified(Learner learner) {
        return learner.outset().isListed(0) && learner.outset().score(0).tier() == Tier.QUALIFIED;
    }

    private WayView view(WaySearch.Found found, Costs costs) {
        var score = found.change().after();
        return new WayView(
                found.prospects().stream()
                        .map(prospect -> OfferingView.of(prospect.offering(), taxonomy))
                        .toList(),
                found.cost().price().map(costs::money).map(MoneyForm::of).orElse(null),
                found.cost().hours().orElse(null),
                score.tier(),
                score.points(),
                score.claimed());
    }
}
