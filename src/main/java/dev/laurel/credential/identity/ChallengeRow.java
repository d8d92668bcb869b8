package dev.laurel.credential.identity;

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
@Table(name = "identity_challenge")
@IdClass(ChallengeRow.Key.class)
class ChallengeRow extends PanacheEntityBase {
    record Key(String tenant, String identity) implements Serializable {}

    @Id
    String tenant;

    @Id
    String identity;

    String nonce;

    String domain;

    @Column(name = "expires_at")
    Instant expiresAt;
}
