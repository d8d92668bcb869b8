package dev.laurel.matrix;

import dev.laurel.account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who calls: the columns of the table, and the two keys that open nothing anywhere. */
enum Who {
    NOBODY("no key"),
    PUBLISHABLE("pk_"),
    CLIENT("CLIENT"),
    FREELANCER("FREELANCER"),
    PARTNER("PARTNER"),
    ISSUER("ISSUER"),
    OPERATOR("OPERATOR"),
    WRONG_KEY(""),
    REVOKED_KEY("");

    private final String column;

    Who(String column) {
        this.column = column;
    }

    /** The callers that the table has a column for, in the order of the columns. */
    static List<Who> columns() {
        return Arrays.stream(values()).filter(who -> !who.column.isEmpty()).toList();
    }

    String column() {
        return column;
    }

    /** The role of the caller's account, where that is what counts. */
    Optional<Role> role() {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name()))
                .findFirst();
    }
}
