package dev.laurel.credential.issuer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "issuer_history")
@IdClass(IssuerHistoryRow.Key.class)
class IssuerHistoryRow extends PanacheEntityBase {
    record Key(String tenant, String id, long version) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    @Id
    long version;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    static IssuerHistoryRow of(IssuerRow row) {
        var state = new IssuerHistoryRow();
        state.tenant = row.tenant;
        state.id = row.id;
        state.version = row.version;
        state.content = row.content;
        state.changedAt = row.changedAt;
        state.changedBy = row.changedBy;
        return state;
    }
}
