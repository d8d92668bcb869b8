package dev.laurel.credential.issuer;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Trust within one skill area.
 *
 * @param area as skills have it; {@code *} for every area without an entry of its own
 */
@Schema(name = "AreaTrust", description = "Trust within one skill area; * stands for every other area.")
public record AreaTrust(String area, Trust trust) {
    private static final int MAX_AREA = 60;
    private static final Pattern AREA = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static @Nullable AreaTrust read(Element value) {
        return value.object(AreaTrust::read);
    }

    private static @Nullable AreaTrust read(Fields in) {
        var area = in.requiredText("area", MAX_AREA);
        if (area != null
                && !area.equals(RegisteredIssuer.ANY_AREA)
                && !AREA.matcher(area).matches()) {
            in.fault("area", "invalid_area", "Must be an area such as data-analysis, or * for every other area.");
        }
        var trust = in.choice("trust", Trust.class);
        if (!in.has("trust")) {
            in.required("trust");
        }
        return area == null || trust == null ? null : new AreaTrust(area, trust);
    }
}
