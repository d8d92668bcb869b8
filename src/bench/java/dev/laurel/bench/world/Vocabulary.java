package dev.laurel.bench.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Invented skills, the commonest first, related like ESCO's: about a third have a broader skill, which may have very
 * many narrower ones, and two in five are related to another.
 */
public final class Vocabulary {
    /** Areas that issuers are trusted in, the larger ones first. */
    static final int AREAS = 40;

    private static final double AREA_EXPONENT = .7;
    /** 5,031 of ESCO's 13,896 skills have a broader skill; 5,713 have a related one, whichever of the two says so. */
    private static final double BROADER = .36;

    private static final double RELATED = .24;
    private static final int MOST_RELATED = 3;
    /** About as many as there are technologies among ESCO's and O*NET's skills together. */
    private static final double TOOLS = .3;

    private static final List<String> DOING = List.of(
            "plan",
            "manage",
            "design",
            "maintain",
            "analyse",
            "document",
            "teach",
            "audit",
            "repair",
            "test",
            "operate",
            "install",
            "sell",
            "translate",
            "review",
            "estimate",
            "schedule",
            "monitor");
    private static final List<String> THINGS = List.of(
            "budgets",
            "databases",
            "interviews",
            "networks",
            "contracts",
            "drawings",
            "care plans",
            "machines",
            "menus",
            "campaigns",
            "reports",
            "fabrics",
            "vehicles",
            "buildings",
            "lessons",
            "records",
            "samples",
            "routes",
            "websites",
            "crops",
            "accounts",
            "images",
            "recordings");

    private final List<SkillId> ids = new ArrayList<>();
    private final List<Integer> areaOf = new ArrayList<>();
    private final List<List<Integer>> byArea = new ArrayList<>();
    private final List<Nature> natures = new ArrayList<>();
    private final Map<Integer, Integer> broader = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> related = new LinkedHashMap<>();

    private Vocabulary() {
        for (int i = 0; i < AREAS; i++) {
            byArea.add(new ArrayList<>());
        }
    }

    static Vocabulary of(long seed, Facts facts) {
        var vocabulary = new Vocabulary();
        var areas = new Zipf(AREAS, AREA_EXPONENT);
        var ranks = new Zipf(facts.skills(), facts.popularityExponent());
        for (int i = 0; i < facts.skills(); i++) {
            vocabulary.add(Draws.of(seed, Draws.Stream.SKILLS, i), areas, ranks);
        }
        return vocabulary;
    }

    private void add(Draws draws, Zipf areas, Zipf ranks) {
        int skill = ids.size();
        int area = areas.draw(draws);
        var neighbours = byArea.get(area);
        ids.add(new SkillId("bench:" + new UUID(draws.bits(), draws.bits())));
        areaOf.add(area);
        natures.add(draws.chance(TOOLS) ? Nature.TOOL : Nature.METHOD);
        if (!neighbours.isEmpty()) {
            if (draws.chance(BROADER)) {
                broader.put(skill, neighbours.get(ranks.draw(draws, neighbours.size())));
            }
            if (draws.chance(RELATED)) {
                var others = new TreeSet<Integer>();
                for (int i = draws.between(1, MOST_RELATED); i > 0; i--) {
                    others.add(neighbours.get(draws.between(0, neighbours.size() - 1)));
                }
                related.put(skill, others);
            }
        }
        neighbours.add(skill);
    }

    /** The rarest, rarest first. */
    public List<SkillId> rarest(int count) {
        return ids.reversed().stream().limit(count).toList();
    }

    /** How many. */
    int size() {
        return ids.size();
    }

    SkillId id(int skill) {
        return ids.get(skill);
    }

    Nature nature(int skill) {
        return natures.get(skill);
    }

    int area(int skill) {
        return areaOf.get(skill);
    }

    /** The skills of an area, the commonest first. */
    List<Integer> ofArea(int area) {
        return Collections.unmodifiableList(byArea.get(area));
    }

    static String areaName(int area) {
        return "trade-" + area;
    }

    /** A name as long as ESCO's are on average. */
    String label(int skill) {
        var doing = DOING.get(skill % DOING.size());
        var thing = THINGS.get(skill / DOING.size() % THINGS.size());
        return doing + " " + thing + " of " + areaName(area(skill)) + ", " + skill;
    }

    /** Writes all skills as JSON Lines, the way {@code laurel import jsonl} reads them. */
    public void write(Path file) throws IOException {
        var json = new ObjectMapper();
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < size(); i++) {
                writeLine(lines, line(json, i));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLine(BufferedWriter lines, ObjectNode line) throws IOException {
        lines.write(line.toString());
        lines.newLine();
    }

    private ObjectNode line(ObjectMapper json, int skill) {
        var line = json.createObjectNode();
        line.put("id", id(skill).value());
        line.put("label", label(skill));
        line.put("area", areaName(area(skill)));
        line.put("nature", nature(skill).name());
        line.put("kind", nature(skill).name());
        var parent = broader.get(skill);
        if (parent != null) {
            line.putArray("broader").add(id(parent).value());
        }
        var others = related.get(skill);
        if (others != null) {
            var array = line.putArray("related");
            others.forEach(other -> array.add(id(other).value()));
        }
        return line;
    }
}
