package dev.laurel.credential.licence;

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
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "licence_entry")
@IdClass(EntryRow.Key.class)
class EntryRow extends PanacheEntityBase {
    record Key(String tenant, String board, String type, String jurisdiction, String numberKey)
            implements Serializable {}

    @Id
    String tenant;

    @Id
    String board;

    @Id
    String type;

    @Id
    String jurisdiction;

    @Id
    @Column(name = "number_key")
    String numberKey;

    String number;

    @Column(name = "holder_name")
    String holderName;

    @Enumerated(EnumType.STRING)
    EntryStatus status;

    boolean multistate;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    boolean discipline;

    @Column(name = "checked_on")
    LocalDate checkedOn;

    @Column(name = "checked_at")
    Instant checkedAt;
}
