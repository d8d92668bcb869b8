package dev.laurel.credential.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.check.Proven;
import dev.laurel.credential.check.ProvenSkill;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.TimedEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps credentials; every method needs the transaction that its caller has begun. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CredentialStore {
    public static final String PREFIX = "crd_";
    /** Credentials of one holder, at most (api.md, "limits"). */
    public static final int MAX_CREDENTIALS = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final EntityManager database;
    private final InstantSource clock;

    CredentialStore(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is needed to judge a credential again.
     *
     * @param submitted as it was handed in
     */
    public record Kept(String tenant, String id, String holder, String submitted) {
        static Kept of(CredentialRow row) {
            return new Kept(row.tenant, row.id, row.holder, new String(row.submitted, StandardCharsets.UTF_8));
        }
    }

    /**
     * Adds a credential.
     *
     * @throws ProblemException DUPLICATE_CREDENTIAL where the holder has it already, in whatever encoding;
     *     LIMIT_REACHED
     */
    public HeldCredential add(Kept kept, String hash, Judgement judgement) {
        requireNew(kept, hash, judgement);
        var row = new CredentialRow();
        row.tenant = kept.tenant();
        row.id = kept.id();
        row.holder = kept.holder();
        row.submitted = kept.submitted().getBytes(StandardCharsets.UTF_8);
        row.submittedHash = hash;
        row.visibility = CredentialVisibility.MEMBERS;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fill(row, judgement);
        row.persistAndFlush();
        return view(row);
    }

    private static void requireNew(Kept kept, String hash, Judgement judgement) {
        var said = judgement.said();
        var own = "tenant = ?1 and holder = ?2";
        if (CredentialRow.count(own, kept.tenant(), kept.holder()) >= MAX_CREDENTIALS) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "A profile has at most " + MAX_CREDENTIALS + " credentials.");
        }
        var canonical = said == null ? "" : said.canonicalHash();
        var key = judgement.signedKey() == null ? "" : judgement.signedKey();
        if (CredentialRow.count(
                        own + " and (submittedHash = ?3 or canonicalHash = ?4 or signedKey = ?5)",
                        kept.tenant(),
                        kept.holder(),
                        hash,
                        canonical,
                        key)
                > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE_CREDENTIAL);
        }
    }

    /** Keeps what a new verification found; empty where the credential has gone meanwhile. */
    public Optional<HeldCredential> update(String tenant, String id, Judgement judgement) {
        return find(tenant, id).map(row -> {
            fill(row, judgement);
            row.persistAndFlush();
            return view(row);
        });
    }

    /** Whether somebody else holds a copy of what was judged, bound to them or not. */
    public boolean isElsewhere(String tenant, String holder, Proven said) {
        return !copies(tenant, holder, said).isEmpty();
    }

    /** Copies on other accounts to which the subject is not bound. */
    public List<Kept> unboundCopies(String tenant, String holder, Proven said) {
        return copies(tenant, holder, said).stream()
                .filter(row -> !row.bound)
                .map(Kept::of)
                .toList();
    }

    private static List<CredentialRow> copies(String tenant, String holder, Proven said) {
        var key = said.credentialId() == null ? "" : said.issuerIdentifier() + "\n" + said.credentialId();
        return CredentialRow.list(
                "tenant = ?1 and holder <> ?2 and (canonicalHash = ?3 or signedKey = ?4)",
                tenant,
                holder,
                said.canonicalHash(),
                key);
    }

    /** One credential of a holder. @throws ProblemException NOT_FOUND */
    public HeldCredential get(String tenant, String holder, String id) {
        return view(own(tenant, holder, id));
    }

    /** One credential as it was handed in. @throws ProblemException NOT_FOUND */
    public Kept kept(String tenant, String holder, String id) {
        return Kept.of(own(tenant, holder, id));
    }

    /** The text of one credential as it was handed in. @throws ProblemException NOT_FOUND */
    public String submitted(String tenant, String holder, String id) {
        return new String(own(tenant, holder, id).submitted, StandardCharsets.UTF_8);
    }

    /** Credentials of a holder, oldest first, behind a key. */
    public List<HeldCredential> list(String tenant, String holder, Instant after, String afterId, int limit) {
        return CredentialRow.<CredentialRow>find(
                        "tenant = ?1 and holder = ?2 and (createdAt > ?3 or (createdAt = ?3 and id > ?4))"
                                + " order by createdAt, id",
                        tenant,
                        holder,
                        after,
                        afterId)
                .page(0, limit)
                .list()
                .stream()
                .map(CredentialStore::view)
                .toList();
    }

    /** Sets who may see a credential. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    public HeldCredential show(
            String tenant, String holder, String id, @Nullable String ifMatch, CredentialVisibility visibility) {
        var row = own(tenant, holder, id);
        Etags.require(ifMatch, row.version);
        row.visibility = visibility;
        row.persistAndFlush();
        return view(row);
    }

    /** Deletes a credential. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        var row = own(tenant, holder, id);
        Etags.require(ifMatch, row.version);
        row.delete();
        CredentialRow.flush();
    }

    /** All pieces of a holder's credentials, without those of PRIVATE ones. */
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return rows(tenant, holder)
                .filter(row -> row.visibility != CredentialVisibility.PRIVATE)
                .flatMap(row -> PieceText.read(row.pieces).stream())
                .toList();
    }

    /** Every credential of a holder with its text, for an export. */
    public List<HeldCredential> all(String tenant, String holder) {
        return rows(tenant, holder).map(CredentialStore::view).toList();
    }

    /** Deletes every credential of a holder. @return how many */
    public long erase(String tenant, String holder) {
        return CredentialRow.delete("tenant = ?1 and holder = ?2", tenant, holder);
    }

    /** Credentials of one holder, to be judged again. */
    public List<Kept> ofHolder(String tenant, String holder) {
        return rows(tenant, holder).map(Kept::of).toList();
    }

    /** Credentials whose issuer is signed as one of these identifiers. */
    public List<Kept> ofIssuers(String tenant, Collection<String> identifiers) {
        return CredentialRow.<CredentialRow>list("tenant = ?1 and issuer in ?2 order by id", tenant, identifiers)
                .stream()
                .map(Kept::of)
                .toList();
    }

    /** Credentials whose last report stands on a document, or asked for it in vain. */
    public List<Kept> ofDocument(String tenant, String url) {
        var rows = database.createNativeQuery(
                        "select * from credential where tenant = :tenant and documents @> array[cast(:url as text)] order by id",
                        CredentialRow.class)
                .setParameter("tenant", tenant)
                .setParameter("url", url)
                .getResultList();
        var kept = new ArrayList<Kept>();
        for (Object row : rows) {
            kept.add(Kept.of((CredentialRow) row));
        }
        return kept;
    }

    /** Credentials that are due to be judged again, the longest due first. */
    public List<Kept> due(Instant now, int limit) {
        return CredentialRow.<CredentialRow>find("recheckAt <= ?1 order by recheckAt", now)
                .page(0, limit)
                .list()
                .stream()
                .map(Kept::of)
                .toList();
    }

    /** Makes a credential due at once. */
    public void makeDue(String tenant, String id) {
        find(tenant, id).ifPresent(row -> row.recheckAt = clock.instant());
    }

    private static Stream<CredentialRow> rows(String tenant, String holder) {
        return CredentialRow.<CredentialRow>list("tenant = ?1 and holder = ?2 order by createdAt, id", tenant, holder)
                .stream();
    }

    private static Optional<CredentialRow> find(String tenant, String id) {
        return CredentialRow.findByIdOptional(new CredentialRow.Key(tenant, id));
    }

    private static CredentialRow own(String tenant, String holder, String id) {
        return find(tenant, id).filter(row -> row.holder.equals(holder)).orElseThrow(ProblemException::notFound);
    }

    private void fill(CredentialRow row, Judgement judgement) {
        var report = judgement.report();
        var said = judgement.said();
        row.canonicalHash = said == null ? null : said.canonicalHash();
        row.signedKey = judgement.signedKey();
        row.issuer = said == null ? null : said.issuerIdentifier();
        row.documents = Stream.concat(
                        report.documents().stream().map(SourceDocument::url),
                        said == null ? Stream.of() : said.statusLists().stream())
                .map(Object::toString)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        row.outcome = report.outcome().name();
        row.assurance = report.assurance().name();
        row.bound = judgement.bound();
        row.pieces = PieceText.write(judgement.pieces());
        row.report = ReportJson.of(report).toString();
        row.summary = write(summary(judgement, clock.instant()));
        row.recheckAt = report.recheckAt();
        row.verifiedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static HeldCredential.Summary summary(Judgement judgement, Instant now) {
        var said = judgement.said();
        if (said == null) {
            return new HeldCredential.Summary(null, null, null, null, List.of());
        }
        var achievement = said.achievement();
        return new HeldCredential.Summary(
                new HeldCredential.Named(said.issuer().id(), said.issuer().name()),
                achievement == null ? null : new HeldCredential.Named(achievement.id(), achievement.name()),
                said.kind().name(),
                said.kindSource(),
                said.skills().stream()
                        .map(skill -> skill(skill, judgement, now))
                        .toList());
    }

    private static HeldCredential.Skill skill(ProvenSkill proven, Judgement judgement, Instant now) {
        var skill = proven.aligned().skill();
        boolean verified = judgement.pieces().stream()
                .map(piece -> piece.at(now))
                .filter(piece -> piece.skill().equals(skill.id()))
                .anyMatch(Evidence::isVerified);
        return new HeldCredential.Skill(
                skill.id().value(),
                skill.label(),
                proven.level().name(),
                proven.levelSource(),
                proven.trust().name(),
                verified);
    }

    private static HeldCredential view(CredentialRow row) {
        var summary = read(row.summary);
        return new HeldCredential(
                row.id,
                row.outcome,
                row.assurance,
                summary.issuer(),
                summary.achievement(),
                summary.kind(),
                summary.kindSource(),
                summary.proves(),
                row.report,
                row.visibility,
                row.recheckAt,
                row.createdAt,
                row.verifiedAt,
                row.version);
    }

    private static String write(HeldCredential.Summary summary) {
        try {
            return JSON.writeValueAsString(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can always be written", impossible);
        }
    }

    private static HeldCredential.Summary read(String text) {
        try {
            return JSON.readValue(text, HeldCredential.Summary.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored summary cannot be read", broken);
        }
    }

    /** A new id. */
    public static String nextId() {
        return Ids.next(PREFIX);
    }
}
