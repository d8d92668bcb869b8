package dev.laurel.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What people have said of themselves, column by column.
 *
 * @param columns their names, in the order of the file
 * @param people by id: a value for each column, empty where it is not known; and the line that says so
 * @param leftOut lines that do not count
 */
public record Groups(List<String> columns, SequencedMap<String, Declared> people, List<LeftOut> leftOut) {
    /**
     * One person's line.
     *
     * @param values one for each column; empty where not known
     */
    public record Declared(int line, List<String> values) {
        public Declared {
            values = List.copyOf(values);
        }
    }

    public Groups {
        columns = List.copyOf(columns);
        people = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(people));
        leftOut = List.copyOf(leftOut);
    }

    /** The category of a person in some columns taken together; empty where any of them is not known. */
    Optional<String> category(String person, List<String> of) {
        var declared = people.get(person);
        if (declared == null) {
            return Optional.empty();
        }
        var values = of.stream()
                .map(column -> Objects.requireNonNull(declared.values.get(columns.indexOf(column))))
                .toList();
        return values.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(String.join(" · ", values));
    }
}
