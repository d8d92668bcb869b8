package dev.laurel.credential.issuer;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import java.util.Objects;
import java.util.Set;
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

    /** @param known areas that skills lie in */
    static @Nullable AreaTrust read(Element value, Set<String> known) {
        return value.object(in -> read(in, known));
    }

    private static @Nullable AreaTrust read(Fields in, Set<String> known) {
        var area = in.requiredText("area", MAX_AREA);
        if (area != null && !area.equals(RegisteredIssuer.ANY_AREA)) {
            check(in, area, known);
        }
        var trust = in.choice("trust", Trust.class);
        if (!in.has("trust")) {
            in.required("trust");
        }
        return area == null || trust == null ? null : new AreaTrust(area, trust);
    }

    private static void check(Fields in, String area, Set<String> known) {
        if (!AREA.matcher(area).matches()) {
            in.fault("area", "invalid_area", "Must be an area such as data-analytics, or * for every other area.");
        } else if (!known.contains(area)) {
            Objects.requireNonNull(in.field("area"))
                    .fault(
                            "unknown_area",
                            "No skill lies in that area. Trust in it would count for nothing.",
                            Nearest.to(area, known));
        }
    }
}
