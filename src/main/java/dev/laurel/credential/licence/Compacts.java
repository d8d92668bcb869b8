package dev.laurel.credential.licence;

import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Fields;
import dev.laurel.api.LastMade;
import dev.laurel.api.ProblemException;
import dev.laurel.api.Reads;
import dev.laurel.api.StoredJson;
import dev.laurel.credential.Locks;
import dev.laurel.skill.terms.Compact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Front door to the compacts under which a licence of one jurisdiction counts in others: the nurse licensure compact.
 *
 * <p>A tenant's own table, once there is one, stands in the place of the one that comes with the program.
 */
@ApplicationScoped
public class Compacts {
    /** The nurse licensure compact. */
    public static final String NURSES = "nlc";
    /** It carries these types; advanced practice never travels by it (verification.md, "Licences"). */
    private static final List<String> TYPES = List.of("LPN", "RN");
    /** Rows of a table, at most: each jurisdiction of the United States several times over. */
    static final int MAX_MEMBERS = 200;

    private static final List<CompactMember> SHIPPED = ShippedCompact.members();
    private static final Compact SHIPPED_COMPACT = compact(SHIPPED);

    private static final String CURRENT =
            "select members from licence_compact where tenant = ? and name = ? order by version desc limit 1";

    private final LastMade<String, Compact> last =
            new LastMade<>(members -> compact(StoredJson.readList(members, CompactMember.class)));
    private final Reads reads;
    private final Locks locks;
    private final Event<CompactChanged> changed;
    private final InstantSource clock;

    Compacts(Reads reads, Locks locks, Event<CompactChanged> changed, InstantSource clock) {
        this.reads = reads;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /** The nursing compact as gates judge by it: read at each call, and taken apart where it is another one. */
    public Compact current(String tenant) {
        return reads.first(CURRENT, row -> row.getString(1), tenant, NURSES)
                .map(last::of)
                .orElse(SHIPPED_COMPACT);
    }

    private static Compact compact(List<CompactMember> members) {
        return new Compact(
                NURSES,
                Set.copyOf(TYPES),
                members.stream().map(CompactMember::membership).toList());
    }

    /**
     * A compact's table.
     *
     * @throws ProblemException NOT_FOUND for another name than {@value #NURSES}
     */
    @Transactional
    public CompactTable get(String tenant, String name) {
        requireKnown(name);
        return table(tenant);
    }

    /** Reads a table from a body. @throws ProblemException VALIDATION_FAILED */
    public static List<CompactMember> read(Body body) {
        return body.read(Compacts::members);
    }

    /**
     * Replaces a compact's table; one that changes nothing stores nothing.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public CompactTable put(
            String tenant, String account, String name, List<CompactMember> members, @Nullable String ifMatch) {
        requireKnown(name);
        locks.take(Set.of("compact " + tenant));
        var before = table(tenant);
        if (before.version() > 0 && before.members().equals(members)) {
            return before;
        }
        Etags.require(ifMatch, before.version());
        var row = new CompactRow();
        row.tenant = tenant;
        row.name = NURSES;
        row.version = before.version() + 1;
        row.members = StoredJson.write(members);
        row.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.changedBy = account;
        row.persistAndFlush();
        changed.fire(new CompactChanged(tenant));
        return table(row);
    }

    private static @Nullable List<CompactMember> members(Fields in) {
        in.readOnly("name", "licenceTypes", "version", "changedAt", "changedBy");
        in.required("members");
        return in.list("members", MAX_MEMBERS, CompactMember::read);
    }

    private static CompactTable table(String tenant) {
        Optional<CompactRow> own = CompactRow.<CompactRow>find(
                        "tenant = ?1 and name = ?2 order by version desc", tenant, NURSES)
                .firstResultOptional();
        return own.map(Compacts::table).orElseGet(() -> new CompactTable(NURSES, TYPES, SHIPPED, 0, null, null));
    }

    private static CompactTable table(CompactRow row) {
        return new CompactTable(
                row.name,
                TYPES,
                StoredJson.readList(row.members, CompactMember.class),
                row.version,
                row.changedAt,
                row.changedBy);
    }

    private static void requireKnown(String name) {
        if (!name.equals(NURSES)) {
            throw ProblemException.notFound();
        }
    }
}
