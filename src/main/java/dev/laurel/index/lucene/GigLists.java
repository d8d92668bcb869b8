package dev.laurel.index.lucene;

/** Gigs of one segment by term. */
interface GigLists {
    /** Where a term's gigs begin; they end where the next one's begin. */
    int start(int term);

    /** The document at a place of all lists. */
    int doc(int i);
}
