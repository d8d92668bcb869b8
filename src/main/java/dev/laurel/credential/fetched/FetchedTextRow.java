package dev.laurel.credential.fetched;

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
@Table(name = "fetched_text")
@IdClass(FetchedTextRow.Key.class)
class FetchedTextRow extends PanacheEntityBase {
    record Key(String url, Use use, long version) implements Serializable {}

    @Id
    String url;

    @Id
    @Enumerated(EnumType.STRING)
    Use use;

    @Id
    long version;

    boolean gone;

    @Column(name = "media_type")
    String mediaType;

    byte[] bytes;
    String sha256;

    @Column(name = "first_at")
    Instant firstAt;

    @Column(name = "last_at")
    Instant lastAt;
}
