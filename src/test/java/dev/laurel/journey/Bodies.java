package dev.laurel.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What writers send. Texts end with the write's mark, by which a thing is found again. */
final class Bodies {
    /** Begins the title of every gig and the name of every person of a journey. */
    static final String OURS = "Journey ";

    /** Skills of the starter taxonomy. */
    static final List<String> SKILLS = List.of(
            "laurel:sql",
            "laurel:tableau",
            "laurel:figma",
            "laurel:microsoft-excel",
            "laurel:telehealth",
            "laurel:copywriting");

    private static final List<String> LEVELS = List.of("FOUNDATION", "INTERMEDIATE", "ADVANCED");
    private static final int MAX_SEATS = 5;
    private static final int MAX_REQUIREMENTS = 3;

    private final Random dice;

    Bodies(Random dice) {
        this.dice = dice;
    }

    ObjectNode gig(String mark) {
        var gig = object();
        gig.put("title", OURS + mark);
        gig.put("description", "Work for " + mark + ".\nTwo lines of it.");
        gig.put("state", dice.nextInt(4) == 0 ? "DRAFT" : "OPEN");
        gig.put("visibility", dice.nextBoolean() ? "PUBLIC" : "MEMBERS");
        gig.put("seats", 1 + dice.nextInt(MAX_SEATS));
        gig.set("requirements", requirements());
        return gig;
    }

    ObjectNode gigPatch(String mark) {
        var patch = object();
        patch.put("description", "Changed by " + mark + ".");
        if (dice.nextBoolean()) {
            patch.set("requirements", requirements());
        }
        if (dice.nextBoolean()) {
            patch.put("visibility", dice.nextBoolean() ? "PUBLIC" : "MEMBERS");
        }
        return patch;
    }

    ObjectNode profile(String mark) {
        var profile = object();
        profile.put("displayName", OURS + mark);
        profile.put("showName", true);
        profile.put("headline", "Made by " + mark);
        profile.put("legalName", "Person " + mark);
        profile.put("country", "US");
        profile.put("region", "US-TX");
        profile.put("visibility", visibility());
        profile.set("claims", claims());
        return profile;
    }

    ObjectNode profilePatch(String mark) {
        var patch = object();
        patch.put("headline", "Changed by " + mark);
        if (dice.nextBoolean()) {
            patch.set("claims", claims());
        }
        if (dice.nextInt(3) == 0) {
            patch.put("visibility", visibility());
        }
        return patch;
    }

    private String visibility() {
        return List.of("PUBLIC", "MEMBERS", "MEMBERS", "MEMBERS", "PRIVATE").get(dice.nextInt(5));
    }

    private ArrayNode requirements() {
        var requirements = Api.JSON.createArrayNode();
        for (var skill : some(MAX_REQUIREMENTS)) {
            var requirement = requirements.addObject();
            requirement.putArray("anyOf").add(skill);
            requirement.put("level", level());
            requirement.put("importance", requirements.size() == 1 ? "REQUIRED" : "PREFERRED");
        }
        return requirements;
    }

    private ArrayNode claims() {
        var claims = Api.JSON.createArrayNode();
        some(SKILLS.size())
                .forEach(skill -> claims.addObject().put("skill", skill).put("level", level()));
        return claims;
    }

    private List<String> some(int most) {
        var skills = new ArrayList<>(SKILLS);
        Collections.shuffle(skills, dice);
        return skills.subList(0, 1 + dice.nextInt(most));
    }

    private String level() {
        return LEVELS.get(dice.nextInt(LEVELS.size()));
    }

    static ObjectNode object() {
        return Api.JSON.createObjectNode();
    }
}
