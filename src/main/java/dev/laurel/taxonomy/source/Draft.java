package dev.laurel.taxonomy.source;

import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.text.Folding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A skill while sources are being merged into it. */
final class Draft {
    private final @Nullable SkillRow before;
    private final Set<SkillId> ids = new LinkedHashSet<>();
    private final Map<String, SkillRow.Name> aliases = new LinkedHashMap<>();
    private final Set<SkillId> broader = new LinkedHashSet<>();
    private final Set<SkillId> related = new LinkedHashSet<>();
    private final Set<SkillId> proves = new LinkedHashSet<>();
    private SkillRow.Name label;
    private SkillKind kind;
    private @Nullable String area;
    private @Nullable Nature nature;
    private @Nullable String licence;

    private Draft(@Nullable SkillRow before, SkillRow.Name label, SkillKind kind) {
        this.before = before;
        this.label = label;
        this.kind = kind;
    }

    /** A skill that is published already. */
    static Draft of(SkillRow row) {
        var draft = new Draft(row, row.label(), row.kind());
        draft.ids.addAll(row.ids());
        row.aliases().forEach(draft::addAlias);
        draft.broader.addAll(row.broader());
        draft.related.addAll(row.related());
        draft.proves.addAll(row.proves());
        draft.area = row.area();
        draft.nature = row.nature();
        draft.licence = row.licence();
        return draft;
    }

    /** A skill that nobody knew before {@code line}. */
    static Draft of(SkillLine line, boolean reviewed) {
        var draft = new Draft(null, new SkillRow.Name(line.label(), reviewed), Draft.kind(line));
        draft.take(line, reviewed);
        return draft;
    }

    private static SkillKind kind(SkillLine line) {
        if (line.kind() != null) {
            return line.kind();
        }
        return line.id().value().startsWith(OnetTable.SCHEME) ? SkillKind.TOOL : SkillKind.METHOD;
    }

    /** What {@code line} says, as far as it may: what this project wrote only this project changes (ADR 0020). */
    void take(SkillLine line, boolean reviewed) {
        boolean owner = reviewed || ids.isEmpty() || id().equals(line.id());
        ids.addAll(line.ids());
        if (owner && !label.text().equals(line.label()) && (reviewed || !label.reviewed())) {
            rename(new SkillRow.Name(line.label(), reviewed));
        }
        addAlias(new SkillRow.Name(line.label(), reviewed));
        line.aliases().forEach(alias -> addAlias(new SkillRow.Name(alias, reviewed)));
        if (reviewed || !label.reviewed()) {
            state(line, owner);
        }
    }

    private void state(SkillLine line, boolean owner) {
        if (line.kind() == SkillKind.TOOL || (owner && line.kind() != null && !has(OnetTable.SCHEME))) {
            kind = line.kind();
        }
        area = line.area() != null && (owner || area == null) ? line.area() : area;
        nature = line.nature() != null && (owner || nature == null) ? line.nature() : nature;
        licence = line.licence() != null && (owner || licence == null) ? line.licence() : licence;
    }

    private void rename(SkillRow.Name name) {
        var old = label;
        label = name;
        aliases.remove(Folding.fold(name.text()));
        addAlias(old);
    }

    /** Adds a name, unless one that folds to the same is there; a reviewed one takes the place of one that is not. */
    private void addAlias(SkillRow.Name name) {
        var form = Folding.fold(name.text());
        if (form.isEmpty() || form.equals(Folding.fold(label.text()))) {
            return;
        }
        aliases.merge(form, name, (known, added) -> added.reviewed() && !known.reviewed() ? added : known);
    }

    SkillId id() {
        return ids.iterator().next();
    }

    Set<SkillId> ids() {
        return ids;
    }

    String label() {
        return label.text();
    }

    boolean has(String scheme) {
        return ids.stream().anyMatch(id -> id.value().startsWith(scheme));
    }

    Set<SkillId> links(Link.Kind of) {
        return switch (of) {
            case BROADER -> broader;
            case RELATED -> related;
            case PROVES -> proves;
        };
    }

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return before != null && !before.equals(row());
    }

    SkillRow row() {
        return new SkillRow(
                List.copyOf(ids),
                label,
                List.copyOf(aliases.values()),
                kind,
                area,
                nature,
                broader.stream().sorted().toList(),
                related.stream().sorted().toList(),
                licence,
                proves.stream().sorted().toList());
    }
}
