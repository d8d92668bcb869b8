package dev.laurel.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell an account.
 *
 * @param account {@code acc_…} that is told
 * @param about {@code frl_…} of the person it is about: the event is erased with them; null where it is about nobody
 * @param data ids, states and numbers alone, nothing that a person wrote: it leaves the house
 */
public record Notice(
        String tenant,
        String account,
        EventType type,
        @Nullable String about,
        Map<String, Object> data) {
    public Notice {
        data = Map.copyOf(data);
    }
}
