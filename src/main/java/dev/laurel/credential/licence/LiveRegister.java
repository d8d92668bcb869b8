package dev.laurel.credential.licence;

import dev.laurel.api.Texts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The port for a register that answers questions about single licences, such as Nursys e-Notify: a bean of this type is
 * asked about the licences that name one of its boards, some at a time, twice a day. What it answers is laid beside the
 * profile like a line of a file, but counts for {@link #MAX_AGE} only (verification.md, "Licences").
 *
 * <p>An adapter keeps its own limits of time and size, and never asks through anything but a client that its board
 * allows. It may answer later than it was asked: what is not answered is asked again.
 */
public interface LiveRegister {
    /** How long a live register's word counts, from the instant at which it was given. */
    Duration MAX_AGE = Duration.ofHours(24);

    /** Licences asked about at once, at most. */
    int MAX_ASKED = 100;

    /** The boards that it answers for, as licences name them. */
    Set<String> boards();

    /**
     * Asks about some licences of one board.
     *
     * @param licences at most {@value #MAX_ASKED}
     * @return what it knows, in any order; a licence without an answer is asked about again
     * @throws IOException where it does not answer at all: the last word counts until its age limit
     */
    List<Answer> ask(String board, List<Question> licences) throws IOException;

    /**
     * A licence to be looked up.
     *
     * @param type such as RN
     * @param jurisdiction ISO 3166-2
     */
    record Question(String type, String jurisdiction, String number) {
        /** The same for every spelling of the number: its letters and digits, in upper case. */
        Question folded() {
            return new Question(type, jurisdiction, LicenceRequest.numberKey(number));
        }
    }

    /** What a register says about one licence. */
    sealed interface Answer {
        Question about();

        /** It has no such licence. */
        record Absent(Question about) implements Answer {}

        /**
         * It has this licence.
         *
         * @param holder name on the licence
         * @param multistate whether it counts in the compact's other members
         * @param expiresOn last day in force; null when it does not expire
         * @param discipline whether the register shows any
         * @param at when the register gave its word; not in the future
         */
        record Present(
                Question about,
                String holder,
                EntryStatus status,
                boolean multistate,
                LocalDate issuedOn,
                @Nullable LocalDate expiresOn,
                boolean discipline,
                Instant at)
                implements Answer {
            /** Refuses what no register says. */
            public Present {
                Objects.requireNonNull(status);
                Objects.requireNonNull(issuedOn);
                if (holder.isBlank() || holder.length() > EntryReader.MAX_HOLDER || !Texts.isClean(holder, false)) {
                    throw new IllegalArgumentException("no name of a holder");
                }
                if (expiresOn != null && expiresOn.isBefore(issuedOn)) {
                    throw new IllegalArgumentException("ends before it begins");
                }
            }
        }
    }
}
