package dev.laurel.imports;

import dev.laurel.account.Caller;
import dev.laurel.api.Reads;
import dev.laurel.credential.HolderData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The table {@code import_reference}. What it holds about a person is handed out, and erased, with the person. */
@ApplicationScoped
class References implements HolderData {
    private static final String FIND = "select reference, subject from import_reference"
            + " where tenant = ? and account = ? and kind = ? and reference = any(?)";
    private static final String OF = "select account, reference from import_reference"
            + " where tenant = ? and subject = ? order by account, reference";
    private static final String ADD = "insert into import_reference (tenant, account, kind, reference, subject)"
            + " select ?, ?, ?, r, s from unnest(?::text[], ?::text[]) as given (r, s)";
    private static final String MOVE = "update import_reference set subject = s from unnest(?::text[], ?::text[])"
            + " as given (r, s) where tenant = ? and account = ? and kind = ? and reference = r";
    private static final String ERASE = "delete from import_reference where tenant = ? and subject = ?";

    private final Reads reads;
    private final DataSource database;

    References(Reads reads, DataSource database) {
        this.reads = reads;
        this.database = database;
    }

    /** Ids of what an account has imported under these references, by reference. */
    Map<String, String> find(Caller caller, Kind kind, Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : reads
                        .all(
                                FIND,
                                row -> Map.entry(row.getString(1), row.getString(2)),
                                caller.tenant(),
                                caller.accountId(),
                                kind.name(),
                                references)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Notes what is new under references; one that is there by now, of another import, is a fault of the database's.
     */
    void add(Caller caller, Kind kind, Map<String, String> subjects) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, caller.tenant());
            insert.setString(2, caller.accountId());
            insert.setString(3, kind.name());
            insert.setArray(
                    4, connection.createArrayOf("text", subjects.keySet().toArray()));
            insert.setArray(
                    5, connection.createArrayOf("text", subjects.values().toArray()));
            insert.executeUpdate();
        }
    }

    /** Notes what references stand for now that what they stood for is gone. */
    void move(Caller caller, Kind kind, Map<String, String> subjects) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(MOVE)) {
            update.setArray(
                    1, connection.createArrayOf("text", subjects.keySet().toArray()));
            update.setArray(
                    2, connection.createArrayOf("text", subjects.values().toArray()));
            update.setString(3, caller.tenant());
            update.setString(4, caller.accountId());
            update.setString(5, kind.name());
            update.executeUpdate();
        }
    }

    /**
     * What an account calls somebody.
     *
     * @param account that imported them
     */
    record Exported(String account, String reference) {}

    @Override
    public String kind() {
        return "importReferences";
    }

    @Override
    public List<Exported> export(String tenant, String holder) {
        return reads.all(OF, row -> new Exported(row.getString(1), row.getString(2)), tenant, holder);
    }

    @Override
    public long erase(String tenant, String holder) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(ERASE)) {
            delete.setString(1, tenant);
            delete.setString(2, holder);
            return delete.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("references could not be erased", broken);
        }
    }
}
