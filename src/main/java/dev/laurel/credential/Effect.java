package dev.laurel.credential;

import dev.laurel.credential.held.HeldId;
import dev.laurel.skill.TimedEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What judging credentials again did, or would do.
 *
 * @param moved those that stand otherwise or prove otherwise now, by id
 * @param waiting credentials that are due and were not judged
 */
record Effect(List<Moved> moved, int waiting) {
    /** Changes that an answer lists. */
    static final int MAX_LISTED = 100;

    Effect {
        moved = List.copyOf(moved);
    }

    /**
     * One credential that moved.
     *
     * @param provedBefore pieces where they count
     * @param provedAfter pieces where they count
     */
    record Moved(
            HeldId id,
            Standing before,
            Standing after,
            List<TimedEvidence> provedBefore,
            List<TimedEvidence> provedAfter) {
        boolean isMove() {
            return standsOtherwise() || !provedBefore.equals(provedAfter);
        }

        boolean standsOtherwise() {
            return !before.equals(after);
        }

        StandingChange change() {
            return new StandingChange(id.id(), id.holder(), before, after);
        }
    }

    /** The first of those that stand otherwise. */
    List<StandingChange> listed() {
        return moved.stream()
                .filter(Moved::standsOtherwise)
                .limit(MAX_LISTED)
                .map(Moved::change)
                .toList();
    }

    /** How many stand otherwise. */
    int credentials() {
        return (int) moved.stream().filter(Moved::standsOtherwise).count();
    }

    /** How many people hold one that stands otherwise. */
    int people() {
        return (int) moved.stream()
                .filter(Moved::standsOtherwise)
                .map(one -> one.id().holder())
                .distinct()
                .count();
    }

    /** What it means to each person, by id. */
    List<ProofChange> proof() {
        var byHolder = new TreeMap<String, ProofChange>();
        for (var one : moved) {
            byHolder.merge(one.id().holder(), proof(one), Effect::together);
        }
        return List.copyOf(byHolder.values());
    }

    private static ProofChange proof(Moved one) {
        return new ProofChange(one.id().holder(), Set.of(one.id().id()), one.provedBefore(), one.provedAfter());
    }

    private static ProofChange together(ProofChange one, ProofChange other) {
        var credentials = new HashSet<>(one.credentials());
        credentials.addAll(other.credentials());
        return new ProofChange(
                one.holder(), credentials, joined(one.before(), other.before()), joined(one.after(), other.after()));
    }

    private static List<TimedEvidence> joined(List<TimedEvidence> one, List<TimedEvidence> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
