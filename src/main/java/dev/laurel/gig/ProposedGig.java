package dev.laurel.gig;

import dev.laurel.gig.propose.Ground;
import dev.laurel.gig.propose.Note;
import java.util.List;

/**
 * A gig that a posting asks for, not stored.
 *
 * @param body may have nothing to score by, unlike any stored gig
 * @param grounds the words of its description that each part stands on
 * @param notes what the posting says and the gig does not
 */
public record ProposedGig(GigBody body, List<Ground> grounds, List<Note> notes) {
    public ProposedGig {
        grounds = List.copyOf(grounds);
        notes = List.copyOf(notes);
    }
}
