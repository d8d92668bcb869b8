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
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "account")
@IdClass(RowKey.class)
class AccountRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Role role;

    String name;
    boolean verified;
    String organisation;
    String issuer;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;
}
