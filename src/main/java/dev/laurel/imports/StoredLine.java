package dev.laurel.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.api.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link BadLine} as a row holds it. */
record StoredLine(long line, List<StoredFault> errors) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredFault(
            @Nullable String pointer,
            String code,
            String message,
            @Nullable List<String> suggestions) {
        static StoredFault of(Fault fault) {
            return new StoredFault(fault.pointer(), fault.code(), fault.message(), fault.suggestions());
        }

        Fault fault() {
            return new Fault(pointer, null, code, message, suggestions == null ? List.of() : suggestions);
        }
    }

    static StoredLine of(BadLine bad) {
        return new StoredLine(
                bad.line(), bad.errors().stream().map(StoredFault::of).toList());
    }

    BadLine bad() {
        return new BadLine(line, errors.stream().map(StoredFault::fault).toList());
    }
}
