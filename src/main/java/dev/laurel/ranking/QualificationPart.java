package dev.laurel.ranking;

import dev.laurel.match.Explanation.OfQualification;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one qualification gives.
 *
 * @param qualification its place in the gig, from 0
 * @param weight of 256; 0 when mandatory, for it is a gate
 * @param evidence ids of the credentials or licences that meet it
 */
@Schema(
        name = "QualificationPart",
        description = "What one qualification gives, and what meets it. With explanation=SUMMARY it has qualification,"
                + " status, weight, phi and points alone.")
public record QualificationPart(
        int qualification,
        @Schema(enumeration = {"MANDATORY", "PREFERRED"}) String importance,
        @Schema(enumeration = {"MET", "MISSING"}) String status,
        int weight,
        int phi,
        int points,
        List<String> evidence) {
    static QualificationPart of(OfQualification part) {
        return new QualificationPart(
                part.index(),
                part.qualification().mandatory() ? "MANDATORY" : "PREFERRED",
                part.isMet() ? "MET" : "MISSING",
                part.weight(),
                part.phi(),
                part.points(),
                part.evidence());
    }
}
