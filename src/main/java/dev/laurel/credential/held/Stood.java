package dev.laurel.credential.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a credential stood from an instant on.
 *
 * @param at when it was found to stand so
 * @param outcome VERIFIED, VERIFIED_WITH_LIMITS, UNPROVEN, INCONCLUSIVE or INVALID
 * @param assurance E0 to E4
 * @param code of the check that decided; null where none speaks against it
 * @param message what that check says, for people; null with {@code code}
 */
@Schema(name = "CredentialStanding", description = "How a credential stood from an instant on.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Stood(
        Instant at,
        String outcome,
        String assurance,
        @Nullable String code,
        @Nullable String message) {
    /** Changes that are kept of one credential: the first, and the latest. */
    static final int MAX_KEPT = 50;

    static Stood of(Report report, Instant at) {
        var decided = report.outcome() == Outcome.VERIFIED ? null : decisive(report);
        return new Stood(
                at,
                report.outcome().name(),
                report.assurance().name(),
                decided == null ? null : decided.code().name(),
                decided == null ? null : decided.message());
    }

    /** The check that decided: one that refuses before one that is open, before one that limits, before a warning. */
    private static @Nullable Check decisive(Report report) {
        return Stream.<Predicate<Check>>of(
                        Check::refuses,
                        check -> check.state() == State.UNKNOWN,
                        check -> check.state() == State.FAIL,
                        check -> check.state() == State.WARN)
                .flatMap(test -> report.checks().stream().filter(test).findFirst().stream())
                .findFirst()
                .orElse(null);
    }

    /** The history with one more entry, where that is a change; the first entry always stays. */
    List<Stood> after(List<Stood> before) {
        if (!before.isEmpty() && isSame(before.getLast())) {
            return before;
        }
        var all = new ArrayList<>(before);
        all.add(this);
        if (all.size() > MAX_KEPT) {
            all.remove(1);
            if (all.get(1).isSame(all.getFirst())) {
                all.remove(1);
            }
        }
        return List.copyOf(all);
    }

    private boolean isSame(Stood other) {
        return outcome.equals(other.outcome) && assurance.equals(other.assurance) && Objects.equals(code, other.code);
    }
}
