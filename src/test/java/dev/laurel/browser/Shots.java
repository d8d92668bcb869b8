package dev.laurel.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.account.Role;
import dev.laurel.browser.Stage.Look;
import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Draws every page of the demo's world, to be looked at: {@code ./laurel shots DIR}. It asserts nothing, and is no test
 * that the others run with.
 */
@QuarkusTest
@TestProfile(DemoWorld.class)
class Shots {
    private static final Path OUT = Path.of(System.getProperty("laurel.shots", "target/shots"));

    @Inject
    Stage stage;

    @Test
    void drawEveryPage() throws IOException {
        Files.createDirectories(OUT);
        var gig = Objects.requireNonNull(stage.ready().gigs().get("data-analyst"));
        for (var width : Stage.WIDTHS) {
            draw(stage.look().at(width), "light", gig);
            draw(stage.look().at(width).in(ColorScheme.DARK), "dark", gig);
            draw(stage.look().at(width).in("ar"), "ar", gig);
        }
        System.out.println("drawn into " + OUT.toAbsolutePath());
    }

    private void draw(Look look, String name, String gig) {
        for (var role : paths(gig).entrySet()) {
            try (var visit = stage.visit(role.getKey(), look)) {
                for (var path : role.getValue()) {
                    visit.page().navigate(path);
                    var file = path.replaceAll("\\?.*", "-changed")
                            .replaceAll("(gig|frl|iss|crd)_[a-z0-9]+", "$1")
                            .replace('/', '-');
                    visit.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(OUT.resolve(role.getKey().name().toLowerCase(java.util.Locale.ROOT) + file
                                            + "-" + look.width() + "-" + name + ".png")));
                }
            }
        }
    }

    private Map<Role, List<String>> paths(String gig) {
        var paths = new EnumMap<Role, List<String>>(Role.class);
        var people = stage.as(Role.CLIENT)
                .asking()
                .get("/v1/gigs/" + gig + "/matches?limit=3")
                .jsonPath()
                .<String>getList("items.freelancer.id");
        var issuer = stage.as(Role.OPERATOR)
                .asking()
                .get("/v1/issuers?limit=1")
                .jsonPath()
                .getString("items[0].id");
        paths.put(
                Role.CLIENT,
                List.of(
                        "/gigs",
                        "/gigs/new",
                        "/insights",
                        "/gigs/" + gig,
                        "/gigs/" + gig + "?r0.level=4",
                        "/gigs/" + gig + "/people/" + people.getFirst(),
                        "/gigs/" + gig + "/compare?who=" + people.getFirst() + "&who=" + people.getLast(),
                        "/gigs/none"));
        paths.put(
                Role.OPERATOR,
                List.of(
                        "/ops",
                        "/ops/issuers",
                        "/ops/issuers/" + issuer,
                        "/ops/issuers/" + issuer + "?trust.data-analytics=UNTRUSTED",
                        "/ops/verification"));
        paths.put(Role.PARTNER, List.of("/partner"));
        paths.put(Role.FREELANCER, freelancers());
        return paths;
    }

    private List<String> freelancers() {
        var asking = stage.as(Role.FREELANCER);
        var me = stage.ready().freelancer();
        var credential = asking.asking()
                .get("/v1/freelancers/" + me + "/credentials")
                .jsonPath()
                .getString("items[0].id");
        var gig = asking.asking()
                .get("/v1/freelancers/" + me + "/recommendations")
                .jsonPath()
                .getString("items[0].gig.id");
        return List.of(
                "/me",
                "/me/gigs/" + gig,
                "/me/learn",
                "/me/hand-in",
                "/me/credentials",
                "/me/credentials/" + credential,
                "/me/public",
                "/how-ranking-works");
    }
}
