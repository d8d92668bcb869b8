package dev.laurel.skill.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A licence compact: a multistate licence of one member counts in all. For nursing, RN and LPN but never APRN
 * (verification.md, "Licences").
 *
 * @param name for people, such as {@code NLC}
 * @param licenceTypes types it covers
 * @param members dated rows; a jurisdiction may have several
 */
public record Compact(String name, Set<String> licenceTypes, List<CompactMembership> members) {
    public Compact {
        licenceTypes = Set.copyOf(licenceTypes);
        members = List.copyOf(members);
    }

    /** A compact nobody is in. */
    public static Compact none() {
        return new Compact("none", Set.of(), List.of());
    }

    /**
     * Whether a multistate licence of {@code type}, issued by {@code home}, counts in {@code jurisdiction} on every day
     * from {@code first} to {@code last}.
     */
    public boolean carries(String type, String home, String jurisdiction, LocalDate first, LocalDate last) {
        return licenceTypes.contains(type) && isMember(home, first, last) && isMember(jurisdiction, first, last);
    }

    private boolean isMember(String jurisdiction, LocalDate first, LocalDate last) {
        return members.stream().anyMatch(row -> row.jurisdiction().equals(jurisdiction) && row.covers(first, last));
    }
}
