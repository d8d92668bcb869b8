package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.demo.content.AchievementSheet;
import dev.laurel.demo.content.IssuerSheet;

/** Writes issuers as {@code PUT /v1/issuers} takes them. */
final class RegistryRows {
    private RegistryRows() {}

    static Body body(IssuerSheet issuer) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", issuer.name()).put("family", issuer.key()).put("reason", issuer.about());
        body.putArray("identifiers").add(issuer.did());
        var trust = body.putArray("trust");
        issuer.trust()
                .forEach((area, level) -> trust.addObject().put("area", area).put("trust", level.name()));
        var achievements = body.putArray("achievements");
        for (var sheet : issuer.achievements()) {
            var id = issuer.achievementId(sheet.key());
            achievements.add(rule(id, sheet));
            sheet.skills()
                    .forEach((skill, level) -> achievements
                            .addObject()
                            .put("achievement", id)
                            .put("skill", skill)
                            .put("level", level.name()));
        }
        return new Body(body);
    }

    private static ObjectNode rule(String id, AchievementSheet sheet) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("achievement", id)
                .put("kind", sheet.assessed() ? "ASSESSED_CREDENTIAL" : "CREDENTIAL");
    }
}
