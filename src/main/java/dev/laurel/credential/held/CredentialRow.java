package dev.laurel.credential.held;

import dev.laurel.api.StoredJson;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.status.ListPlace;
import dev.laurel.skill.TimedEvidence;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] issuers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "list_places")
    String[] listPlaces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] parts;

    String outcome;
    String assurance;
    boolean bound;
    boolean elsewhere;
    boolean earlier;
    String pieces;
    String report;
    String summary;
    String history = "[]";

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

    /** Writes what a verification found. */
    void put(Judgement judgement, Instant now) {
        var report = judgement.report();
        var said = judgement.said();
        var copy = judgement.copyKey();
        canonicalHash = copy.canonicalHash();
        signedKey = copy.signedKey();
        issuer = said == null ? null : said.issuerIdentifier();
        documents = judgement.documents();
        issuers = judgement.consulted().issuers().toArray(String[]::new);
        listPlaces =
                judgement.consulted().places().stream().map(ListPlace::text).toArray(String[]::new);
        outcome = report.outcome().name();
        assurance = report.assurance().name();
        bound = judgement.bound();
        var replay = judgement.replay().mattering(bound);
        elsewhere = replay.elsewhere();
        earlier = replay.earlier();
        pieces = PieceText.write(judgement.pieces());
        this.report = ReportJson.of(report).toString();
        summary = StoredJson.write(HeldCredential.Summary.of(judgement, now));
        recheckAt = report.recheckAt();
        verifiedAt = now.truncatedTo(ChronoUnit.MICROS);
        history = StoredJson.write(Stood.of(report, verifiedAt).after(StoredJson.readList(history, Stood.class)));
    }

    HeldId key() {
        return new HeldId(tenant, holder, id);
    }

    CopyKey copyKey() {
        return new CopyKey(canonicalHash, signedKey);
    }

    /** What it proves where it counts: nothing while its holder keeps it private. */
    List<TimedEvidence> counting() {
        return visibility == CredentialVisibility.PRIVATE ? List.of() : PieceText.read(pieces);
    }

    HeldCredential view() {
        var said = StoredJson.read(summary, HeldCredential.Summary.class);
        return new HeldCredential(
                id,
                outcome,
                assurance,
                said.issuer(),
                said.achievement(),
                said.kind(),
                said.kindSource(),
                said.proves(),
                said.certificate(),
                List.of(parts),
                StoredJson.readList(history, Stood.class),
                report,
                visibility,
                recheckAt,
                createdAt,
                verifiedAt,
                version);
    }
}
