package dev.laurel.bench.check;

import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Found;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Slice;

/** Something that an index is asked, in either direction. */
public sealed interface Question {
    /** Asks. */
    Found ask(CandidateIndex index);

    /** The same for another part of the order. */
    Question of(Slice slice);

    /** People for a gig. */
    record ForGig(PeopleQuery query) implements Question {
        @Override
        public Found ask(CandidateIndex index) {
            return index.find(query);
        }

        @Override
        public Question of(Slice slice) {
            return new ForGig(
                    new PeopleQuery(query.tenant(), query.ask(), query.day(), query.tables(), slice, query.overlay()));
        }
    }

    /** Gigs for a person. */
    record ForPerson(GigsQuery query) implements Question {
        @Override
        public Found ask(CandidateIndex index) {
            return index.find(query);
        }

        @Override
        public Question of(Slice slice) {
            return new ForPerson(new GigsQuery(query.person(), query.day(), query.tables(), slice, query.overlay()));
        }
    }
}
