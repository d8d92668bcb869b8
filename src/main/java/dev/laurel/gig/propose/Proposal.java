package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a posting comes to.
 *
 * @param gig in the form of a request; may have nothing to score by
 * @param grounds the words that each part stands on
 * @param notes what is said and not proposed
 */
public record Proposal(ObjectNode gig, List<Ground> grounds, List<Note> notes) {}
