package dev.laurel.index.feed;

import dev.laurel.api.Parts;
import dev.laurel.gig.Gigs;
import dev.laurel.index.GigEntry;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every open gig, of all tenants, page by page: one thread reads while others make gigs of what they have. */
final class GigPages implements Parts<Supplier<GigEntry>> {
    private final Gigs gigs;
    private final Iterator<String> tenants;
    private @Nullable String tenant;
    private String last = "";

    GigPages(Gigs gigs, Collection<String> tenants) {
        this.gigs = gigs;
        this.tenants = tenants.iterator();
    }

    @Override
    public synchronized List<Supplier<GigEntry>> next() {
        while (tenant != null || tenants.hasNext()) {
            var of = tenant == null ? tenants.next() : tenant;
            var page = gigs.openAfter(of, last);
            if (!page.isEmpty()) {
                tenant = of;
                last = page.getLast().id();
                return page.stream()
                        .<Supplier<GigEntry>>map(gig -> () -> GigEntry.of(of, gig))
                        .toList();
            }
            tenant = null;
            last = "";
        }
        return List.of();
    }
}
