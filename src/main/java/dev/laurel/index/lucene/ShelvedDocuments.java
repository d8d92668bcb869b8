package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.Documents;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.Term;

/**
 * People and gigs as documents on shelves.
 *
 * @param shelves that they are put on
 * @param keys the terms of skills
 */
record ShelvedDocuments(Shelves shelves, KeyRing keys) implements Documents {
    @Override
    public void add(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        shelves.people().add(Forms.of(person, basis, day, keys));
    }

    @Override
    public void add(GigEntry gig, Basis basis) throws IOException {
        shelves.gigs().add(Forms.of(gig, basis));
    }

    @Override
    public void put(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        var form = Forms.of(person, basis, day, keys);
        shelves.people().put(form.keyTerm(), form.document());
    }

    @Override
    public void removePerson(String tenant, String id) throws IOException {
        shelves.people().remove(key(tenant, id));
    }

    @Override
    public void put(GigEntry gig, Basis basis) throws IOException {
        var form = Forms.of(gig, basis);
        shelves.gigs().put(form.keyTerm(), form.document());
    }

    @Override
    public void removeGig(String tenant, String id) throws IOException {
        shelves.gigs().remove(key(tenant, id));
    }

    private static Term key(String tenant, String id) {
        return new Term(Form.KEY, new Keys(tenant).id(id));
    }
}
