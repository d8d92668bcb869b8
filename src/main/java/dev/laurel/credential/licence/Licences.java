package dev.laurel.credential.licence;

import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.LegalNameChanged;
import dev.laurel.credential.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Front door to the licences of holders. */
@ApplicationScoped
public class Licences {
    public static final String PREFIX = "lic_";
    /** Licences of one holder, at most: one for each state is more than anybody has. */
    public static final int MAX_LICENCES = 50;

    private final Confirmation confirmation;
    private final Registers registers;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;
    private final InstantSource clock;

    Licences(
            Confirmation confirmation,
            Registers registers,
            Locks locks,
            Event<EvidenceChanged> changed,
            InstantSource clock) {
        this.confirmation = confirmation;
        this.registers = registers;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Takes a licence and lays it beside its register.
     *
     * @throws ProblemException CONFLICT where the holder has it already, LICENCE_TAKEN where it counts on another
     *     account, LIMIT_REACHED
     */
    @Transactional
    public Licence add(String tenant, String holder, LicenceRequest request) {
        locks.take(Set.of(lock(tenant)));
        var row = row(tenant, holder, request);
        var own = rows(tenant, holder);
        if (own.stream().anyMatch(other -> isSame(other, row))) {
            throw ProblemException.of(ProblemType.CONFLICT, "This licence is on the profile already.");
        }
        if (own.size() >= MAX_LICENCES) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "A profile has at most " + MAX_LICENCES + " licences.");
        }
        if (Confirmation.owner(row) != null) {
            throw ProblemException.of(ProblemType.LICENCE_TAKEN);
        }
        confirmation.judge(row);
        row.persistAndFlush();
        changed.fire(new EvidenceChanged(tenant, holder));
        return view(row);
    }

    /** All of a holder, oldest first. */
    @Transactional
    public List<Licence> list(String tenant, String holder) {
        return rows(tenant, holder).stream().map(this::view).toList();
    }

    /** One of them. @throws ProblemException NOT_FOUND */
    @Transactional
    public Licence get(String tenant, String holder, String id) {
        return view(row(tenant, holder, id));
    }

    /**
     * Takes a licence off a profile.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        locks.take(Set.of(lock(tenant)));
        var row = row(tenant, holder, id);
        Etags.require(ifMatch, row.version);
        row.delete();
        LicenceRow.flush();
        forget(row);
        changed.fire(new EvidenceChanged(tenant, holder));
        judgeSame(row);
    }

    /** Takes all licences off a profile. @return how many there were */
    long erase(String tenant, String holder) {
        locks.take(Set.of(lock(tenant)));
        var gone = rows(tenant, holder);
        gone.forEach(LicenceRow::delete);
        LicenceRow.flush();
        gone.forEach(Licences::forget);
        gone.forEach(this::judgeSame);
        return gone.size();
    }

    /** What a live register said was asked for this licence alone: without one that asks, it is not kept. */
    private static void forget(LicenceRow gone) {
        var which = "tenant = ?1 and board = ?2 and type = ?3 and jurisdiction = ?4 and numberKey = ?5";
        var values = new Object[] {gone.tenant, gone.board, gone.type, gone.jurisdiction, gone.numberKey};
        if (LicenceRow.count(which, values) == 0) {
            EntryRow.delete(which + " and checkedAt is not null", values);
        }
    }

    /** A licence that has gone from one account may count on another that stated it too. */
    private void judgeSame(LicenceRow gone) {
        LicenceRow.<LicenceRow>list(
                        "tenant = ?1 and numberKey = ?2 order by createdAt, id", gone.tenant, gone.numberKey)
                .stream()
                .filter(other -> isSame(gone, other) && confirmation.judge(other))
                .map(other -> other.holder)
                .distinct()
                .forEach(holder -> changed.fire(new EvidenceChanged(gone.tenant, holder)));
    }

    /** A legal name was confirmed, or no longer is. */
    void judgeAgain(@Observes LegalNameChanged news) {
        var moved = rows(news.tenant(), news.holder()).stream()
                .filter(confirmation::judge)
                .toList();
        if (!moved.isEmpty()) {
            changed.fire(new EvidenceChanged(news.tenant(), news.holder()));
        }
    }

    /** Whoever judges licences of a tenant holds this, so that one licence is confirmed on one account. */
    static String lock(String tenant) {
        return "licences " + tenant;
    }

    /** All of many holders, by holder, each one's oldest first. */
    static Map<String, List<LicenceRow>> rows(String tenant, Collection<String> holders) {
        return LicenceRow.<LicenceRow>list("tenant = ?1 and holder in ?2 order by createdAt, id", tenant, holders)
                .stream()
                .collect(Collectors.groupingBy(row -> row.holder));
    }

    static List<LicenceRow> rows(String tenant, String holder) {
        return LicenceRow.list("tenant = ?1 and holder = ?2 order by createdAt, id", tenant, holder);
    }

    private Licence view(LicenceRow row) {
        return Licence.of(row, registers.maxAgeDays(row.tenant, row.board), clock.instant());
    }

    private LicenceRow row(String tenant, String holder, LicenceRequest request) {
        var row = new LicenceRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.holder = holder;
        row.type = request.type();
        row.jurisdiction = request.jurisdiction();
        row.number = request.number();
        row.numberKey = LicenceRequest.numberKey(request.number());
        row.board = request.board();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    private static boolean isSame(LicenceRow one, LicenceRow other) {
        return one.type.equals(other.type)
                && one.jurisdiction.equals(other.jurisdiction)
                && one.numberKey.equals(other.numberKey);
    }

    private static LicenceRow row(String tenant, String holder, String id) {
        return LicenceRow.<LicenceRow>findByIdOptional(new LicenceRow.Key(tenant, id))
                .filter(row -> row.holder.equals(holder))
                .orElseThrow(ProblemException::notFound);
    }
}
