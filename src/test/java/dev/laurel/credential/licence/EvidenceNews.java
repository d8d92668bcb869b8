package dev.laurel.credential.licence;

import dev.laurel.credential.EvidenceChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers whose evidence was said to have changed. */
@ApplicationScoped
public class EvidenceNews {
    private final List<EvidenceChanged> all = new CopyOnWriteArrayList<>();

    void hear(@Observes EvidenceChanged news) {
        all.add(news);
    }

    /** How often it was said of a holder. */
    public long of(String holder) {
        return all.stream().filter(news -> news.holder().equals(holder)).count();
    }
}
