package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.gig.wording.Remark;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A gig in the making, in the form of a request, with what each part stands on. */
final class Sketch {
    /** Requirements and qualifications together (api.md, "limits"). */
    static final int MAX_ASKED = 32;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final String text;
    private final ObjectNode gig = JSON.objectNode();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<JsonNode> qualifications = new HashSet<>();

    Sketch(String text, String title) {
        this.text = text;
        gig.put("title", title);
        gig.put("description", text);
        gig.put("state", "DRAFT");
        gig.putArray("requirements");
        gig.putArray("qualifications");
    }

    void note(Note note) {
        notes.add(note);
    }

    /** Notes words that ask who somebody is, unless a note says so of them already. */
    void remark(Remark words) {
        boolean isKnown = notes.stream()
                .anyMatch(note -> note.code().equals(words.code()) && words.overlaps(note.start(), note.end()));
        if (!isKnown) {
            note(new Note(words.code(), words.message(), words.words(), words.start(), words.end()));
        }
    }

    /** Sets a field that a structured posting states outright. */
    void state(String field, JsonNode value) {
        gig.set(field, value);
    }

    /** Sets a field, once: what is said first stands. */
    void set(String field, JsonNode value, Span words) {
        if (!gig.has(field)) {
            gig.set(field, value);
            grounds.add(words.ground("/" + field, text));
        }
    }

    void requirements(List<Candidate> candidates) {
        var list = gig.withArray("requirements");
        int room = MAX_ASKED - gig.withArray("qualifications").size();
        if (candidates.size() > room) {
            var first = candidates.get(room).skills().values().iterator().next();
            note(first.note(
                    "too_many", "A gig asks for at most " + MAX_ASKED + " things; the rest was left out.", text));
        }
        for (var candidate : candidates.subList(0, Math.min(room, candidates.size()))) {
            var pointer = "/requirements/" + list.size();
            var requirement = list.addObject();
            skills(requirement, "anyOf", candidate.skills(), pointer);
            requirement.put("level", candidate.asked().name());
            requirement.put("importance", candidate.importance().name());
            candidate.level().ifPresent(level -> grounds.add(level.span().ground(pointer + "/level", text)));
            candidate.said().ifPresent(words -> grounds.add(words.ground(pointer + "/importance", text)));
        }
    }

    void licence(String type, Span words, Map<String, Span> places, boolean mandatory) {
        var asked = JSON.objectNode();
        var licence = asked.putObject("licence").put("type", type);
        places.keySet().forEach(licence.putArray("jurisdictions")::add);
        var pointer = qualification(asked, mandatory);
        if (!pointer.isEmpty()) {
            grounds.add(words.ground(pointer + "/licence/type", text));
            int i = 0;
            for (var place : places.values()) {
                grounds.add(place.ground(pointer + "/licence/jurisdictions/" + i++, text));
            }
        }
    }

    void credential(Map<SkillId, Span> skills, Span word, boolean mandatory) {
        var sorted = new TreeMap<SkillId, Span>();
        skills.entrySet().stream()
                .limit(Requirement.MAX_ANY_OF)
                .forEach(skill -> sorted.put(skill.getKey(), skill.getValue()));
        var asked = JSON.objectNode();
        sorted.keySet().stream()
                .map(SkillId::value)
                .forEach(asked.putObject("credential").putArray("skills")::add);
        var pointer = qualification(asked, mandatory);
        if (!pointer.isEmpty()) {
            grounds.add(word.ground(pointer, text));
            int i = 0;
            for (var words : sorted.values()) {
                grounds.add(words.ground(pointer + "/credential/skills/" + i++, text));
            }
        }
    }

    /** Where it was added; empty where it was asked for before, or there is no more room. */
    private String qualification(ObjectNode asked, boolean mandatory) {
        var list = gig.withArray("qualifications");
        if (list.size() >= MAX_ASKED || !qualifications.add(asked.deepCopy())) {
            return "";
        }
        asked.put("importance", mandatory ? "MANDATORY" : "PREFERRED");
        list.add(asked);
        return "/qualifications/" + (list.size() - 1);
    }

    private void skills(ObjectNode into, String field, Map<SkillId, Span> skills, String pointer) {
        var list = into.putArray(field);
        skills.forEach((id, words) -> {
            grounds.add(words.ground(pointer + "/" + field + "/" + list.size(), text));
            list.add(id.value());
        });
    }

    ObjectNode gig() {
        return gig;
    }

    List<Ground> grounds() {
        return List.copyOf(grounds);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
