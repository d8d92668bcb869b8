package dev.laurel.credential.did;

import java.util.List;

/** What is known of an issuer's keys. */
public sealed interface IssuerKeys {
    /** The issuer's keys could be read; pinned ones are among them. May be empty. */
    record Known(List<Method> methods) implements IssuerKeys {
        public Known {
            methods = List.copyOf(methods);
        }
    }

    /**
     * The issuer should have keys, but they could not be read.
     *
     * @param reason for the holder, without text of the other side
     * @param pinned keys that the operator pinned: these count nevertheless
     */
    record Unresolved(String reason, List<Method> pinned) implements IssuerKeys {
        public Unresolved {
            pinned = List.copyOf(pinned);
        }
    }

    /**
     * An identifier of this form stands for no keys at all, such as {@code urn:uuid:…} or an {@code http:} address.
     *
     * @param pinned keys that the operator pinned
     */
    record None(List<Method> pinned) implements IssuerKeys {
        public None {
            pinned = List.copyOf(pinned);
        }
    }

    /** All keys that count as the issuer's own. */
    default List<Method> own() {
        return switch (this) {
            case Known known -> known.methods();
            case Unresolved unresolved -> unresolved.pinned();
            case None none -> none.pinned();
        };
    }
}
