package dev.laurel.event;

import dev.laurel.credential.HolderData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was told about people: it goes with them, and whoever was told hears that it did (GDPR, article 19). */
@ApplicationScoped
class ToldOf implements HolderData {
    private final EventRows rows;
    private final Events events;

    ToldOf(EventRows rows, Events events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    @Transactional
    public List<EventView> export(String tenant, String holder) {
        return rows.about(tenant, holder);
    }

    @Override
    @Transactional
    public long erase(String tenant, String holder) {
        var told = rows.erase(tenant, holder);
        events.tell(new TreeSet<>(told)
                .stream()
                        .map(account -> new Notice(
                                tenant, account, EventType.FREELANCER_ERASED, null, Map.of("freelancer", holder)))
                        .toList());
        return told.size();
    }

    @Override
    public Map<String, String> kept() {
        return Map.of(
                "for thirty days, that the profile with its id was erased, with each account that was told about it",
                "so that whoever was told forgets it as well");
    }
}
