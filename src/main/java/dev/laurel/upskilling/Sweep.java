package dev.laurel.upskilling;

import dev.laurel.match.Phi;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps further evidence over all open gigs: touches only the requirements that it says something about, and adds up
 * what they gain. Further evidence never lowers anything (scoring.md, "Laws"), so of a requirement only the better
 * reading counts. Not safe for several threads; used for one set of evidence after the other.
 */
final class Sweep {
    private static final int ROOM_AT_FIRST = 64;

    private final Outset outset;
    private final Demand demand;
    /** Which sweep a gig or part was touched by last. */
    private final int[] gigTouched;

    private final int[] partTouched;
    private final int[] points;
    private final int[] claimed;
    private final int[] unproven;
    private final int[] missing;
    private final int[] proof;
    private final int[] claim;
    private final boolean[] proven;
    /** Which sweep held a credential last. */
    private final int[] held;

    private final Map<SkillId, int[] @Nullable []> openParts = new HashMap<>();
    private int[] touched = new int[ROOM_AT_FIRST];
    private int size;
    private int sweep;

    Sweep(Outset outset) {
        this.outset = outset;
        this.demand = outset.demand();
        gigTouched = new int[demand.gigs()];
        partTouched = new int[demand.parts()];
        points = new int[demand.gigs()];
        claimed = new int[demand.gigs()];
        unproven = new int[demand.gigs()];
        missing = new int[demand.gigs()];
        proof = new int[demand.parts()];
        claim = new int[demand.parts()];
        proven = new boolean[demand.parts()];
        held = new int[demand.credentials().size()];
    }

    /**
     * What a set of further evidence comes to.
     *
     * @param opens gigs that the person would newly qualify for
     * @param gained points over all gigs in whose ranking they would be; all of them where they are not in it now
     * @param raised gigs whose ranking would show them otherwise
     */
    record Sum(int opens, long gained, int raised) {}

    /** Sweeps further evidence; {@link #sum} and {@link #changes} then tell of it. */
    Sweep over(List<Evidence> further) {
        sweep++;
        size = 0;
        outset.outlook().with(further).forEach(this::raise);
        for (var piece : further) {
            for (int credential : demand.metBy(piece)) {
                if (!outset.held[credential] && held[credential] != sweep) {
                    held[credential] = sweep;
                    hold(demand.credentials().get(credential));
                }
            }
        }
        return this;
    }

    private void raise(SkillId skill, Level level, int newProof, boolean newProven, int newClaim) {
        for (int part : openParts(skill, level)) {
            int gig = demand.gigOf(part);
            touch(gig);
            touchPart(part);
            raise(gig, part, newProof, newProven, newClaim);
        }
    }

    /** The parts of gigs that may open to the person: worked out once, asked for again and again. */
    private int[] openParts(SkillId skill, Level level) {
        var byLevel = openParts.computeIfAbsent(skill, unseen -> new int[Level.values().length] @Nullable []);
        var parts = byLevel[level.number() - 1];
        if (parts == null) {
            parts = Arrays.stream(demand.parts(skill, level))
                    .filter(part -> outset.open[demand.gigOf(part)])
                    .toArray();
            byLevel[level.number() - 1] = parts;
        }
        return parts;
    }

    private void raise(int gig, int part, int newProof, boolean newProven, int newClaim) {
        int weight = demand.weight(part);
        int moreProof = Math.max(0, newProof - proof[part]);
        int moreClaim = Math.max(0, newClaim - claim[part]);
        points[gig] += weight * moreProof;
        claimed[gig] += weight * moreClaim;
        proof[part] += moreProof;
        claim[part] += moreClaim;
        if (newProven && !proven[part]) {
            proven[part] = true;
            unproven[gig] -= demand.isRequired(part) ? 1 : 0;
        }
    }

    private void hold(Demand.Wanted wanted) {
        for (int gig : wanted.gates()) {
            if (outset.open[gig]) {
                touch(gig);
                missing[gig]--;
            }
        }
        for (int i = 0; i < wanted.preferred().length; i++) {
            int gig = wanted.preferred()[i];
            if (outset.open[gig]) {
                touch(gig);
                points[gig] += wanted.weights()[i] * Phi.FULL;
            }
        }
    }

    private void touch(int gig) {
        if (gigTouched[gig] == sweep) {
            return;
        }
        gigTouched[gig] = sweep;
        points[gig] = outset.points[gig];
        claimed[gig] = outset.claimed[gig];
        unproven[gig] = outset.unproven[gig];
        missing[gig] = outset.missingCredentials[gig];
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, 2 * size);
        }
        touched[size++] = gig;
    }

    private void touchPart(int part) {
        if (partTouched[part] != sweep) {
            partTouched[part] = sweep;
            proof[part] = outset.proof[part];
            claim[part] = outset.claim[part];
            proven[part] = outset.proven[part];
        }
    }

    /** Whether no gig that the person may pass the gates of hears of it at all. */
    boolean isIdle() {
        return size == 0;
    }

    Sum sum() {
        int opens = 0;
        long gained = 0;
        int raised = 0;
        for (int i = 0; i < size; i++) {
            int gig = touched[i];
            if (isListed(gig)) {
                boolean wasListed = outset.isListed(gig);
                gained += points[gig] - (wasListed ? outset.points[gig] : 0);
                raised += !wasListed || isOtherwise(gig) ? 1 : 0;
                opens += isQualified(gig) && !(wasListed && outset.isQualified(gig)) ? 1 : 0;
            }
        }
        return new Sum(opens, gained, raised);
    }

    /** Every gig whose ranking would show the person otherwise, in no order. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < size; i++) {
            var change = change(touched[i]);
            if (change.isSeen()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private Change change(int gig) {
        return new Change(
                gig,
                outset.isListed(gig),
                outset.score(gig),
                isListed(gig),
                outset.score(gig, points[gig], claimed[gig], unproven[gig]));
    }

    private boolean isListed(int gig) {
        return missing[gig] == 0 && (points[gig] > 0 || claimed[gig] > 0);
    }

    private boolean isQualified(int gig) {
        return outset.hasRequired[gig] ? unproven[gig] == 0 : points[gig] > 0;
    }

    private boolean isOtherwise(int gig) {
        return points[gig] != outset.points[gig]
                || claimed[gig] != outset.claimed[gig]
                || isQualified(gig) != outset.isQualified(gig);
    }
}
