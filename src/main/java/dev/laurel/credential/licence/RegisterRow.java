package dev.laurel.credential.licence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "licence_register")
@IdClass(RegisterRow.Key.class)
class RegisterRow extends PanacheEntityBase {
    record Key(String tenant, String board) implements Serializable {}

    @Id
    String tenant;

    @Id
    String board;

    @Column(name = "max_age_days")
    int maxAgeDays;

    @Column(name = "loaded_at")
    Instant loadedAt;

    @Column(name = "loaded_by")
    String loadedBy;
}
