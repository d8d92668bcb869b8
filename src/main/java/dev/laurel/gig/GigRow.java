package dev.laurel.gig;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@NullUnmarked
@Entity
@Table(name = "gig")
@IdClass(RowKey.class)
class GigRow extends PanacheEntityBase {
    /** Into which columns {@link #columns} go. */
    static final String COLUMNS =
            "gig (tenant, id, owner, state, visibility, ends_on, created_at, updated_at, version, body, public_since)";

    @Id
    String tenant;

    @Id
    String id;

    String owner;

    @Enumerated(EnumType.STRING)
    GigState state;

    @Enumerated(EnumType.STRING)
    GigVisibility visibility;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Since when everybody may see it, without a break; null while not everybody may. */
    @Column(name = "public_since")
    Instant publicSince;

    @Version
    long version;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String body;

    /** Takes over a body and the columns that follow it. */
    void put(GigBody gig, Instant now) {
        state = gig.state();
        visibility = gig.visibility();
        endsOn = gig.endsOn();
        updatedAt = now;
        body = GigForm.of(gig).stored();
        boolean isPublic = state == GigState.OPEN && visibility == GigVisibility.PUBLIC;
        if (!isPublic) {
            publicSince = null;
        } else if (publicSince == null) {
            publicSince = now;
        }
    }

    /** As PostgreSQL writes them. */
    @NullMarked
    List<@Nullable String> columns() {
        return Arrays.asList(
                tenant,
                id,
                owner,
                state.name(),
                visibility.name(),
                endsOn == null ? null : endsOn.toString(),
                createdAt.toString(),
                updatedAt.toString(),
                Long.toString(version),
                body,
                publicSince == null ? null : publicSince.toString());
    }

    /** Whether it stands as open but its last day has passed: the row is still to be closed. */
    boolean isOverdue(LocalDate today) {
        return state == GigState.OPEN && endsOn != null && endsOn.isBefore(today);
    }

    /**
     * The gig as it stands on a day. An overdue one is closed already, with the version that closing its row will give
     * it, so that its entity tag changes once and not twice.
     */
    Gig gig(LocalDate today) {
        return gig(today, GigForm.ofStored(body).body());
    }

    /**
     * The same.
     *
     * @param stored what the row's body says
     */
    Gig gig(LocalDate today, GigBody stored) {
        boolean overdue = isOverdue(today);
        return Gig.of(new Posting(
                tenant,
                id,
                owner,
                overdue ? stored.in(GigState.CLOSED) : stored,
                createdAt,
                updatedAt,
                overdue ? version + 1 : version));
    }
}
