package dev.laurel.credential.licence;

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
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "licence")
@IdClass(LicenceRow.Key.class)
class LicenceRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String holder;
    String type;
    String jurisdiction;
    String number;

    @Column(name = "number_key")
    String numberKey;

    String board;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    boolean owned;

    @Enumerated(EnumType.STRING)
    LicenceStanding obstacle;

    boolean multistate;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "checked_on")
    LocalDate checkedOn;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "ask_at")
    Instant askAt;
}
