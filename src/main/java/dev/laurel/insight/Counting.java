package dev.laurel.insight;

import dev.laurel.gig.Gig;
import dev.laurel.gig.Need;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Skills;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Counts gigs and people skill by skill. Whether a piece of evidence is proof is the piece's own word (scoring.md,
 * "Verified evidence"); a person counts for the skills that their proof names. Not safe for several threads.
 */
final class Counting {
    /** A skill that a gig requires comes before one that it prefers, then the highest level that it asks. */
    private static final Comparator<Need> WEIGHTIEST = Comparator.<Need, Boolean>comparing(
                    need -> need.importance() == Importance.REQUIRED)
            .thenComparing(Need::level);

    private final Skills skills;
    private final ExchangeRates exchange;
    private final Windows windows;
    private final Map<SkillId, Tally> tallies = new HashMap<>();
    private final Map<String, Sample> fields = new HashMap<>();

    Counting(Skills skills, ExchangeRates exchange, Instant now) {
        this.skills = skills;
        this.exchange = exchange;
        this.windows = new Windows(now);
    }

    /** A gig that was posted: open or closed. */
    void add(Gig gig) {
        var asked = new HashMap<PublishedSkill, Need>();
        for (var need : gig.body().requirements()) {
            for (var id : need.anyOf()) {
                skills.find(id)
                        .ifPresent(skill -> asked.merge(
                                skill, need, (one, other) -> WEIGHTIEST.compare(one, other) >= 0 ? one : other));
            }
        }
        asked.forEach((skill, need) -> {
            var tally = tally(skill);
            tally.posted(gig.posting().createdAt(), windows);
            if (gig instanceof Gig.Open) {
                tally.asked(need.importance(), need.level(), gig.body().seats());
            }
        });
    }

    /** Somebody whom clients may see. */
    void add(Person person) {
        var proved = new HashMap<PublishedSkill, Level>();
        var areas = new HashSet<String>();
        for (var piece : person.evidence()) {
            skills.find(piece.skill()).ifPresent(skill -> {
                areas.add(skill.area());
                if (piece.isVerified()) {
                    proved.merge(skill, piece.level(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
                }
            });
        }
        proved.forEach((skill, level) -> tally(skill).verified(level));
        hourly(person).ifPresent(rate -> {
            proved.keySet().forEach(skill -> tally(skill).rate(rate));
            areas.forEach(area ->
                    fields.put(area, fields.getOrDefault(area, Sample.NONE).with(rate)));
        });
    }

    private Tally tally(PublishedSkill skill) {
        return tallies.computeIfAbsent(skill.id(), unseen -> new Tally());
    }

    /** What somebody asks for an hour in the currency of the table; empty where they do not say, or it has no rate. */
    private Optional<Double> hourly(Person person) {
        var rate = person.circumstances().rate();
        if (rate == null) {
            return Optional.empty();
        }
        double hours = rate.unit() == RateUnit.DAY ? RateUnit.HOURS_A_DAY : 1;
        return exchange.convert(rate.amount(), exchange.base())
                .map(amount -> amount.doubleValue() / hours)
                .filter(amount -> amount > 0);
    }

    /** Everything that was counted. */
    Snapshot snapshot() {
        return new Snapshot(
                windows.now(),
                skills.all().stream()
                        .filter(skill -> tallies.containsKey(skill.id()))
                        .map(skill -> figures(skill, tally(skill)))
                        .filter(SkillFigures::isAny)
                        .toList());
    }

    private SkillFigures figures(PublishedSkill skill, Tally tally) {
        var people = tally.told();
        var others = fields.getOrDefault(skill.area(), Sample.NONE).without(tally.rates());
        return new SkillFigures(
                skill, tally.asking(), people, RateDifference.of(tally.rates(), others, people.getFirst()));
    }
}
