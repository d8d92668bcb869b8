package dev.laurel.account;

import dev.laurel.api.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads who holds a key that works, key and account in one read. It is asked at each request and remembers nothing, so
 * that a revoked key is dead at once.
 */
@ApplicationScoped
class Holders {
    private static final String SELECT = """
            select api_key.tenant, api_key.id, api_key.kind, api_key.mac, api_key.origins,
              account.id, account.role, account.issuer
            from api_key join account on account.tenant = api_key.tenant and account.id = api_key.account
            where api_key.revoked_at is null""";

    private static final String BY_PREFIX = SELECT + " and api_key.prefix = ?";
    private static final String BY_ID = SELECT + " and api_key.tenant = ? and api_key.id = ?";

    private final Reads reads;

    Holders(Reads reads) {
        this.reads = reads;
    }

    /**
     * A key that works.
     *
     * @param mac of its text
     * @param by who comes with it
     */
    // The bytes are read from a row for one comparison; nobody else has them.
    @SuppressWarnings("ArrayRecordComponent")
    record Held(byte[] mac, Caller by) {}

    /** The key whose text has these eight characters, if it works. */
    Optional<Held> byPrefix(String prefix) {
        return reads.first(BY_PREFIX, Holders::held, prefix);
    }

    /** The key with that id, if it works. */
    Optional<Held> byId(String tenant, String id) {
        return reads.first(BY_ID, Holders::held, tenant, id);
    }

    /** In the order of the columns of {@link #SELECT}. */
    private static Held held(ResultSet row) throws SQLException {
        int at = 0;
        var tenant = row.getString(++at);
        var id = row.getString(++at);
        var kind = KeyKind.valueOf(row.getString(++at));
        var mac = row.getBytes(++at);
        var origins = List.of((String[]) row.getArray(++at).getArray());
        var account = row.getString(++at);
        var role = Role.valueOf(row.getString(++at));
        return new Held(
                mac,
                new Caller(
                        tenant, account, role, id, kind == KeyKind.PUBLISHABLE, origins, row.getString(++at)));
    }
}
