package dev.laurel.index.lucene;

import dev.laurel.index.Aside;
import dev.laurel.index.Basis;
import dev.laurel.index.Edition;
import dev.laurel.index.GigEntry;
import dev.laurel.index.Mark;
import dev.laurel.index.PersonEntry;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shelves in a folder of their own, beside those that are shown. */
final class LuceneAside implements Aside {
    private final Following following;
    private final KeyRing keys;
    private volatile @Nullable Shelves shelves;

    LuceneAside(Shelves shelves, KeyRing keys, Following following) {
        this.shelves = shelves;
        this.keys = keys;
        this.following = following;
    }

    /** Puts shelves in the place of those that are written so far. */
    interface Following {
        void follow(Shelves next, Mark mark, Basis basis, Edition edition) throws IOException;
    }

    @Override
    public void add(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        documents().add(person, basis, day);
    }

    @Override
    public void add(GigEntry gig, Basis basis) throws IOException {
        documents().add(gig, basis);
    }

    @Override
    public void put(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        documents().put(person, basis, day);
    }

    @Override
    public void removePerson(String tenant, String id) throws IOException {
        documents().removePerson(tenant, id);
    }

    @Override
    public void put(GigEntry gig, Basis basis) throws IOException {
        documents().put(gig, basis);
    }

    @Override
    public void removeGig(String tenant, String id) throws IOException {
        documents().removeGig(tenant, id);
    }

    @Override
    public void follow(Mark mark, Basis basis, Edition edition) throws IOException {
        following.follow(open(), mark, basis, edition);
        shelves = null;
    }

    @Override
    public synchronized void close() throws IOException {
        var given = shelves;
        shelves = null;
        if (given != null) {
            try {
                given.close();
            } finally {
                given.remove();
            }
        }
    }

    private ShelvedDocuments documents() throws IOException {
        return new ShelvedDocuments(open(), keys);
    }

    private Shelves open() throws IOException {
        var open = shelves;
        if (open == null) {
            throw new IOException("what was made aside was given up");
        }
        return open;
    }
}
