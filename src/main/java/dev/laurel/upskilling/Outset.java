package dev.laurel.upskilling;

import dev.laurel.match.Outlook;
import dev.laurel.match.Score;
import dev.laurel.match.Tier;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;

/**
 * Where one person stands before they learn anything: with every open gig whose gates they pass, or would pass with one
 * more credential. Filled once, then only read.
 */
final class Outset {
    private final Demand demand;
    private final Outlook outlook;
    /** Of gigs. */
    final boolean[] open;

    final int[] missingCredentials;
    final int[] points;
    final int[] claimed;
    final int[] unproven;
    final boolean[] hasRequired;
    /** Of parts. */
    final int[] proof;

    final int[] claim;
    final boolean[] proven;
    /** Of credentials. */
    final boolean[] held;

    Outset(Demand demand, Outlook outlook, Person person, LocalDate day) {
        this.demand = demand;
        this.outlook = outlook;
        open = new boolean[demand.gigs()];
        missingCredentials = new int[demand.gigs()];
        points = new int[demand.gigs()];
        claimed = new int[demand.gigs()];
        unproven = new int[demand.gigs()];
        hasRequired = new boolean[demand.gigs()];
        proof = new int[demand.parts()];
        claim = new int[demand.parts()];
        proven = new boolean[demand.parts()];
        held = new boolean[demand.credentials().size()];
        for (int gig = 0; gig < demand.gigs(); gig++) {
            open[gig] = demand.gig(gig).yardstick().isOpenButForCredentials(person, day);
            if (open[gig]) {
                measure(gig, person, day);
            }
        }
        credentials(person);
    }

    private void measure(int gig, Person person, LocalDate day) {
        var asked = demand.gig(gig);
        var score = asked.yardstick().score(outlook.now(), person, day);
        points[gig] = score.points();
        claimed[gig] = score.claimed();
        for (int part = demand.firstPart(gig); part < demand.firstPart(gig + 1); part++) {
            var requirement = asked.ask().requirements().get(part - demand.firstPart(gig));
            for (var skill : requirement.anyOf()) {
                var reading = outlook.now().read(skill, requirement.level());
                proof[part] = Math.max(proof[part], reading.proof());
                claim[part] = Math.max(claim[part], reading.claim());
                proven[part] |= reading.proven();
            }
            hasRequired[gig] |= demand.isRequired(part);
            unproven[gig] += demand.isRequired(part) && !proven[part] ? 1 : 0;
        }
    }

    private void credentials(Person person) {
        for (int i = 0; i < held.length; i++) {
            var wanted = demand.credentials().get(i);
            held[i] = wanted.isMetBy(person.evidence());
            if (!held[i]) {
                for (int gig : wanted.gates()) {
                    missingCredentials[gig]++;
                }
            }
        }
    }

    Demand demand() {
        return demand;
    }

    Outlook outlook() {
        return outlook;
    }

    /** The score before. */
    Score score(int gig) {
        return score(gig, points[gig], claimed[gig], unproven[gig]);
    }

    /** The score with these sums. */
    Score score(int gig, int withPoints, int withClaimed, int stillUnproven) {
        boolean isQualified = hasRequired[gig] ? stillUnproven == 0 : withPoints > 0;
        return new Score(isQualified ? Tier.QUALIFIED : Tier.CLOSE, withPoints, withClaimed);
    }

    /** Of how many gigs the person passes all gates. */
    int passed() {
        int passed = 0;
        for (int gig = 0; gig < open.length; gig++) {
            passed += open[gig] && missingCredentials[gig] == 0 ? 1 : 0;
        }
        return passed;
    }

    /** Whether the tier's test holds before. */
    boolean isQualified(int gig) {
        return hasRequired[gig] ? unproven[gig] == 0 : points[gig] > 0;
    }

    /** Whether the person is in the gig's ranking before. */
    boolean isListed(int gig) {
        return open[gig] && missingCredentials[gig] == 0 && (points[gig] > 0 || claimed[gig] > 0);
    }
}
