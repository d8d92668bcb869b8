package dev.laurel.credential.document;

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
@Table(name = "document")
@IdClass(DocumentRow.Key.class)
class DocumentRow extends PanacheEntityBase {
    record Key(String tenant, String url, long version) implements Serializable {}

    @Id
    String tenant;

    @Id
    String url;

    @Id
    long version;

    boolean removed;

    @Column(name = "media_type")
    String mediaType;

    String text;
    String sha256;

    @Column(name = "jcs_sha256")
    String jcsSha256;

    @Column(name = "stored_by")
    String storedBy;

    @Column(name = "stored_at")
    Instant storedAt;

    @Column(name = "read_at")
    Instant readAt;
}
