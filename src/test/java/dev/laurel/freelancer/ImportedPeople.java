package dev.laurel.freelancer;

import dev.laurel.api.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Those who came in by imports of tests. */
@ApplicationScoped
public class ImportedPeople {
    private static final String NOBODYS = "select f.tenant, f.id from freelancer f join import_reference r"
            + " on r.tenant = f.tenant and r.subject = f.id where f.account is null";

    private final Reads reads;
    private final DataSource database;
    private final Event<FreelancerChanged> changed;

    ImportedPeople(Reads reads, DataSource database, Event<FreelancerChanged> changed) {
        this.reads = reads;
        this.database = database;
        this.changed = changed;
    }

    /**
     * Takes away those whom nobody keeps by themselves: there are thousands, and each publication of skills has
     * everybody who is there derived anew.
     */
    @Transactional
    public void forget() throws SQLException {
        var people = reads.all(NOBODYS, row -> new FreelancerChanged(row.getString(1), row.getString(2)));
        try (var connection = database.getConnection();
                var erase = connection.prepareStatement("delete from freelancer where tenant = ? and id = ?")) {
            for (var person : people) {
                erase.setString(1, person.tenant());
                erase.setString(2, person.id());
                erase.addBatch();
            }
            erase.executeBatch();
        }
        people.forEach(changed::fire);
    }
}
