package dev.laurel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "idempotency")
@IdClass(IdempotencyRow.Key.class)
class IdempotencyRow extends PanacheEntityBase {
    record Key(String tenant, String account, String key, String request) implements Serializable {}

    @Id
    String tenant;

    @Id
    String account;

    @Id
    String key;

    @Id
    String request;

    byte[] digest;

    /** Null while the first request is running. */
    Integer status;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> headers;

    String body;

    @Column(name = "created_at")
    Instant createdAt;
}
