package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.laurel.account.Role;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A freelancer hands credentials in and reads what came of each, step by step. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class FreelancerJourneyTest {
    private static final Pattern A_CREDENTIAL = Pattern.compile(".*/me/credentials/(crd_[a-z0-9]+)$");

    @Inject
    Stage stage;

    private String me;

    @BeforeEach
    void ready() {
        me = "/v1/freelancers/" + stage.ready().freelancer();
    }

    @AfterEach
    void tidy() {
        stage.tidy();
    }

    private JsonPath get(String path) {
        return stage.as(Role.FREELANCER)
                .asking()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A sample badge's file, as somebody downloads it. */
    private static byte[] sample(String file) {
        return RestAssured.get("/v1/demo/badges/" + file)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String landed(Page page) {
        page.waitForURL(A_CREDENTIAL);
        var url = A_CREDENTIAL.matcher(page.url());
        assertTrue(url.matches(), page.url());
        return url.group(1);
    }

    @Test
    void aBadgeThatIsDroppedLeadsToItsSteps() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            var file = Base64.getEncoder().encodeToString(sample("good.jwt"));
            var transfer = page.evaluateHandle(
                    "text => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob(text),"
                            + " c => c.charCodeAt(0))], 'good.jwt')); return data; }",
                    file);
            page.locator("[data-drop-zone]").dispatchEvent("drop", Map.of("dataTransfer", transfer));
            stepsAreTheReports(page, landed(page));
            assertThat(page.locator("[data-outcome]").first()).hasAttribute("data-outcome", "VERIFIED");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void fiveBadgesByFileAreListedEachWithWhatTheApiSaysOfIt() {
        var outcomes = new HashMap<String, String>();
        JsonPath samples = RestAssured.get("/v1/demo/badges").jsonPath();
        for (Map<String, String> sample : samples.<Map<String, String>>getList("items")) {
            outcomes.put(sample.get("name") + ".jwt", sample.get("outcome"));
        }
        var names = List.of("expired.jwt", "revoked.jwt", "altered.jwt", "out-of-field.jwt", "slow-issuer.jwt");
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            page.locator("#files")
                    .setInputFiles(names.stream()
                            .map(name -> new FilePayload(name, "", sample(name)))
                            .toArray(FilePayload[]::new));
            assertThat(page.locator("[data-handed] li")).hasCount(names.size());
            var ids = new ArrayList<String>();
            for (int i = 0; i < names.size(); i++) {
                var line = page.locator("[data-handed] li").nth(i);
                assertThat(line).hasAttribute("data-outcome", Objects.requireNonNull(outcomes.get(names.get(i))));
                assertThat(line).containsText(names.get(i));
                ids.add(Objects.requireNonNull(line.getAttribute("data-id")));
            }
            for (var id : ids) {
                page.navigate("/me/credentials/" + id);
                stepsAreTheReports(page, id);
            }
            assertEquals(List.of(), visit.complaints());
        }
    }

    /** Every step and every answer of the API's report stands there, in its order, with a mark of its own. */
    private void stepsAreTheReports(Page page, String id) {
        var report = get(me + "/credentials/" + id);
        assertEquals(expected(report), drawn(page));
        assertThat(page.locator("[data-assurance]")).hasAttribute("data-assurance", report.getString("assurance"));
        assertEquals(
                report.getString("report.validAsOf"), page.locator("[data-at]").getAttribute("data-at"));
        assertEquals(
                report.getList("proves.label").size(),
                page.locator("[data-verified]").count());
    }

    private static Object drawn(Page page) {
        return page.locator(".stage")
                .evaluateAll("stages => stages.map(stage => [stage.dataset.step, stage.dataset.state,"
                        + " stage.querySelector('[data-skipped]')?.textContent ?? '',"
                        + " ...[...stage.querySelectorAll('[data-code]')].map(answer => [answer.dataset.code,"
                        + " answer.dataset.mark, answer.querySelector('[data-message]').textContent].join(' | '))])");
    }

    private static List<List<String>> expected(JsonPath held) {
        var steps = new ArrayList<List<String>>();
        for (Map<String, Object> step : held.<Map<String, Object>>getList("report.steps")) {
            var line = new ArrayList<String>(
                    List.of(text(step, "step"), text(step, "state"), Objects.toString(step.get("skipped"), "")));
            for (var check : (List<?>) Objects.requireNonNull(step.get("checks"))) {
                line.add(answer((Map<?, ?>) check));
            }
            steps.add(line);
        }
        assertEquals(13, steps.size());
        return steps;
    }

    private static String answer(Map<?, ?> check) {
        var state = text(check, "state");
        var refuses = Set.of("fatal", "error").contains(text(check, "severity"));
        var unproven = text(check, "code").equals("ISSUER_OUT_OF_SCOPE") ? "OUTSIDE" : "LIMIT";
        var mark = !state.equals("fail") ? state.toUpperCase(Locale.ROOT) : refuses ? "FAIL" : unproven;
        return text(check, "code") + " | " + mark + " | " + text(check, "message");
    }

    private static String text(Map<?, ?> of, String name) {
        return (String) Objects.requireNonNull(of.get(name));
    }

    @Test
    void everySampleGivesAnotherPicture() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            var buttons = page.locator("[data-try]");
            int samples = buttons.count();
            assertEquals(10, samples);
            var pictures = new HashSet<Object>();
            for (int i = 0; i < samples; i++) {
                page.navigate("/me/hand-in");
                buttons.nth(i).click();
                landed(page);
                pictures.add(page.locator(".stage").evaluateAll("stages => stages.map(stage => stage.dataset.mark)"));
                // The same marks stand in the row above, in which the whole is seen at a glance.
                assertEquals(
                        page.locator(".stage")
                                .evaluateAll("stages => stages.map(stage => '#mark-' + stage.dataset.mark)"),
                        page.locator(".strip use")
                                .evaluateAll("marks => marks.map(mark => mark.getAttribute('href'))"));
            }
            assertEquals(samples, pictures.size(), pictures::toString);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void everyMarkHasAShapeOfItsOwn() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            visit.page().navigate("/me/credentials");
            var shapes = (List<?>) visit.page().locator("symbol").evaluateAll("all => all.map(one => one.innerHTML)");
            assertEquals(7, shapes.size());
            assertEquals(shapes.size(), Set.copyOf(shapes).size());
        }
    }

    @Test
    void whatIsNoCredentialIsRefusedInWordsAndNothingIsKept() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            var before = get(me + "/credentials?limit=100").getList("items").size();
            page.locator("#text").fill("{\"name\": \"no badge\"}");
            button(page, "Hand it in").click();
            assertThat(page.locator("[data-faults] .alert code")).hasText("credential_unreadable");
            assertThat(page.locator("[data-faults] li")).hasCount(1);
            assertEquals(
                    before, get(me + "/credentials?limit=100").getList("items").size());
        }
    }

    @Test
    void aCertificatesFaultsAreShownWithTheirPointers() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            page.locator("summary").click();
            page.locator("#url").fill("http://example.org/x");
            page.locator("[data-certificate] button").click();
            assertThat(page.locator("[data-faults] li code").filter(pointer("/certificate/url")))
                    .hasCount(1);
            assertThat(page.locator("[data-faults] li code").filter(pointer("/certificate/title")))
                    .hasCount(1);
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions pointer(String pointer) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(pointer);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    @Test
    void aTokenIsHandedInWithKeysAloneAndDeletedAgain() {
        try (var visit = stage.visit(Role.FREELANCER, stage.look())) {
            var page = visit.page();
            page.navigate("/me/hand-in");
            page.locator("#files").focus();
            page.keyboard().press("Tab");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().insertText(new String(sample("suspended.jwt"), StandardCharsets.UTF_8));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            var id = landed(page);
            stepsAreTheReports(page, id);
            page.locator("[data-open=delete]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            stage.as(Role.FREELANCER)
                    .asking()
                    .get(me + "/credentials/" + id)
                    .then()
                    .statusCode(200);
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog [data-act]")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/me/credentials");
            stage.as(Role.FREELANCER)
                    .asking()
                    .get(me + "/credentials/" + id)
                    .then()
                    .statusCode(404);
            assertEquals(List.of(), visit.complaints());
        }
    }
}
