package dev.laurel.imports;

import dev.laurel.api.StoredJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "import")
@DynamicUpdate
@IdClass(RowKey.class)
class ImportRow extends PanacheEntityBase {
    /** An import of which nothing was heard for so long has ended with its process: batches take seconds. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    /** Why such a one failed. */
    static final String INTERRUPTED = "interrupted";

    @Id
    String tenant;

    @Id
    String id;

    String account;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Format format;

    @Enumerated(EnumType.STRING)
    Import.State state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    long lines;
    long bytes;
    long created;
    long updated;
    long unchanged;
    long refused;
    String failure;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String errors;

    void put(List<BadLine> bad) {
        errors = StoredJson.write(bad.stream().map(StoredLine::of).toList());
    }

    Import view(Instant now) {
        boolean silent = state == Import.State.RUNNING && updatedAt.isBefore(now.minus(SILENCE));
        return new Import(
                id,
                kind.word(),
                format.word(),
                silent ? Import.State.FAILED : state,
                startedAt,
                updatedAt,
                lines,
                created + updated + unchanged,
                created,
                updated,
                unchanged,
                refused,
                bytes,
                silent ? INTERRUPTED : failure,
                StoredJson.readList(errors, StoredLine.class).stream()
                        .map(StoredLine::bad)
                        .toList());
    }
}
