package dev.laurel.freelancer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What a row holds of a person that rankings and their index need, as it is stored: reading it is cheap, and making a
 * person of it can be done elsewhere.
 *
 * @param tie their part of the tie key
 */
record StoredPerson(String id, Visibility visibility, long tie, long version, Kept kept) {
    /** What {@link #of(ResultSet)} reads: the copy where it is of this release's form, else what it is a copy of. */
    static final String COLUMNS = """
            id, visibility, tie, version,
            case when packed = %1$d then stated end, case when packed = %1$d then standing end,
            case when packed = %1$d then null else body end, case when packed = %1$d then null else evidence end,
            case when packed = %1$d then null else licences end""".formatted(Packed.FORM);

    /** The profile, evidence of every source and licences. */
    private sealed interface Kept {}

    private static final class Copy implements Kept {
        private final byte[] stated;
        private final byte[] standing;

        private Copy(byte[] stated, byte[] standing) {
            this.stated = stated;
            this.standing = standing;
        }
    }

    private record Json(String body, String evidence, String licences) implements Kept {}

    /** One of some tenant's. */
    record OfTenant(String tenant, StoredPerson person) {
        /** Of a row of {@link #COLUMNS} and the tenant behind them. */
        static OfTenant of(ResultSet row) throws SQLException {
            return new OfTenant(row.getString("tenant"), StoredPerson.of(row));
        }
    }

    /** Of a row of {@link #COLUMNS}. */
    static StoredPerson of(ResultSet row) throws SQLException {
        int at = 0;
        var id = row.getString(++at);
        var visibility = Visibility.valueOf(row.getString(++at));
        long tie = row.getLong(++at);
        long version = row.getLong(++at);
        byte[] stated = row.getBytes(++at);
        byte[] standing = row.getBytes(++at);
        var kept = stated == null || standing == null
                ? new Json(row.getString(++at), row.getString(++at), row.getString(++at))
                : new Copy(stated, standing);
        return new StoredPerson(id, visibility, tie, version, kept);
    }

    /** Of a whole row, without its copy. */
    static StoredPerson of(FreelancerRow row) {
        return new StoredPerson(
                row.id, row.visibility, row.tie, row.version, new Json(row.body, row.evidence, row.licences));
    }

    /** The person as they stand at {@code now}. */
    Shown shown(Instant now) {
        return shown(Asked.ALL, now);
    }

    /** The same, with as much of their evidence as is asked. */
    Shown shown(Asked asked, Instant now) {
        return switch (kept) {
            case Copy copy -> Packed.shown(this, copy.stated, copy.standing, asked, now);
            case Json json -> read(json, now);
        };
    }

    private Shown read(Json json, Instant now) {
        var profile = Stored.read(json.body, ProfileForm.class).body();
        var standing = new Standing(StoredEvidence.list(json.evidence), StoredLicence.list(json.licences));
        return new Shown(
                Card.of(id, profile), standing.person(id, profile.circumstances(), now), visibility, tie, version);
    }
}
