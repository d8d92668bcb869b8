package dev.laurel.freelancer;

import dev.laurel.credential.HolderData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lower rooms keep about a person, all kinds of it. */
@ApplicationScoped
class Held {
    private final Instance<HolderData> kinds;

    Held(@Any Instance<HolderData> kinds) {
        this.kinds = kinds;
    }

    /** Everything, by kind. */
    Map<String, Object> export(String tenant, String id) {
        var all = new TreeMap<String, Object>();
        kinds.forEach(kind -> all.put(kind.kind(), kind.export(tenant, id)));
        return all;
    }

    /**
     * Everybody whose evidence changes when this person is erased, and the person; in the order in which all are
     * locked.
     */
    SortedSet<String> concerned(String tenant, String id) {
        var all = new TreeSet<String>(Set.of(id));
        kinds.forEach(kind -> all.addAll(kind.others(tenant, id)));
        return all;
    }

    /** Erases everything; how many of each kind there were. */
    Map<String, Long> erase(String tenant, String id) {
        var erased = new TreeMap<String, Long>();
        kinds.forEach(kind -> erased.put(kind.kind(), kind.erase(tenant, id)));
        return erased;
    }

    /** What stays of the kinds of which there was something, each with why. */
    Map<String, String> kept(Map<String, Long> erased) {
        var all = new TreeMap<String, String>();
        kinds.stream()
                .filter(kind -> erased.getOrDefault(kind.kind(), 0L) > 0)
                .forEach(kind -> all.putAll(kind.kept()));
        return all;
    }
}
