package dev.laurel.index.feed;

import dev.laurel.api.Parts;
import dev.laurel.index.GigEntry;
import dev.laurel.index.PersonEntry;
import dev.laurel.skill.SkillGraph;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is true now: the record that an index is a projection of. */
interface Truth {
    /** Those of these people whom clients may see, by id. */
    Map<String, PersonEntry> people(String tenant, Collection<String> ids);

    /** Those of these gigs that are open, by id. */
    Map<String, GigEntry> gigs(String tenant, Collection<String> ids);

    /**
     * Everybody whom clients may see, of all tenants, as they are at one moment; each once, for several threads. Asking
     * a piece for the person, in any thread, is most of the work.
     */
    Parts<Supplier<PersonEntry>> everybody();

    /** Every open gig, of all tenants, each once; likewise. */
    Parts<Supplier<GigEntry>> everyGig();

    /** Everybody whom clients may see, of all tenants; each once. */
    void forEachPerson(Consumer<PersonEntry> action);

    /** Every open gig, of all tenants; each once. */
    void forEachGig(Consumer<GigEntry> action);

    /** How skills relate, read anew where another process has changed it. */
    Skills skills();

    /**
     * How skills relate.
     *
     * @param digest of the graph: equal where nothing that scoring reads has changed
     * @param graph of canonical ids
     */
    record Skills(String digest, SkillGraph graph) {}
}
