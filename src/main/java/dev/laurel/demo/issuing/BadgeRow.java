package dev.laurel.demo.issuing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "demo_badge")
@IdClass(BadgeKey.class)
class BadgeRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String id;

    String issuer;
    String achievement;
    String recipient;
    int place;
    boolean revoked;
    boolean suspended;

    @Column(name = "issued_at")
    Instant issuedAt;

    String text;
}
