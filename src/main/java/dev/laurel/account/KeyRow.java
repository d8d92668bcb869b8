package dev.laurel.account;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "api_key")
@IdClass(RowKey.class)
class KeyRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String id;

    String account;

    @Enumerated(EnumType.STRING)
    KeyKind kind;

    String prefix;
    byte[] mac;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] origins;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    /** The whole text of a publishable key; null of a secret one. */
    String shown;

    @Version
    long version;
}
