package dev.laurel.taxonomy.source;

import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays a source over the skills that are known, without duplicates (ADR 0020).
 *
 * <p>A line belongs to the skill that has one of its ids; else to the one skill with the same preferred label that has
 * no id of the line's own scheme yet; else it is a new skill. Links are laid at the end, when all skills are known.
 */
final class Merge {
    /** A label's explanation in brackets at its end does not count when labels are compared. */
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final boolean reviewed;
    private final Faults faults;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<SkillId, Draft> byId = new HashMap<>();
    private final Map<String, List<Draft>> byLabel = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private long rows;

    /**
     * Begins with what is known.
     *
     * @param reviewed whether the lines to come were written by this project
     */
    Merge(List<SkillRow> known, boolean reviewed, Faults faults) {
        this.reviewed = reviewed;
        this.faults = faults;
        known.stream().map(Draft::of).forEach(this::keep);
    }

    private void keep(Draft draft) {
        drafts.add(draft);
        draft.ids().forEach(id -> byId.put(id, draft));
        byLabel.computeIfAbsent(comparable(draft.label()), key -> new ArrayList<>())
                .add(draft);
    }

    private static String comparable(String label) {
        var form = Folding.fold(BRACKETS.matcher(label).replaceFirst(""));
        return form.isEmpty() ? Folding.fold(label) : form;
    }

    /** Takes in one line of the source. */
    void add(SkillLine line, Faults.Place place) {
        rows++;
        var owners = new LinkedHashSet<Draft>();
        line.ids().stream().filter(byId::containsKey).map(byId::get).forEach(owners::add);
        if (owners.size() > 1) {
            faults.add(place, "its ids belong to several skills: " + line.ids());
            return;
        }
        var draft = owners.isEmpty() ? namesake(line) : owners.getFirst();
        if (draft == null) {
            keep(Draft.of(line, reviewed));
        } else {
            draft.take(line, reviewed);
            line.ids().forEach(id -> byId.put(id, draft));
        }
        line.broader().forEach(to -> links.add(new Link(line.id(), Link.Kind.BROADER, to, place)));
        line.related().forEach(to -> links.add(new Link(line.id(), Link.Kind.RELATED, to, place)));
        line.proves().forEach(to -> links.add(new Link(line.id(), Link.Kind.PROVES, to, place)));
    }

    private @Nullable Draft namesake(SkillLine line) {
        var value = line.id().value();
        var scheme = value.substring(0, value.indexOf(':') + 1);
        var same = byLabel.getOrDefault(comparable(line.label()), List.of()).stream()
                .filter(draft -> !draft.has(scheme))
                .toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    /** Notes a link that stands on a line of its own. */
    void link(Link link) {
        rows++;
        links.add(link);
    }

    /** A line that could not be read. */
    void bad(Faults.Place place, String reason) {
        rows++;
        faults.add(place, reason);
    }

    /** Lays the links; to be called once, after the last line. */
    void finish() {
        links.forEach(this::lay);
        links.clear();
    }

    private void lay(Link link) {
        var from = byId.get(link.from());
        var to = byId.get(link.to());
        if (from == null || to == null) {
            faults.add(link.place(), "there is no skill " + (from == null ? link.from() : link.to()));
        } else if (from != to && !isLaid(from, link.kind(), to)) {
            if (link.kind() == Link.Kind.BROADER && isBroader(from, to)) {
                faults.add(link.place(), link.to() + " as broader than " + link.from() + " would close a circle");
            } else {
                from.links(link.kind()).add(to.id());
            }
        }
    }

    /** A relation of equals is stored once, whichever side named it first. */
    private static boolean isLaid(Draft from, Link.Kind kind, Draft to) {
        return from.links(kind).contains(to.id())
                || (kind == Link.Kind.RELATED && to.links(kind).contains(from.id()));
    }

    /** Whether {@code above} is broader than {@code skill} by any number of steps. */
    private boolean isBroader(Draft above, Draft skill) {
        var queue = new ArrayDeque<Draft>(List.of(skill));
        Set<Draft> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            var next = queue.removeFirst();
            if (next == above) {
                return true;
            }
            if (seen.add(next)) {
                next.links(Link.Kind.BROADER).stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .forEach(queue::addLast);
            }
        }
        return false;
    }

    long rows() {
        return rows;
    }

    Faults faults() {
        return faults;
    }

    /** All skills, the known ones first. */
    List<Draft> drafts() {
        return drafts;
    }
}
