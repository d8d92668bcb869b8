package dev.laurel.matrix;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.web.HtmlPage;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page as every role, against docs/reference/pages.md. */
@QuarkusTest
class PagesTest {
    private static final String NOBODY = "no session";

    @Inject
    TestKeys keys;

    @Test
    void everyPageIsInTheTableAndNoOther() throws IOException {
        assertEquals(
                served().stream().distinct().sorted().toList(),
                PageTable.rows().stream().map(PageTable.Row::call).sorted().toList());
    }

    /** Where two methods share a call and answer different media types, it is not seen what they are. */
    @Test
    void noPageHidesBehindAChoiceOfMediaTypes() {
        assertEquals(
                List.of("GET /v1/events"),
                served(resource -> resource.getResourceClass() == null).stream()
                        .distinct()
                        .toList());
    }

    private static List<String> served() {
        return served(resource -> resource.getResourceClass() != null
                && resource.getResourceClass().isAnnotationPresent(HtmlPage.class));
    }

    private static List<String> served(Predicate<RuntimeResource> which) {
        var calls = new ArrayList<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (which.test(resource)) {
                            calls.add(method + " " + path);
                        }
                    }
                });
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> everyRoleSeesWhatTheTableSays() throws IOException {
        var rows = PageTable.rows();
        return Stream.concat(Stream.of(NOBODY), Stream.of(Role.values()).map(Role::name))
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    var session = who.equals(NOBODY) ? null : session(Role.valueOf(who));
                    for (var row : rows) {
                        var expected = Objects.requireNonNull(row.answers().get(who), row.address());
                        check(row, expected, ask(row, session));
                    }
                }));
    }

    private static Response ask(PageTable.Row row, @Nullable String session) {
        var address = row.address().replaceAll("\\{[a-z]+}", "absent");
        var request = given().redirects().follow(false).accept("text/html");
        return (session == null ? request : request.cookie("laurel_session", session)).get(address);
    }

    private static void check(PageTable.Row row, String expected, Response answer) {
        int status = answer.statusCode();
        var location = Objects.toString(answer.header("Location"), "");
        var what = row.address() + " is " + status + " " + location + ", expected " + expected;
        switch (expected) {
            case "shown" -> assertEquals(row.isAboutSomething() ? 404 : 200, status, what);
            case "door" -> assertTrue(status == 303 && location.contains("/sign-in"), what);
            case "home" -> assertTrue(status == 303 && !location.contains("/sign-in"), what);
            case "403" -> assertEquals(403, status, what);
            default -> throw new AssertionError("the table says nothing of " + expected);
        }
        if (status != 303) {
            assertTrue(answer.contentType().startsWith("text/html"), what + ": " + answer.contentType());
            assertTrue(answer.header("Content-Security-Policy").contains("script-src 'self'"), what);
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), what);
            assertEquals("no-store", answer.header("Cache-Control"), what);
        }
    }

    private String session(Role role) {
        return keys.holder(role)
                .asking()
                .post("/v1/session")
                .then()
                .statusCode(201)
                .extract()
                .cookie("laurel_session");
    }

    @Test
    void anEndedSessionIsForgottenAndThePageAskedForAgain() {
        var answer = given().redirects()
                .follow(false)
                .accept("text/html")
                .cookie("laurel_session", "main.key_x.0.AAAA")
                .get("/gigs?lang=de");
        assertEquals(303, answer.statusCode());
        assertTrue(answer.header("Location").endsWith("/gigs?lang=de"), answer.header("Location"));
        assertTrue(answer.header("Set-Cookie").contains("laurel_session=;"), answer.header("Set-Cookie"));
    }

    @Test
    void theDoorLeadsNowhereElse() {
        for (var elsewhere :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            var page = given().accept("text/html").queryParam("to", elsewhere).get("/sign-in");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().asString().contains("data-to=\"/\""), elsewhere);
        }
    }

    @Test
    void whatOthersAddToAnAddressIsPassedOver() {
        assertEquals(200, given().get("/sign-in?utm_source=x&empty=").statusCode());
        assertEquals(
                422,
                keys.holder(Role.CLIENT).asking().get("/v1/gigs?utm_source=x").statusCode());
    }
}
