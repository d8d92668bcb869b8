package dev.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.laurel.account.Role;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A client posts a gig: types ahead, misspells a skill and is told what was meant, sees who would qualify. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class PostingJourneyTest {
    @Inject
    Stage stage;

    @BeforeEach
    void ready() {
        stage.ready();
    }

    @AfterEach
    void tidy() {
        stage.tidy();
    }

    @Test
    void aGigIsPostedWithKeysAlone() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/new");
            page.getByLabel("Title").fill("Dashboards for the spring sale");
            var skills =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Any one of these skills"));
            skills.pressSequentially("tablea");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            skills.press("ArrowDown");
            skills.press("Enter");
            assertThat(page.locator(".chips")).containsText("Tableau");
            var preview = page.locator("[data-preview]");
            assertThat(preview).containsText("qualified");
            var shown = preview.locator("b").first().innerText();
            var counted = stage.as(Role.CLIENT)
                    .asking()
                    .body("{\"title\":\"x\",\"requirements\":[{\"anyOf\":[\"Tableau\"]}]}")
                    .post("/v1/matches?tier=QUALIFIED&total=true&limit=1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(Long.toString(counted.getLong("total")), shown);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post it"))
                    .press("Enter");
            assertThat(page).hasURL(Pattern.compile("/gigs/gig_[a-z0-9]+$"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Dashboards for the spring sale");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aMisspeltSkillComesBackWithWhatWasMeant() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/new");
            page.getByLabel("Title").fill("Dashboards");
            var skills =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Any one of these skills"));
            skills.fill("Tablaeu");
            skills.press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post it"))
                    .click();
            var fault = page.locator("[data-item] .fault");
            assertThat(fault).isVisible();
            var meant =
                    fault.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Did you mean Tableau?"));
            meant.click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post it"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/gigs/gig_[a-z0-9]+$"));
        }
    }

    @Test
    void everyFaultStandsAtItsField() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/new");
            page.getByLabel("Hours a week").fill("400");
            page.getByLabel("At most").fill("minus");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post it"))
                    .click();
            assertThat(page.locator("[data-pointer='/title'] .fault")).isVisible();
            assertThat(page.locator("[data-pointer='/hoursPerWeek'] .fault")).isVisible();
            assertThat(page.locator("[data-pointer='/budget'] .fault")).isVisible();
            assertThat(page.getByLabel("Title")).isFocused();
        }
    }

    @Test
    void aPastedPostingFillsTheForm() {
        try (var visit = stage.visit(Role.CLIENT, stage.look())) {
            var page = visit.page();
            page.navigate("/gigs/new");
            page.getByText("Paste a posting").first().click();
            page.locator("#paste")
                    .fill(
                            "Telehealth nurse\n\nYou must hold a registered nurse licence valid in Texas (US-TX). Required:"
                                    + " experience with telehealth platforms. Nice to have: Epic EHR.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fill in from the text"))
                    .click();
            assertThat(page.locator("[data-list=requirements] .chips").first()).containsText("telehealth");
        }
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNothing() {
        return stage.looks()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (var visit = stage.visit(Role.CLIENT, look)) {
                        var page = visit.page();
                        page.navigate("/gigs/new");
                        page.locator("[data-add=licence]").click();
                        page.locator("[data-add=credential]").click();
                        page.locator("form [type=submit]").click();
                        assertThat(page.locator(".fault").first()).isVisible();
                        Accessible.require(page);
                    }
                }));
    }
}
