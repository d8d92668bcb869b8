package dev.laurel.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Gives events their places in the order, once what they tell of is committed. */
@ApplicationScoped
public class Publishing {
    private final EventRows rows;
    private final Event<Published> published;

    Publishing(EventRows rows, Event<Published> published) {
        this.rows = rows;
        this.published = published;
    }

    /**
     * Publishes some events.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean publish() {
        var news = rows.publish();
        news.ifPresent(published::fire);
        return news.isPresent();
    }
}
