package dev.laurel.demo.seed;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "demo_step")
@IdClass(StepKey.class)
class StepRow extends PanacheEntityBase {
    @Id
    String tenant;

    @Id
    String step;

    String value;
}
