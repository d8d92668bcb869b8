package dev.laurel.credential.held;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "credential")
@IdClass(CredentialRow.Key.class)
class CredentialRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String holder;
    byte[] submitted;

    @Column(name = "submitted_hash")
    String submittedHash;

    @Column(name = "canonical_hash")
    String canonicalHash;

    @Column(name = "signed_key")
    String signedKey;

    String issuer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] documents;

    String outcome;
    String assurance;
    boolean bound;
    String pieces;
    String report;
    String summary;

    @Enumerated(EnumType.STRING)
    CredentialVisibility visibility;

    @Column(name = "recheck_at")
    Instant recheckAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Version
    long version;
}
