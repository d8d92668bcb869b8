package dev.laurel.credential.licence;

import dev.laurel.credential.LegalNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lays a licence beside its register: it is confirmed when number, type and jurisdiction agree and the register's
 * holder is the profile's confirmed legal name (verification.md, "Licences").
 */
@ApplicationScoped
class Confirmation {
    private static final Logger LOG = Logger.getLogger(Confirmation.class);
    private final LegalNames names;

    Confirmation(LegalNames names) {
        this.names = names;
    }

    /**
     * Judges a licence anew and writes the answer on its row.
     *
     * @return whether anything about it changed
     */
    boolean judge(LicenceRow row) {
        @Nullable
        EntryRow entry =
                EntryRow.findById(new EntryRow.Key(row.tenant, row.board, row.type, row.jurisdiction, row.numberKey));
        var obstacle = obstacle(row, entry);
        return (obstacle == null && entry != null) ? confirm(row, entry) : refuse(row, obstacle);
    }

    private @Nullable LicenceStanding obstacle(LicenceRow row, @Nullable EntryRow entry) {
        if (entry == null) {
            return LicenceStanding.NO_ENTRY;
        }
        var name = names.confirmed(row.tenant, row.holder);
        if (name.isEmpty()) {
            return LicenceStanding.NAME_NOT_CONFIRMED;
        }
        if (!NameFolding.fold(name.get()).equals(NameFolding.fold(entry.holderName))) {
            return LicenceStanding.NAME_DIFFERS;
        }
        var other = owner(row);
        if (other != null && !other.id.equals(row.id)) {
            LOG.warnf("licence %s is claimed again by %s, as %s", other.id, row.holder, row.id);
            return LicenceStanding.LICENCE_TAKEN;
        }
        return null;
    }

    /** The row on which this licence counts, if there is one. */
    static @Nullable LicenceRow owner(LicenceRow row) {
        return LicenceRow.<LicenceRow>find(
                        "tenant = ?1 and type = ?2 and jurisdiction = ?3 and numberKey = ?4 and owned",
                        row.tenant,
                        row.type,
                        row.jurisdiction,
                        row.numberKey)
                .firstResult();
    }

    private static boolean confirm(LicenceRow row, EntryRow entry) {
        var before = State.of(row);
        row.owned = true;
        row.obstacle = entry.discipline
                ? LicenceStanding.DISCIPLINE
                : entry.status == EntryStatus.ACTIVE ? null : LicenceStanding.NOT_ACTIVE;
        row.multistate = entry.multistate;
        row.issuedOn = entry.issuedOn;
        row.expiresOn = entry.expiresOn;
        row.checkedOn = entry.checkedOn;
        row.checkedAt = entry.checkedAt;
        return !before.equals(State.of(row));
    }

    private static boolean refuse(LicenceRow row, @Nullable LicenceStanding obstacle) {
        var before = State.of(row);
        row.owned = false;
        row.obstacle = obstacle;
        row.multistate = false;
        row.issuedOn = null;
        row.expiresOn = null;
        row.checkedOn = null;
        row.checkedAt = null;
        return !before.equals(State.of(row));
    }

    /** What a judgement can change. */
    private record State(
            boolean owned,
            @Nullable LicenceStanding obstacle,
            boolean multistate,
            java.time.@Nullable LocalDate issuedOn,
            java.time.@Nullable LocalDate expiresOn,
            java.time.@Nullable LocalDate checkedOn,
            @Nullable Instant checkedAt) {
        static State of(LicenceRow row) {
            return new State(
                    row.owned, row.obstacle, row.multistate, row.issuedOn, row.expiresOn, row.checkedOn, row.checkedAt);
        }
    }
}
