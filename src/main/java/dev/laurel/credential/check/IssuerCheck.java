package dev.laurel.credential.check;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 9: does the operator trust this issuer, for these skills? No row, no trust. */
final class IssuerCheck {
    private static final String PATH = "/issuer";

    private IssuerCheck() {}

    static List<Check> of(@Nullable RegisteredIssuer row, List<ProvenSkill> skills) {
        if (row == null) {
            return List.of(Check.fail(Code.ISSUER_UNKNOWN, PATH, "Its issuer is not registered here."));
        }
        if (row.trust().values().stream().allMatch(trust -> trust == Trust.UNTRUSTED)) {
            return List.of(Check.fail(Code.ISSUER_DISTRUSTED, PATH, "Its issuer is registered as not trusted."));
        }
        if (skills.isEmpty()) {
            return List.of(general(row));
        }
        var outside = skills.stream().filter(s -> s.trust() == Trust.UNTRUSTED).toList();
        if (outside.size() == skills.size()) {
            return List.of(Check.fail(
                    Code.ISSUER_OUT_OF_SCOPE, PATH, "Its issuer is not trusted for the skills that it names."));
        }
        var checks = new ArrayList<Check>();
        checks.add(Check.pass(Code.ISSUER_UNKNOWN, PATH, row.name() + " is trusted for skills that it names."));
        outside.forEach(skill -> checks.add(Check.fail(
                Code.ISSUER_OUT_OF_SCOPE,
                Severity.WARN,
                PATH,
                "Its issuer is not trusted for " + skill.aligned().skill().label() + ", which it also names.")));
        return checks;
    }

    private static Check general(RegisteredIssuer row) {
        return row.trustIn(RegisteredIssuer.ANY_AREA) == Trust.UNTRUSTED
                ? Check.fail(Code.ISSUER_OUT_OF_SCOPE, PATH, "It names no skill that its issuer is trusted for.")
                : Check.pass(Code.ISSUER_UNKNOWN, PATH, row.name() + " is trusted in general.");
    }
}
