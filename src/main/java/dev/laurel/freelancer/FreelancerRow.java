package dev.laurel.freelancer;

import dev.laurel.api.TableCopy;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is derived does not count as a change of the profile: its columns leave the version as it is. */
@NullUnmarked
@Entity
@Table(name = "freelancer")
// Evidence is long, and most changes leave it as it is: only what changed is written.
@DynamicUpdate
@IdClass(RowKey.class)
class FreelancerRow extends PanacheEntityBase {
    /** Into which columns {@link #columns} go. */
    static final String COLUMNS = "freelancer (tenant, id, account, visibility, legal_name_confirmed, created_at,"
            + " updated_at, version, body, claims, evidence, licences, tie, next_change, stale,"
            + " packed, stated, standing)";

    private static final String JSON = "cast(? as json)";

    @Id
    String tenant;

    @Id
    String id;

    String account;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @Column(name = "legal_name_confirmed")
    boolean legalNameConfirmed;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    @ColumnTransformer(write = JSON)
    String body;

    @ColumnTransformer(write = JSON)
    String claims;

    @OptimisticLock(excluded = true)
    @ColumnTransformer(write = JSON)
    String evidence;

    @OptimisticLock(excluded = true)
    @ColumnTransformer(write = JSON)
    String licences;

    long tie;

    @OptimisticLock(excluded = true)
    @Column(name = "next_change")
    Instant nextChange;

    @OptimisticLock(excluded = true)
    boolean stale;

    /** Form of the copy, or null where there is none; the database takes it away where only the JSON changed. */
    @OptimisticLock(excluded = true)
    Short packed;

    /** {@link Packed#stated} of the body. */
    @OptimisticLock(excluded = true)
    byte[] stated;

    /** {@link Packed#standing} of evidence and licences. */
    @OptimisticLock(excluded = true)
    byte[] standing;

    void put(ProfileBody profile, List<Claim> kept, Instant now) {
        visibility = profile.visibility();
        updatedAt = now;
        body = Stored.text(ProfileForm.of(profile));
        claims = Stored.texts(kept, StoredClaim::write);
        if (packed != null) {
            if (!hasCopy()) {
                standing = Packed.standing(standing());
            }
            stated = Packed.stated(profile, now);
            packed = Packed.FORM;
        }
    }

    void put(Standing derived, Instant now) {
        evidence = Stored.texts(derived.evidence(), StoredEvidence::write);
        licences =
                Stored.text(derived.licences().stream().map(StoredLicence::of).toList());
        if (derived.evidence().size() < Packed.FEWEST_PIECES) {
            packed = null;
            stated = null;
            standing = null;
        } else {
            if (!hasCopy()) {
                stated = Packed.stated(form().body(), updatedAt);
            }
            standing = Packed.standing(derived);
            packed = Packed.FORM;
        }
        nextChange = derived.nextChange(now);
        stale = false;
    }

    /** Both halves of a copy are of one form: a row that has none of this one gets the other half too. */
    private boolean hasCopy() {
        return packed != null && packed == Packed.FORM;
    }

    /** As PostgreSQL writes them. */
    @NullMarked
    List<@Nullable String> columns() {
        return Arrays.asList(
                tenant,
                id,
                account,
                visibility.name(),
                Boolean.toString(legalNameConfirmed),
                createdAt.toString(),
                updatedAt.toString(),
                Long.toString(version),
                body,
                claims,
                evidence,
                licences,
                Long.toString(tie),
                nextChange.toString(),
                Boolean.toString(stale),
                packed == null ? null : Short.toString(packed),
                stated == null ? null : TableCopy.bytes(stated),
                standing == null ? null : TableCopy.bytes(standing));
    }

    ProfileForm form() {
        return Stored.read(body, ProfileForm.class);
    }

    List<Claim> claims() {
        return Stored.readList(claims, StoredClaim.class).stream()
                .map(StoredClaim::claim)
                .toList();
    }

    Standing standing() {
        return new Standing(StoredEvidence.list(evidence), StoredLicence.list(licences));
    }

    Freelancer freelancer() {
        return new Freelancer(
                tenant, id, account, form().body(), claims(), legalNameConfirmed, createdAt, updatedAt, version);
    }
}
