package dev.laurel.engagement;

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
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "engagement")
@IdClass(RowKey.class)
class EngagementRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String id;

    String gig;
    String title;
    String client;
    String freelancer;

    @Enumerated(EnumType.STRING)
    Origin origin;

    String message;

    @Enumerated(EnumType.STRING)
    EngagementState state;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String skills;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Version
    long version;

    /** Goes over into a state; what was confirmed is gone unless it is confirmed now. */
    void become(EngagementState next, List<ShownSkill> shown, Instant now) {
        if (next == EngagementState.COMPLETED && completedAt == null) {
            completedAt = now;
        }
        state = next;
        skills = ShownSkill.stored(shown);
        confirmedAt = next == EngagementState.CONFIRMED ? now : null;
        changedAt = now;
    }

    /** Forgets the person and all that was said of them. */
    void forget(Instant now) {
        if (state.isUnderWay()) {
            become(EngagementState.CANCELLED, List.of(), now);
        }
        freelancer = null;
        message = null;
        skills = ShownSkill.stored(List.of());
    }

    List<ShownSkill> shown() {
        return ShownSkill.ofStored(skills);
    }

    Engagement engagement() {
        var it = undertaking();
        return switch (state) {
            case INVITED -> new Engagement.Invited(it);
            case APPLIED -> new Engagement.Applied(it);
            case ACCEPTED -> new Engagement.Accepted(it);
            case DECLINED -> new Engagement.Declined(it);
            case WITHDRAWN -> new Engagement.Withdrawn(it);
            case CANCELLED -> new Engagement.Cancelled(it);
            case COMPLETED -> new Engagement.Completed(it, completedAt);
            case CONFIRMED -> new Engagement.Confirmed(it, completedAt, shown(), confirmedAt);
        };
    }

    private Undertaking undertaking() {
        return new Undertaking(
                tenant, id, gig, title, client, freelancer, origin, message, createdAt, changedAt, version);
    }
}
