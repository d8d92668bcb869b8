package dev.laurel.demo.issuing;

import dev.laurel.demo.DemoMode;
import dev.laurel.web.person.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The demo's badges to try, for the page on which credentials are handed in. */
@ApplicationScoped
public class OfferedSamples implements Samples {
    private final DemoMode mode;
    private final SampleBadges badges;

    OfferedSamples(DemoMode mode, SampleBadges badges) {
        this.mode = mode;
        this.badges = badges;
    }

    @Override
    public List<Offer> offers() {
        return mode.enabled()
                ? badges.all().stream()
                        .map(badge -> new Offer(badge.name(), badge.shows(), badge.files()))
                        .toList()
                : List.of();
    }
}
