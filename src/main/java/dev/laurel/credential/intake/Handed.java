package dev.laurel.credential.intake;

import dev.laurel.credential.report.Check;
import java.util.List;

/**
 * Something handed in, taken out of its wrapping.
 *
 * @param text the credential's own text: what was handed in, or what stood in the image; enough to keep
 * @param presented the same, parsed
 * @param checks what the wrapping gave cause to say; the intake step's
 */
public record Handed(String text, Presented presented, List<Check> checks) {
    public Handed {
        checks = List.copyOf(checks);
    }
}
