package dev.laurel.freelancer;

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
@Table(name = "freelancer_erased")
@IdClass(RowKey.class)
class ErasedRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String id;

    @Column(name = "erased_at")
    Instant erasedAt;
}
