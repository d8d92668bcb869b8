package dev.laurel.match;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the laws speak of: the core, or a second implementation, sound or with a planted fault. */
interface Scoring {
    /** Of the requirements, then of the qualifications. */
    List<Integer> weights(Ask ask);

    Score score(Ask ask, Person person, LocalDate day);

    boolean passes(Ask ask, Person person, LocalDate day);

    default OrderKey key(Ask ask, Person person, LocalDate day) {
        long tie = TieKey.of(TieKey.ofGig(Policy.bundled(), ask.id()), TieKey.ofPerson(person.id()));
        return OrderKey.of(score(ask, person, day), tie);
    }

    /** The core itself. */
    record Core(Matcher matcher) implements Scoring {
        @Override
        public List<Integer> weights(Ask ask) {
            var weights = matcher.weights(ask);
            return Stream.concat(weights.requirements().stream(), weights.qualifications().stream())
                    .toList();
        }

        @Override
        public Score score(Ask ask, Person person, LocalDate day) {
            return matcher.score(ask, person, day);
        }

        @Override
        public boolean passes(Ask ask, Person person, LocalDate day) {
            return matcher.gate(ask, person, day).isEmpty();
        }
    }
}
