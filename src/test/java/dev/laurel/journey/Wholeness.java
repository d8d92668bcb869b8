package dev.laurel.journey;

import dev.laurel.embedded.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks in the database itself for things that are half there, and for acknowledgements that it does not bear out. */
final class Wholeness {
    private static final Map<String, String> FAULTS = faults();

    private Wholeness() {}

    /** Each query finds what must not be, by id; the database's own constraints cannot say these. */
    private static Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        faults.put("profile newer than its last row in the change log", """
                select id from freelancer f where updated_at > coalesce((select max(at) from change_log c
                 where c.tenant = f.tenant and c.kind = 'FREELANCER' and c.subject = f.id), '-infinity')""");
        faults.put("gig newer than its last row in the change log", """
                select id from gig g where updated_at > coalesce((select max(at) from change_log c
                 where c.tenant = g.tenant and c.kind = 'GIG' and c.subject = g.id), '-infinity')""");
        faults.put("erased person newer than the last row in the change log", """
                select id from freelancer_erased f where erased_at > coalesce((select max(at) from change_log c
                 where c.tenant = f.tenant and c.kind = 'FREELANCER' and c.subject = f.id), '-infinity')""");
        faults.put("erased person who is there", "select id from freelancer join freelancer_erased using (tenant, id)");
        faults.put("profile whose body and claims differ", """
                select id from freelancer where (select jsonb_agg(c -> 'skill' order by c ->> 'skill') from json_array_elements(claims) c)
                 is distinct from (select jsonb_agg(c -> 'skill' order by c ->> 'skill') from json_array_elements(body -> 'claims') c)""");
        faults.put("evidence that is not what claims, credentials and licences prove", """
                with proof (tenant, id, piece, skill) as (
                  select f.tenant, f.id, c ->> 'id', c ->> 'skill' from freelancer f, json_array_elements(claims) c
                  union all
                  select tenant, holder, p ->> 'id', p ->> 'skill' from credential, jsonb_array_elements(pieces::jsonb) p
                   where visibility <> 'PRIVATE'),
                 kept (tenant, id, piece, skill) as (
                  select f.tenant, f.id, e ->> 'e', e ->> 's' from freelancer f, json_array_elements(evidence) e
                   where e ->> 'k' <> 'LICENCE')
                select id from ((table proof except all table kept) union all (table kept except all table proof)) x""");
        faults.put("licences on a profile that are not those handed in", """
                with given as (select tenant, holder, array_agg(id order by id) ids from licence group by 1, 2),
                 kept as (select f.tenant, f.id, (select array_agg(l ->> 'id' order by l ->> 'id')
                   from json_array_elements(licences) l) ids from freelancer f)
                select id from kept left join given on given.tenant = kept.tenant and given.holder = kept.id
                 where kept.ids is distinct from given.ids""");
        for (var table : new String[] {"licence", "identity", "credential"}) {
            faults.put(
                    table + " of nobody",
                    "select id from " + table + " t where not exists"
                            + " (select 1 from freelancer f where f.tenant = t.tenant and f.id = t.holder)");
        }
        faults.put("gig whose columns and body differ", """
                select id from gig where state <> body ->> 'state' or visibility <> body ->> 'visibility'
                 or ends_on is distinct from (body ->> 'endsOn')::date""");
        return faults;
    }

    /** Looks for everything, on the server that runs on a data directory. */
    static void check(Path directory, Ledger ledger, Findings findings) throws IOException, SQLException {
        try (var connection = connect(directory)) {
            for (var fault : FAULTS.entrySet()) {
                try (var rows = connection.createStatement().executeQuery(fault.getValue())) {
                    while (rows.next()) {
                        findings.add(fault.getKey() + ": " + rows.getString(1));
                    }
                }
            }
            positions(connection, ledger, findings);
            badges(connection, ledger, findings);
        }
    }

    static Connection connect(Path directory) throws IOException, SQLException {
        return DatabaseAddress.in(directory).orElseThrow().dataSource().getConnection();
    }

    /** Every position that an answer named is in the change log, and speaks of what was written. */
    private static void positions(Connection connection, Ledger ledger, Findings findings) throws SQLException {
        var subjects = new LinkedHashMap<Long, String>();
        try (var rows = connection.createStatement().executeQuery("select seq, subject from change_log")) {
            while (rows.next()) {
                subjects.put(rows.getLong(1), rows.getString(2));
            }
        }
        for (var receipt : ledger.receipts()) {
            long position = receipt.answer().index();
            var subject = subjects.get(position);
            if (position > 0
                    && (subject == null
                            || !(receipt.subject().isEmpty()
                                    || receipt.subject().equals(subject)))) {
                findings.add("position " + position + " of " + receipt.write().mark() + " is " + subject
                        + " in place of " + receipt.subject());
            }
        }
    }

    private static void badges(Connection connection, Ledger ledger, Findings findings) throws SQLException {
        try (var select =
                connection.prepareStatement("select count(*) from demo_badge where id = ? and recipient = ?")) {
            for (var badge : ledger.present(Kind.BADGE)) {
                select.setString(1, badge.id());
                select.setString(2, badge.view().path("recipient").textValue());
                try (var rows = select.executeQuery()) {
                    if (!rows.next() || rows.getInt(1) != 1) {
                        findings.add("badge " + badge.id() + " is lost");
                    }
                }
            }
        }
    }
}
