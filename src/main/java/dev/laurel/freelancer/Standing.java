package dev.laurel.freelancer;

import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All evidence and licences about one person, so that it can be read exactly at any later instant.
 *
 * @param evidence in any order
 * @param licences in any order
 */
public record Standing(List<TimedEvidence> evidence, List<TimedLicence> licences) {
    private static final int MONTHS_A_QUARTER = 3;

    public Standing {
        evidence = List.copyOf(evidence);
        licences = List.copyOf(licences);
    }

    /** The person as they stand at {@code now}. */
    Person person(String id, Circumstances circumstances, Instant now) {
        var pieces = new ArrayList<Evidence>(evidence.size());
        for (var piece : evidence) {
            pieces.add(piece.at(now));
        }
        return new Person(
                id, pieces, licences.stream().map(licence -> licence.at(now)).toList(), circumstances);
    }

    /**
     * The next instant after {@code now} at which the person may stand otherwise although nobody does anything: a
     * piece's own next change, or the border of a quarter, when evidence grows older (scoring.md, "freshness").
     */
    Instant nextChange(Instant now) {
        return Stream.concat(
                        evidence.stream().map(piece -> piece.nextChange(now)),
                        licences.stream().map(licence -> licence.nextChange(now)))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .filter(next -> next.isBefore(nextQuarter(now)))
                .orElse(nextQuarter(now));
    }

    /** First instant of the quarter (UTC) after the one that {@code now} lies in. */
    static Instant nextQuarter(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return today.with(IsoFields.DAY_OF_QUARTER, 1)
                .plus(MONTHS_A_QUARTER, ChronoUnit.MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
