package dev.laurel.credential.licence;

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
@Table(name = "licence_compact")
@IdClass(CompactRow.Key.class)
class CompactRow extends PanacheEntityBase {
    record Key(String tenant, String name, long version) implements Serializable {}

    @Id
    String tenant;

    @Id
    String name;

    @Id
    long version;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String members;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;
}
