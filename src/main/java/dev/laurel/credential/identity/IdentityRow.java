package dev.laurel.credential.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "identity")
@IdClass(IdentityRow.Key.class)
class IdentityRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String holder;

    @Enumerated(EnumType.STRING)
    IdentityType type;

    String value;

    @Column(name = "value_key")
    String valueKey;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    @Column(name = "proved_at")
    Instant provedAt;

    @Column(name = "proved_by")
    String provedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "proved_how")
    ProvedHow provedHow;

    String note;
}
