package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.Digest;
import dev.laurel.index.DigestSum;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import java.time.LocalDate;

/** The digest of documents as they would be put in. */
final class FormDigest implements Digest {
    private final DigestSum sum = new DigestSum();
    private final KeyRing keys;

    FormDigest(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public void add(PersonEntry person, Basis basis, LocalDate day) {
        sum.add(Fingerprint.of(Forms.of(person, basis, day, keys)));
    }

    @Override
    public void add(GigEntry gig, Basis basis) {
        sum.add(Fingerprint.of(Forms.of(gig, basis)));
    }

    @Override
    public String value() {
        return sum.value();
    }
}
