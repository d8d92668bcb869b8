package dev.laurel.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "alert")
@IdClass(AlertRow.Key.class)
class AlertRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String account;

    @Enumerated(EnumType.STRING)
    AlertKind kind;

    String freelancer;
    String gig;
    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] skills;

    @Column(name = "min_points")
    int minPoints;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Long[] known;

    long position;

    @Column(name = "taken_up")
    boolean takenUp;

    @Column(name = "created_at")
    Instant createdAt;
}
