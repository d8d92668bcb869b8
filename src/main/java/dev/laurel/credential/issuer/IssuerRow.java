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
@Table(name = "issuer")
@IdClass(IssuerRow.Key.class)
class IssuerRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    long version;
    String name;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;
}
