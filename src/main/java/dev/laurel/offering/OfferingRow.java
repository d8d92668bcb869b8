package dev.laurel.offering;

import dev.laurel.api.StoredJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "offering")
@IdClass(OfferingRow.Key.class)
class OfferingRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String issuer;
    String key;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    void put(OfferingBody body, Instant now) {
        issuer = body.identifier();
        key = body.key();
        content = StoredJson.write(OfferingForm.of(body));
        updatedAt = now;
    }

    OfferingForm form() {
        return StoredJson.read(content, OfferingForm.class);
    }

    Offering offering() {
        return new Offering(tenant, id, form().body(), createdAt, updatedAt, version);
    }
}
