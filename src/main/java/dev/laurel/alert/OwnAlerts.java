package dev.laurel.alert;

import dev.laurel.credential.HolderData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The alerts of a person, which go with their profile, and what other alerts have told of them. */
@ApplicationScoped
class OwnAlerts implements HolderData {
    private final AlertRows rows;

    OwnAlerts(AlertRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    @Transactional
    public List<AlertView> export(String tenant, String holder) {
        var own = AlertRow.<AlertRow>list("tenant = ?1 and freelancer = ?2 order by createdAt, id", tenant, holder);
        var told = rows.told(tenant, own.stream().map(row -> row.id).toList());
        return own.stream()
                .map(row -> AlertView.of(row, told.getOrDefault(row.id, 0L)))
                .toList();
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        rows.forget(tenant, holder);
        long ended = AlertRow.delete("tenant = ?1 and freelancer = ?2", tenant, holder);
        if (ended > 0) {
            rows.touch(tenant);
        }
        return ended;
    }
}
