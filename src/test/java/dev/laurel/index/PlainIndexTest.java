package dev.laurel.index;

/** The contract on the plain computation itself: what the contract says must at least be true of its own oracle. */
class PlainIndexTest extends CandidateIndexContract {
    @Override
    protected Projection empty() {
        return new PlainIndex();
    }
}
