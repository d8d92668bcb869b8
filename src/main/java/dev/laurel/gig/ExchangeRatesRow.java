package dev.laurel.gig;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "exchange_rates")
class ExchangeRatesRow extends PanacheEntityBase {
    @Id
    String tenant;

    LocalDate day;
    String base;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String rates;

    long version;

    @Column(name = "updated_at")
    Instant updatedAt;
}
