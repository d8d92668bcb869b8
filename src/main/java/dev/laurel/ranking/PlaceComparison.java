package dev.laurel.ranking;

import dev.laurel.credential.PlaceChange;
import dev.laurel.credential.PlaceChanges;
import dev.laurel.gig.Gig;
import dev.laurel.match.Matcher;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures movers by one open gig after the other. A gig looks only at those who bring something else for a skill that
 * it asks for; one that asks for a credential looks at all.
 */
final class PlaceComparison {
    private final Matcher matcher;
    private final List<Mover> movers;
    private final LocalDate day;
    /** Places in {@code movers}, by skill. */
    private final Map<SkillId, Set<Integer>> bySkill = new HashMap<>();

    private final List<PlaceChange> first = new ArrayList<>();
    private long places;
    private long found;

    PlaceComparison(Matcher matcher, List<Mover> movers, LocalDate day) {
        this.matcher = matcher;
        this.movers = movers;
        this.day = day;
        for (int i = 0; i < movers.size(); i++) {
            for (var skill : movers.get(i).skills()) {
                bySkill.computeIfAbsent(skill, unseen -> new TreeSet<>()).add(i);
            }
        }
    }

    /** Takes one gig. */
    void add(Gig.Open gig) {
        var ask = gig.ask();
        var concerned = concerned(ask);
        if (concerned.isEmpty()) {
            return;
        }
        var yardstick = matcher.yardstick(ask);
        long before = places;
        concerned.forEach(i -> compare(gig, yardstick, movers.get(i)));
        found += places > before ? 1 : 0;
    }

    /** What was found. */
    PlaceChanges changes() {
        return new PlaceChanges(first, places, found);
    }

    private Set<Integer> concerned(Ask ask) {
        var concerned = new TreeSet<Integer>();
        if (ask.qualifications().stream().anyMatch(Qualification.Credential.class::isInstance)) {
            for (int i = 0; i < movers.size(); i++) {
                concerned.add(i);
            }
            return concerned;
        }
        ask.requirements().stream()
                .flatMap(requirement -> requirement.anyOf().stream())
                .forEach(skill -> concerned.addAll(bySkill.getOrDefault(skill, Set.of())));
        return concerned;
    }

    private void compare(Gig.Open gig, Yardstick yardstick, Mover mover) {
        var before = place(yardstick, mover.before());
        var after = place(yardstick, mover.after());
        boolean isOnAnyPage = before.listed() || after.listed();
        if (!isOnAnyPage || before.equals(after)) {
            return;
        }
        places++;
        if (first.size() < PlaceChanges.MAX_LISTED) {
            var named = new PlaceChange.NamedGig(gig.id(), gig.body().title());
            first.add(new PlaceChange(named, mover.id(), before, after));
        }
    }

    private PlaceChange.Place place(Yardstick yardstick, Mover.Side side) {
        var score = yardstick.score(side.cells(), side.person(), day);
        boolean isListed =
                score.isListed() && yardstick.gate(side.person(), day).isEmpty();
        return new PlaceChange.Place(isListed, score.tier().name(), score.points(), score.claimed());
    }
}
