package dev.laurel.taxonomy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import dev.laurel.account.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The skills as callers see them, and a marketplace's own words for them. */
@QuarkusTest
class SkillsApiTest {
    @Inject
    TestKeys keys;

    @Inject
    Taxonomy taxonomy;

    @Inject
    Heard heard;

    /** Hears of new versions as the rest of the service does. */
    @ApplicationScoped
    static class Heard {
        private final List<Long> all = Collections.synchronizedList(new ArrayList<>());

        void changed(@Observes TaxonomyChanged change) {
            all.add(change.version());
        }

        List<Long> versions() {
            return all;
        }
    }

    @Test
    void typingAheadAnswersSkillsWithTheNameThatFits() {
        var client = keys.holder(Role.CLIENT);
        client.asking()
                .get("/v1/skills?q=seo&limit=3")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].skill.id", equalTo("laurel:search-engine-optimisation"))
                .body("items[0].name", equalTo("SEO"));
        client.asking().get("/v1/skills").then().statusCode(200).body("items", hasSize(0));
        client.asking().get("/v1/skills?q=a&limit=100").then().body("items.size()", lessThanOrEqualTo(100));
        client.asking().get("/v1/skills?q=\"a* OR b)").then().statusCode(200);
    }

    @Test
    void typingAheadTakesTwoHundredCharactersAndNotOneMore() {
        var client = keys.holder(Role.CLIENT);
        client.asking().get("/v1/skills?q=" + "a".repeat(200)).then().statusCode(200);
        client.asking()
                .get("/v1/skills?q=" + "a".repeat(201))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("q"));
        client.asking().get("/v1/skills?q=a&limit=0").then().statusCode(422);
        client.asking().get("/v1/skills?query=a").then().statusCode(422);
    }

    @Test
    void aSkillShowsItsNeighboursByAnyOfItsIds() {
        var client = keys.holder(Role.FREELANCER);
        for (var id : List.of("laurel:sql", "esco:598de5b0-5b58-4ea7-8058-a4bc4d18c742")) {
            client.asking()
                    .get("/v1/skills/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("laurel:sql"))
                    .body("label", equalTo("SQL"))
                    .body("nature", equalTo("TOOL"))
                    .body("area", equalTo("data-analytics"))
                    .body("labels", hasItem("Structured Query Language"))
                    .body("broader.id", hasItem("laurel:query-languages"))
                    .body("narrower.label", hasItem("T-SQL"));
        }
        client.asking()
                .get("/v1/skills/laurel:registered-nursing")
                .then()
                .body("licences", contains("APRN", "NMC-RN", "RN"));
        client.asking().get("/v1/skills/onet:vue.js").then().body("id", equalTo("laurel:vue.js"));
        client.asking().get("/v1/skills/laurel:nothing").then().statusCode(404);
        client.asking().get("/v1/skills/no%20id").then().statusCode(404);
    }

    @Test
    void skillsAreExtractedWithTheWordsTheyStandOn() {
        var client = keys.holder(Role.CLIENT);
        client.asking()
                .body(Map.of("text", "SQL and Tableau; no experience with Epic EHR. More SQL"))
                .post("/v1/skills/extract")
                .then()
                .statusCode(200)
                .body("skills.skill.label", contains("SQL", "Tableau"))
                .body("skills[0].spans.start", contains(0, 51))
                .body("skills[0].spans[1].text", equalTo("SQL"));
        client.asking()
                .body("{\"text\":\"\"}")
                .post("/v1/skills/extract")
                .then()
                .body("skills", hasSize(0));
        client.asking()
                .body("{\"txt\":\"SQL\"}")
                .post("/v1/skills/extract")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/text"));
    }

    @Test
    void anApprovedAliasMeansItsSkillAtOnceAndIsAnnounced() {
        var client = keys.holder(Role.CLIENT);
        var operator = keys.holder(Role.OPERATOR);
        var tag = "quokka wrangling";
        var id = client.asking()
                .body(Map.of("tag", tag, "skill", "data analysis"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("skill.id", equalTo("laurel:data-analysis"))
                .extract()
                .<String>path("id");
        assertInstanceOf(Resolution.Unknown.class, taxonomy.resolve(Tenant.MAIN, tag));
        operator.asking()
                .get("/v1/skills/aliases?state=PROPOSED&limit=100")
                .then()
                .body("items.id", hasItem(id));
        operator.asking()
                .post("/v1/skills/aliases/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertEquals(
                "laurel:data-analysis",
                assertInstanceOf(Resolution.Known.class, taxonomy.resolve(Tenant.MAIN, "Quokka-Wrangling"))
                        .skill()
                        .id()
                        .value());
        assertInstanceOf(Resolution.Unknown.class, taxonomy.resolve("another", tag));
        assertFalse(heard.versions().contains(taxonomy.version()), "no evidence is another one now");
        client.asking().get("/v1/skills?q=quokka+wr").then().body("items[0].skill.id", equalTo("laurel:data-analysis"));
        client.asking()
                .body(Map.of("text", "You do quokka wrangling and SQL."))
                .post("/v1/skills/extract")
                .then()
                .body("skills.skill.id", contains("laurel:data-analysis", "laurel:sql"));
        client.asking()
                .body(Map.of("text", "Must have: quokka wrangling."))
                .post("/v1/gigs/propose")
                .then()
                .statusCode(200)
                .body("gig.requirements[0].anyOf.id", contains("laurel:data-analysis"));

        var second = client.asking()
                .body(Map.of("tag", "Quokka Wrangling!", "skill", "SQL"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        operator.asking()
                .post("/v1/skills/aliases/" + second + "/approve")
                .then()
                .statusCode(409);
        operator.asking().post("/v1/skills/aliases/" + id + "/reject").then().body("state", equalTo("REJECTED"));
        assertInstanceOf(Resolution.Unknown.class, taxonomy.resolve(Tenant.MAIN, tag));
        operator.asking().post("/v1/skills/aliases/" + id + "/reject").then().statusCode(409);
        operator.asking()
                .post("/v1/skills/aliases/" + second + "/approve")
                .then()
                .statusCode(200);
        client.asking()
                .body(Map.of("text", "quokka wrangling"))
                .post("/v1/skills/extract")
                .then()
                .body("skills.skill.id", contains("laurel:sql"));
    }

    @Test
    void aRejectedAliasMeansNothing() {
        var client = keys.holder(Role.PARTNER);
        var operator = keys.holder(Role.OPERATOR);
        var id = client.asking()
                .body(Map.of("tag", "wombat juggling", "skill", "laurel:sql"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        operator.asking().post("/v1/skills/aliases/" + id + "/reject").then().body("state", equalTo("REJECTED"));
        assertInstanceOf(Resolution.Unknown.class, taxonomy.resolve(Tenant.MAIN, "wombat juggling"));
        operator.asking().post("/v1/skills/aliases/als_nothing/approve").then().statusCode(404);
    }

    @Test
    void aBadProposalIsRefusedWithAllItsFaults() {
        var client = keys.holder(Role.CLIENT);
        client.asking()
                .body(Map.of("tag", "…", "skill", "SQL"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("no_word"));
        client.asking()
                .body(Map.of("tag", "sequel", "skill", "Pyhton", "state", "APPROVED"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/skill", "/state"))
                .body("errors[0].suggestions", hasItem("Python"));
        client.asking()
                .body(Map.of("tag", "Structured Query Language", "skill", "SQL"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("tag_known"));
        keys.holder(Role.FREELANCER)
                .asking()
                .body(Map.of("tag", "a", "skill", "SQL"))
                .post("/v1/skills/aliases")
                .then()
                .statusCode(403);
        client.asking().get("/v1/skills/aliases").then().statusCode(403);
    }
}
