package dev.laurel.demo.issuing;

import dev.laurel.demo.content.AchievementSheet;
import dev.laurel.demo.content.IssuerSheet;
import dev.laurel.skill.Trust;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A demo issuer as answers show it.
 *
 * @param name as paths name it
 * @param title for people
 * @param did under which it signs
 * @param registered whether the operator has entered it in the registry
 * @param trust by skill area, as the demo's registry has it at first
 */
@Schema(name = "DemoIssuer", description = "One of the demo's own issuers.")
public record DemoIssuer(
        String name,
        String title,
        String about,
        String did,
        boolean registered,
        Map<String, Trust> trust,
        List<AchievementSheet> achievements) {
    static DemoIssuer of(IssuerSheet sheet) {
        return new DemoIssuer(
                sheet.key(),
                sheet.name(),
                sheet.about(),
                sheet.did(),
                sheet.listed(),
                sheet.trust(),
                sheet.achievements());
    }
}
