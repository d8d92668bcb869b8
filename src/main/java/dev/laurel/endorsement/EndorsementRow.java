package dev.laurel.endorsement;

import dev.laurel.account.Account;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
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
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
@Entity
@Table(name = "endorsement")
@IdClass(EndorsementRow.Key.class)
class EndorsementRow extends PanacheEntityBase {
    record Key(String tenant, String id) implements Serializable {}

    @Id
    String tenant;

    @Id
    String id;

    String holder;
    String skill;

    @Enumerated(EnumType.STRING)
    Level level;

    String comment;
    String endorser;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    SkillId skillId() {
        return new SkillId(skill);
    }

    Endorsement endorsement(Account by) {
        return new Endorsement(id, skillId(), level, comment, by, createdAt, version);
    }
}
