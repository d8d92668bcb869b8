package dev.laurel.credential.link;

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
@Table(name = "certificate_link")
@IdClass(LinkRow.Key.class)
class LinkRow extends PanacheEntityBase {
    record Key(String tenant, String credential) implements Serializable {}

    @Id
    String tenant;

    @Id
    String credential;

    String holder;

    String page;

    String facts;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_until")
    Instant confirmedUntil;
}
