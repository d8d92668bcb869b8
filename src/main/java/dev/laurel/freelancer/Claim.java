package dev.laurel.freelancer;

import dev.laurel.api.Ids;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A claim as it is kept: it keeps its id, and the day it was first made, as long as the skill stays claimed.
 *
 * @param id {@code clm_…}
 * @param since UTC day
 */
public record Claim(String id, SkillId skill, Level level, LocalDate since) {
    public static final String PREFIX = "clm_";
    /** Claims are never proof, so their group decides nothing; it says whose word they are. */
    private static final String GROUP = "claim";

    /** Claims after an edit: a skill that was claimed before keeps its id and day. */
    static List<Claim> carried(List<Claim> before, List<Claimed> now, LocalDate today) {
        Map<SkillId, Claim> kept = before.stream().collect(Collectors.toMap(Claim::skill, Function.identity()));
        return now.stream()
                .map(claimed -> {
                    var old = kept.get(claimed.skill());
                    return old == null
                            ? new Claim(Ids.next(PREFIX), claimed.skill(), claimed.level(), today)
                            : new Claim(old.id(), claimed.skill(), claimed.level(), old.since());
                })
                .toList();
    }

    /** What it is worth as evidence: the least there is. */
    Evidence evidence(Nature nature) {
        return new Evidence(
                id,
                EvidenceKind.CLAIM,
                Assurance.E0,
                skill,
                nature,
                level,
                Trust.UNTRUSTED,
                GROUP,
                since,
                Evidence.ONE,
                null,
                null);
    }
}
