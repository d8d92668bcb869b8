package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Rule;
import dev.laurel.credential.fetch.Use;
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
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "fetched_document")
@IdClass(FetchedRow.Key.class)
class FetchedRow extends PanacheEntityBase {
    record Key(String url, Use use) implements Serializable {}

    @Id
    String url;

    @Id
    @Enumerated(EnumType.STRING)
    Use use;

    long version;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "next_read_at")
    Instant nextReadAt;

    int failures;

    @Enumerated(EnumType.STRING)
    Rule failure;

    @Column(name = "told_version")
    long toldVersion;
}
