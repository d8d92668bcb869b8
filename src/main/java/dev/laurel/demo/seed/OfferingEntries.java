package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.OfferingSheet;
import dev.laurel.offering.OfferingImports;
import dev.laurel.offering.Offerings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Fills the demo's catalogue: what its own issuers offer, and the starter catalogue beside it. */
@ApplicationScoped
class OfferingEntries {
    private static final String OFFERINGS = "offerings";

    private final Offerings offerings;
    private final OfferingImports imports;
    private final Steps steps;

    OfferingEntries(Offerings offerings, OfferingImports imports, Steps steps) {
        this.offerings = offerings;
        this.imports = imports;
        this.steps = steps;
    }

    /** Enters them unless that was done before; the operator may have changed them since. */
    void enter(Content content, LocalDate day) {
        steps.once(OFFERINGS, () -> {
            content.offerings().forEach(sheet -> offerings.create(Tenant.MAIN, body(content, sheet, day)));
            return Integer.toString(starter());
        });
    }

    private int starter() {
        try {
            return imports.starter(Tenant.MAIN).made();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@code POST /v1/offerings} takes it. */
    private static Body body(Content content, OfferingSheet sheet, LocalDate day) {
        var issuer = content.issuer(sheet.issuer());
        var achievement = issuer.achievement(sheet.achievement());
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("issuer").put("name", issuer.name()).put("identifier", issuer.did());
        body.putObject("achievement")
                .put("id", issuer.achievementId(achievement.key()))
                .put("name", achievement.name());
        body.put("kind", achievement.assessed() ? "ASSESSED_CREDENTIAL" : "CREDENTIAL");
        var skills = body.putArray("skills");
        achievement.skills().keySet().forEach(skill -> skills.addObject().put("skill", skill));
        issuer.trust().keySet().stream()
                .filter(area -> !area.equals("*"))
                .findFirst()
                .ifPresent(area -> body.put("area", area));
        if (!sheet.hours().isEmpty()) {
            body.put("hours", Integer.parseInt(sheet.hours()));
        }
        if (!sheet.price().isEmpty()) {
            body.putObject("price").put("amount", sheet.price()).put("currency", sheet.currency());
        }
        return new Body(body.put("asOf", day.toString())
                .put("link", issuer.origin() + "/courses/" + achievement.key())
                .put("language", sheet.language()));
    }
}
