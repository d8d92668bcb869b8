package dev.laurel.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Who plays in the demo, by id; keys are made from it by whoever starts the demo.
 *
 * @param client the account that owns the five gigs
 * @param freelancerAccount the account of {@code freelancer}
 * @param freelancer the profile
 * @param partner the account of the partner site
 * @param partnerOrigin the origin that the partner's publishable key is bound to, such as {@code http://localhost:8081}
 * @param gigs the five gigs by name, {@code data-analyst} first
 * @param news what this start changed, a line each, for the screen; empty right after seeding
 */
public record Cast(
        String client,
        String freelancerAccount,
        String freelancer,
        String partner,
        String partnerOrigin,
        SequencedMap<String, String> gigs,
        List<String> news) {
    /** The kinds of gig that the demo names, in the order it shows them. */
    public static final List<String> GIGS =
            List.of("data-analyst", "seo-specialist", "telehealth-nurse", "ux-designer", "financial-modeler");

    public Cast {
        gigs = inOrder(gigs);
        news = List.copyOf(news);
    }

    private static SequencedMap<String, String> inOrder(Map<String, String> gigs) {
        if (!gigs.keySet().equals(Set.copyOf(GIGS))) {
            throw new IllegalArgumentException("not the demo's gigs: " + gigs.keySet());
        }
        var ordered = new LinkedHashMap<String, String>();
        GIGS.forEach(name -> ordered.put(name, gigs.get(name)));
        return Collections.unmodifiableSequencedMap(ordered);
    }
}
