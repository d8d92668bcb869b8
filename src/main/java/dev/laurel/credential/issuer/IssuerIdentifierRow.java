package dev.laurel.credential.issuer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "issuer_identifier")
@IdClass(IssuerIdentifierRow.Key.class)
class IssuerIdentifierRow extends PanacheEntityBase {
    record Key(String tenant, String identifier) implements Serializable {}

    @Id
    String tenant;

    @Id
    String identifier;

    String issuer;
}
