package dev.laurel.account;

import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to keys. A key is looked up at each request, so that a revoked one is dead at once. */
@ApplicationScoped
public class Keys {
    public static final String PREFIX = "key_";
    /** Keys of an account that work at the same time, at most. */
    static final int MAX_LIVE = 50;

    private static final String PURPOSE = "key";
    private final Holders holders;
    private final Secrets secrets;
    private final InstantSource clock;

    Keys(Holders holders, Secrets secrets, InstantSource clock) {
        this.holders = holders;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes a key; the answer holds its text, which is kept nowhere.
     *
     * @throws ProblemException NOT_FOUND where there is no such account, LIMIT_REACHED
     */
    @Transactional
    public Key create(String tenant, String account, KeyRequest request) {
        return store(tenant, account, request, KeyText.fresh(request.kind()));
    }

    /**
     * Takes a secret key that was made elsewhere, such as an operator's first one; one that is already there stays.
     *
     * @throws IllegalArgumentException where its form or checksum is wrong
     */
    @Transactional
    public void adopt(String tenant, String account, String text) {
        var key = KeyText.parse(text).orElseThrow(() -> new IllegalArgumentException("not a key of the form sk_…"));
        if (KeyRow.count("prefix", key.prefix()) == 0) {
            store(tenant, account, KeyRequest.secret(), key);
        }
    }

    /** A secret key's text, made but not stored. */
    public static String freshSecret() {
        return KeyText.fresh(KeyKind.SECRET).text();
    }

    /** All keys of an account, oldest first. @throws ProblemException NOT_FOUND */
    @Transactional
    public List<Key> list(String tenant, String account) {
        requireAccount(tenant, account);
        return KeyRow.<KeyRow>list("tenant = ?1 and account = ?2 order by createdAt, id", tenant, account).stream()
                .map(row -> Key.of(row, null))
                .toList();
    }

    /** The publishable keys of an account that work, oldest first. */
    @Transactional
    public List<Key> publishable(String tenant, String account) {
        return KeyRow.<KeyRow>list(
                        "tenant = ?1 and account = ?2 and kind = ?3 and revokedAt is null order by createdAt, id",
                        tenant,
                        account,
                        KeyKind.PUBLISHABLE)
                .stream()
                .map(row -> Key.of(row, null))
                .toList();
    }

    /**
     * Binds a publishable key that works to other origins; its text stays, so that pages which have it need no change.
     *
     * @param patch a JSON merge patch of {@code {"origins": […]}}
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, VALIDATION_FAILED
     */
    @Transactional
    public Key rebind(String tenant, String account, String id, @Nullable String ifMatch, Body patch) {
        var row = KeyRow.<KeyRow>findByIdOptional(new RowKey(tenant, id))
                .filter(key -> key.account.equals(account))
                .filter(key -> key.kind == KeyKind.PUBLISHABLE && key.revokedAt == null)
                .orElseThrow(ProblemException::notFound);
        Etags.require(ifMatch, row.version);
        row.origins = Origins.patched(List.of(row.origins), patch).origins().toArray(String[]::new);
        row.persistAndFlush();
        return Key.of(row, null);
    }

    /** Whether any publishable key that works, of any marketplace, is bound to an origin. */
    @Transactional
    public boolean isListed(String origin) {
        return (Boolean) KeyRow.getEntityManager()
                .createNativeQuery(
                        "select exists (select 1 from api_key where kind = 'PUBLISHABLE' and revoked_at is null"
                                + " and :origin = any(origins))",
                        Boolean.class)
                .setParameter("origin", origin)
                .getSingleResult();
    }

    /** Revokes a key at once; revoking it again changes nothing. @throws ProblemException NOT_FOUND */
    @Transactional
    public void revoke(String tenant, String account, String id) {
        var row = KeyRow.<KeyRow>findByIdOptional(new RowKey(tenant, id))
                .filter(key -> key.account.equals(account))
                .orElseThrow(ProblemException::notFound);
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Revokes every key of an account. */
    @Transactional
    public void revokeAll(String tenant, String account) {
        KeyRow.update(
                "revokedAt = ?1 where tenant = ?2 and account = ?3 and revokedAt is null",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                tenant,
                account);
    }

    /**
     * Who holds a key.
     *
     * @throws ProblemException KEY_MALFORMED, KEY_UNKNOWN; a revoked key is an unknown one
     */
    public Caller authenticate(String text) {
        var key = KeyText.parse(text).orElseThrow(() -> ProblemException.of(ProblemType.KEY_MALFORMED));
        return holders.byPrefix(key.prefix())
                .filter(held -> MessageDigest.isEqual(held.mac(), secrets.hmac(PURPOSE, key.bytes())))
                .map(Holders.Held::by)
                .orElseThrow(() -> ProblemException.of(ProblemType.KEY_UNKNOWN));
    }

    /** Who holds the key with that id, if it still works: for sessions. */
    public Optional<Caller> holder(String tenant, String keyId) {
        return holders.byId(tenant, keyId).map(Holders.Held::by);
    }

    private Key store(String tenant, String account, KeyRequest request, KeyText text) {
        requireAccount(tenant, account);
        if (KeyRow.count("tenant = ?1 and account = ?2 and revokedAt is null", tenant, account) >= MAX_LIVE) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "An account has at most " + MAX_LIVE + " keys; revoke one.");
        }
        var row = new KeyRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.account = account;
        row.kind = request.kind();
        row.prefix = text.prefix();
        row.mac = secrets.hmac(PURPOSE, text.bytes());
        row.origins = request.origins().toArray(String[]::new);
        row.shown = request.kind() == KeyKind.PUBLISHABLE ? text.text() : null;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persistAndFlush();
        return Key.of(row, text);
    }

    private static void requireAccount(String tenant, String account) {
        if (AccountRow.findById(new RowKey(tenant, account)) == null) {
            throw ProblemException.notFound();
        }
    }
}
