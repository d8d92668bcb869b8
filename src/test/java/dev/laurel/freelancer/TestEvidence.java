package dev.laurel.freelancer;

import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.EvidenceSource;
import dev.laurel.credential.HolderData;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.TimedEvidence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source of evidence that holds what a test gives it, and remembers whose news went round. */
@ApplicationScoped
public class TestEvidence implements EvidenceSource, HolderData {
    private final Map<String, List<TimedEvidence>> evidence = new ConcurrentHashMap<>();
    private final Map<String, List<TimedLicence>> licences = new ConcurrentHashMap<>();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private final Event<EvidenceChanged> changed;

    TestEvidence(Event<EvidenceChanged> changed) {
        this.changed = changed;
    }

    /** From now on the holder has this evidence and these licences. */
    public void give(String tenant, String holder, List<TimedEvidence> pieces, List<TimedLicence> held) {
        QuarkusTransaction.requiringNew().run(() -> {
            evidence.put(holder, pieces);
            licences.put(holder, held);
            changed.fire(new EvidenceChanged(tenant, holder));
        });
    }

    /** How often the news of a person's change went round. */
    long newsOf(String holder) {
        return news.stream().filter(holder::equals).count();
    }

    void hear(@Observes FreelancerChanged event) {
        news.add(event.id());
    }

    void hear(@Observes FreelancerErased event) {
        news.add("erased " + event.id());
    }

    @Override
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return Objects.requireNonNullElse(evidence.get(holder), List.of());
    }

    @Override
    public List<TimedLicence> held(String tenant, String holder) {
        return Objects.requireNonNullElse(licences.get(holder), List.of());
    }

    @Override
    public String kind() {
        return "testPieces";
    }

    @Override
    public Object export(String tenant, String holder) {
        return Map.of("count", evidence(tenant, holder).size());
    }

    @Override
    public long erase(String tenant, String holder) {
        var had = evidence.remove(holder);
        changed.fire(new EvidenceChanged(tenant, holder));
        return had == null ? 0 : had.size();
    }
}
