package dev.laurel.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/** Runs every check, in the order in which one would mend what they find. */
public final class Doctor {
    private Doctor() {}

    /** Looks at everything; a check that cannot look says so and the others go on. */
    public static List<Finding> examine(Surroundings place) {
        List<Finding> findings = new ArrayList<>(MachineChecks.all(place));
        findings.addAll(DirectoryChecks.all(place));
        findings.addAll(DatabaseChecks.all(place));
        findings.addAll(ServiceChecks.all(place));
        return List.copyOf(findings);
    }

    /** Whether nothing failed; warnings are no failures. */
    public static boolean isWell(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.state() == Finding.State.FAIL);
    }
}
