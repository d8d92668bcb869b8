package dev.laurel.index.lucene;

import dev.laurel.match.Qualifications;
import dev.laurel.match.Weights;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;

/** Finds out what was only hoped for, by the core's own judgement. */
final class Confirmed {
    private Confirmed() {}

    /** Weight of the preferred qualifications that the person really meets. */
    static int weight(Ask ask, Weights weights, Qualifications judgement, Person person, LocalDate day) {
        int weight = 0;
        for (int i = 0; i < ask.qualifications().size(); i++) {
            var asked = ask.qualifications().get(i);
            if (!asked.mandatory() && isMet(asked, ask, judgement, person, day)) {
                weight += weights.qualifications().get(i);
            }
        }
        return weight;
    }

    private static boolean isMet(Qualification asked, Ask ask, Qualifications judgement, Person person, LocalDate day) {
        return switch (asked) {
            case Qualification.Licence licence -> judgement.covers(licence, ask.conditions(), person, day);
            case Qualification.Credential credential -> judgement.fits(credential, person);
        };
    }
}
