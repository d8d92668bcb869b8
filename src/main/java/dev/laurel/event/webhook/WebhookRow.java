package dev.laurel.event.webhook;

import dev.laurel.event.EventType;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "webhook")
@IdClass(WebhookRow.Key.class)
class WebhookRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String account;
    String url;
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] types;

    @Enumerated(EnumType.STRING)
    WebhookState state;

    @Enumerated(EnumType.STRING)
    DisabledReason reason;

    byte[] secret;

    @Column(name = "former_secret")
    byte[] formerSecret;

    @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "worked_at")
    Instant workedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    void put(WebhookRequest request, Instant now) {
        url = request.url().toString();
        description = request.description();
        types = request.types().stream().map(EventType::word).toArray(String[]::new);
        state = request.state();
        if (state == WebhookState.ACTIVE) {
            reason = null;
        } else if (reason == null) {
            reason = DisabledReason.ASKED;
        }
        changedAt = now;
    }

    List<EventType> types() {
        return Arrays.stream(types).map(EventType::of).flatMap(Optional::stream).toList();
    }
}
