package dev.laurel.insight;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Fills a marketplace at random, the same for the same seed: evidence of all kinds in all states, gigs of all ages. */
final class SeededMarket {
    private static final int SKILLS = 40;
    private static final int MOST_PIECES = 6;
    private static final int MOST_NEEDS = 4;
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "GBP", "JPY");
    private static final List<String> VISIBILITIES = List.of("PUBLIC", "MEMBERS", "MEMBERS", "PRIVATE");
    private static final List<String> STATES = List.of("OPEN", "OPEN", "OPEN", "CLOSED", "DRAFT");

    private final Random random;
    private final List<PublishedSkill> skills;
    private final Instant now;

    SeededMarket(long seed, List<PublishedSkill> all, Instant now) {
        random = new Random(seed);
        this.now = now;
        skills = random.ints(SKILLS, 0, all.size()).mapToObj(all::get).toList();
    }

    void fill(Market.Place place, int people) {
        for (int i = 0; i < people; i++) {
            place.person(of(VISIBILITIES), rate(), some(MOST_PIECES, this::piece));
        }
        for (int i = 0; i < people / 5; i++) {
            place.gig(
                    of(STATES),
                    ending(),
                    now.minus(Duration.ofHours(random.nextInt(24 * 90))),
                    1 + random.nextInt(4),
                    some(MOST_NEEDS, this::need));
        }
        place.settle();
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private List<String> some(int most, java.util.function.Supplier<String> make) {
        var made = new ArrayList<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(make.get());
        }
        return made;
    }

    /** By any of its ids; the first skills of the list much more often than the last. */
    private String skill() {
        double share = random.nextDouble();
        return of(skills.get((int) (share * share * share * skills.size())).ids())
                .value();
    }

    private Level level() {
        var one = of(List.of(Level.values()));
        var other = of(List.of(Level.values()));
        return one.compareTo(other) < 0 ? one : other;
    }

    private @Nullable String ending() {
        return random.nextInt(3) > 0
                ? null
                : LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .plusDays(random.nextInt(60) - 20L)
                        .toString();
    }

    private @Nullable String rate() {
        return random.nextInt(5) == 0
                ? null
                : Market.rate(
                        random.nextInt(4) == 0 ? "DAY" : "HOUR",
                        String.format(Locale.ROOT, "%d.00", 20 + random.nextInt(200)),
                        of(CURRENCIES));
    }

    private String need() {
        var accepted = new ArrayList<String>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            accepted.add(skill());
        }
        return Market.need(accepted, random.nextInt(3) == 0 ? "PREFERRED" : "REQUIRED", level());
    }

    private String piece() {
        var kind = of(List.of(EvidenceKind.values()));
        var trust = of(List.of(Trust.values()));
        return Market.piece(
                kind.name(),
                "E" + (2 + random.nextInt(4)),
                trust.name(),
                random.nextInt(8) == 0 ? 0 : 1_000_000,
                skill(),
                level(),
                moment("f", 5) + moment("u", 3) + moment("p", 3) + moment("q", 3));
    }

    /** One in so many pieces changes at an instant near now, which lies behind or ahead. */
    private String moment(String field, int oneIn) {
        return random.nextInt(oneIn) > 0
                ? ""
                : ",\"" + field + "\":\"" + now.plusSeconds(3_600L * (random.nextInt(400) - 150)) + "\"";
    }
}
