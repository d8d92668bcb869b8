package dev.laurel.demo.crowd;

import dev.laurel.demo.content.BadgeSheet;
import dev.laurel.demo.content.Flaw;
import dev.laurel.demo.content.KindSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what somebody has to show. Of a hundred people some 25 have several good badges, 30 one or two, 30 one that is
 * flawed, and 15 nothing but claims.
 */
final class Histories {
    private static final int SEVERAL = 25;
    private static final int SOME = 55;
    private static final int FLAWED = 85;
    private static final int PERCENT = 100;
    private static final int YEAR = 365;

    /**
     * What somebody has to show.
     *
     * @param leansOnClaims whether claims stand in for badges
     */
    record History(List<BadgeSheet> badges, boolean leansOnClaims) {}

    History draw(Draw draw, KindSheet kind) {
        int fate = draw.between(1, PERCENT);
        if (fate <= SEVERAL) {
            return new History(sound(draw, kind, draw.between(2, 4)), false);
        }
        if (fate <= SOME) {
            return new History(sound(draw, kind, draw.between(1, 2)), draw.chance(30));
        }
        if (fate <= FLAWED) {
            return new History(flawed(draw, kind), draw.chance(50));
        }
        return new History(List.of(), true);
    }

    private static List<BadgeSheet> sound(Draw draw, KindSheet kind, int count) {
        return draw.some(kind.badges(), count).stream()
                .map(badge -> BadgeSheet.sound(badge, age(draw)))
                .toList();
    }

    private static List<BadgeSheet> flawed(Draw draw, KindSheet kind) {
        var badges = new ArrayList<>(sound(draw, kind, draw.between(1, 3)));
        if (draw.chance(60)) {
            var spoilt = badges.removeLast();
            badges.add(spoil(draw, spoilt));
        } else {
            badges.add(BadgeSheet.sound(draw.one(doubtful(draw, kind)), age(draw)));
        }
        return badges;
    }

    private static BadgeSheet spoil(Draw draw, BadgeSheet sound) {
        return switch (draw.between(1, 4)) {
            case 1 -> new BadgeSheet(sound.badge(), sound.agoDays(), null, Flaw.REVOKED, null);
            case 2 -> new BadgeSheet(sound.badge(), sound.agoDays(), null, Flaw.SUSPENDED, null);
            case 3 -> new BadgeSheet(sound.badge(), sound.agoDays() + 2 * YEAR, 2 * YEAR, Flaw.EXPIRED, null);
            default -> new BadgeSheet(sound.badge(), sound.agoDays(), null, Flaw.OTHER_PERSON, null);
        };
    }

    private static List<String> doubtful(Draw draw, KindSheet kind) {
        return switch (draw.between(1, 3)) {
            case 1 -> kind.wrongField();
            case 2 -> kind.untrusted();
            default -> kind.unknown();
        };
    }

    /** Days since issue: most badges are of the last two years, some much older. */
    private static int age(Draw draw) {
        return draw.chance(75) ? draw.between(20, 2 * YEAR) : draw.between(2 * YEAR, 5 * YEAR);
    }
}
