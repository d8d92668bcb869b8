package dev.laurel.credential.licence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes entries of registers in bulk, inside the caller's transaction. */
@ApplicationScoped
class EntryTable {
    /**
     * A line that was checked before the one already there says nothing new, and changes nothing; a live register's
     * word is newer than a file's of the same day.
     */
    private static final String UPSERT = """
            insert into licence_entry (tenant, board, type, jurisdiction, number_key, number, holder_name, status,
                multistate, issued_on, expires_on, discipline, checked_on, checked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, board, type, jurisdiction, number_key) do update set number = excluded.number,
                holder_name = excluded.holder_name, status = excluded.status, multistate = excluded.multistate,
                issued_on = excluded.issued_on, expires_on = excluded.expires_on, discipline = excluded.discipline,
                checked_on = excluded.checked_on, checked_at = excluded.checked_at
            where licence_entry.checked_on < excluded.checked_on
                or (licence_entry.checked_on = excluded.checked_on and (licence_entry.checked_at is null
                    or licence_entry.checked_at <= excluded.checked_at))""";

    private final DataSource source;

    EntryTable(DataSource source) {
        this.source = source;
    }

    /** Writes entries in their order; those that are older than what is there are answered and not written. */
    List<Entry> write(String tenant, String board, List<Entry> entries) {
        try (var connection = source.getConnection()) {
            return write(connection, tenant, board, entries);
        } catch (SQLException broken) {
            throw new IllegalStateException("the register cannot be written", broken);
        }
    }

    private static List<Entry> write(Connection connection, String tenant, String board, List<Entry> entries)
            throws SQLException {
        try (var statement = connection.prepareStatement(UPSERT)) {
            for (var entry : entries) {
                bind(statement, tenant, board, entry);
                statement.addBatch();
            }
            var counts = statement.executeBatch();
            var older = new ArrayList<Entry>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    older.add(entries.get(i));
                }
            }
            return older;
        }
    }

    private static void bind(PreparedStatement statement, String tenant, String board, Entry entry)
            throws SQLException {
        int at = 0;
        statement.setString(++at, tenant);
        statement.setString(++at, board);
        statement.setString(++at, entry.type());
        statement.setString(++at, entry.jurisdiction());
        statement.setString(++at, entry.numberKey());
        statement.setString(++at, entry.number());
        statement.setString(++at, entry.holder());
        statement.setString(++at, entry.status().name());
        statement.setBoolean(++at, entry.multistate());
        statement.setDate(++at, Date.valueOf(entry.issuedOn()));
        var expiresOn = entry.expiresOn();
        statement.setDate(++at, expiresOn == null ? null : Date.valueOf(expiresOn));
        statement.setBoolean(++at, entry.discipline());
        statement.setDate(++at, Date.valueOf(entry.checkedOn()));
        var checkedAt = entry.checkedAt();
        statement.setTimestamp(++at, checkedAt == null ? null : Timestamp.from(checkedAt));
    }
}
