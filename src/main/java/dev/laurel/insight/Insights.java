package dev.laurel.insight;

import dev.laurel.account.Caller;
import dev.laurel.api.Cursors;
import dev.laurel.api.ProblemException;
import dev.laurel.offering.Prospect;
import dev.laurel.offering.Prospects;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Front door to the figures of a marketplace. Whoever may ask sees the same of it as everybody else there. */
@ApplicationScoped
public class Insights {
    private final Snapshots snapshots;
    private final Prospects prospects;
    private final Taxonomy taxonomy;
    private final Cursors cursors;
    private final InstantSource clock;

    Insights(Snapshots snapshots, Prospects prospects, Taxonomy taxonomy, Cursors cursors, InstantSource clock) {
        this.snapshots = snapshots;
        this.prospects = prospects;
        this.taxonomy = taxonomy;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Rows of a page, with the cursor of the next. */
    record Rows<T>(List<T> items, Optional<String> next, Instant asOf) {}

    /**
     * A skill that is missing, at the level at which most is, and what teaches it.
     *
     * @param offerings that name it at the level or above
     * @param trusted of those, the ones whose credential would be proof
     */
    record Gap(SkillFigures figures, Level level, long offerings, long trusted) {}

    /** The skills of a tenant by its own words. */
    Skills skills(Caller caller) {
        return taxonomy.skills(caller.tenant());
    }

    /**
     * Skills with their figures.
     *
     * @throws ProblemException NOT_COUNTED_YET, CURSOR_INVALID
     */
    Rows<SkillFigures> skills(Caller caller, Inquiry inquiry) {
        return rows(caller, inquiry, "skills", figures -> true);
    }

    /**
     * Skills of which seats may stay empty, with what teaches them.
     *
     * @throws ProblemException as {@link #skills}
     */
    Rows<Gap> gaps(Caller caller, Inquiry inquiry) {
        var rows = rows(caller, inquiry, "gaps", figures -> figures.unmet().atMost() > 0);
        var offered = prospects.of(caller.tenant(), clock.instant());
        return new Rows<>(
                rows.items.stream().map(figures -> gap(figures, offered)).toList(), rows.next, rows.asOf);
    }

    private static Gap gap(SkillFigures figures, List<Prospect> offered) {
        var level = figures.shortest();
        Predicate<Evidence> teaches = piece ->
                piece.skill().equals(figures.skill().id()) && piece.level().stepsBelow(level) == 0;
        return new Gap(
                figures, level, offering(offered, teaches), offering(offered, teaches.and(Evidence::isVerified)));
    }

    private static long offering(List<Prospect> offered, Predicate<Evidence> fits) {
        return offered.stream()
                .filter(prospect -> prospect.evidence().stream().anyMatch(fits))
                .count();
    }

    private Rows<SkillFigures> rows(Caller caller, Inquiry inquiry, String list, Predicate<SkillFigures> fits) {
        var name = "insights:" + list + ":" + caller.tenant() + ":" + inquiry.name();
        var order = inquiry.order();
        var snapshot = snapshots.of(caller.tenant());
        var after = after(name, inquiry);
        var rows = snapshot.skills().stream()
                .filter(fits)
                .filter(figures -> inquiry.asksFor(figures.skill()))
                .filter(figures ->
                        after.stream().allMatch(key -> order.key(figures).compareTo(key) > 0))
                .sorted(Comparator.comparing(order::key))
                .limit(inquiry.limit() + 1L)
                .toList();
        if (rows.size() <= inquiry.limit()) {
            return new Rows<>(rows, Optional.empty(), snapshot.asOf());
        }
        var shown = rows.subList(0, inquiry.limit());
        var last = order.key(shown.getLast());
        var next = cursors.make(name, List.of(Long.toString(last.first()), last.name(), last.id()));
        return new Rows<>(shown, Optional.of(next), snapshot.asOf());
    }

    /**
     * The row behind which the page begins; its figures may be others by now, and then the page begins where it was.
     */
    private Optional<Order.Key> after(String name, Inquiry inquiry) {
        return Stream.ofNullable(inquiry.cursor())
                .map(cursor -> cursors.read(name, cursor).parts())
                .map(parts -> new Order.Key(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2)))
                .findFirst();
    }
}
