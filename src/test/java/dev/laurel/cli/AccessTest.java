package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.demo.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    Path box;

    private static Access access() {
        var gigs = new LinkedHashMap<String, String>();
        Cast.GIGS.forEach(name -> gigs.put(name, "gig_" + name));
        return new Access(
                "http://localhost:8080", new Access.RoleKeys("sk_o", "sk_c", "sk_f", "sk_p", "pk_p"), gigs, "frl_1");
    }

    @Test
    void theFileHasTheShapeThatScriptsRelyOn() throws IOException {
        access().write(box);
        var tree = new ObjectMapper().readTree(box.resolve("access.json").toFile());
        assertEquals("http://localhost:8080", tree.at("/baseUrl").asText());
        assertEquals(
                "operator=sk_o client=sk_c freelancer=sk_f partner=sk_p publishable=pk_p",
                String.join(
                        " ",
                        tree.at("/keys").properties().stream()
                                .map(key -> key.getKey() + "=" + key.getValue().asText())
                                .toList()));
        assertEquals("gig_telehealth-nurse", tree.at("/gigs/telehealth-nurse").asText());
        assertEquals(5, tree.at("/gigs").size());
        assertEquals("frl_1", tree.at("/freelancer").asText());
        assertEquals(4, tree.size());
    }

    @Test
    void itIsReadBackAsWritten() throws IOException {
        access().write(box);
        assertEquals(Optional.of(access()), Access.in(box));
        assertEquals(Cast.GIGS, List.copyOf(Access.in(box).orElseThrow().gigs().keySet()));
    }

    @Test
    void itIsItsOwnersAlone() throws IOException {
        access().write(box);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(box.resolve("access.json"))));
    }

    @Test
    void aTornFileCountsAsLost() throws IOException {
        access().write(box);
        String whole = Files.readString(box.resolve("access.json"));
        for (String torn :
                List.of("", "null", "[]", "{}", whole.substring(0, 99), whole.replace("sk_c\"", "sk_c\",\"x\":1"))) {
            Files.writeString(box.resolve("access.json"), torn);
            assertEquals(Optional.empty(), Access.in(box), torn);
        }
    }

    @Test
    void theScreenShowsEveryKeyAndThreeRequests() {
        String screen = new DemoScreen(access(), box, "http://localhost:8081", List.of("12 status lists reissued"))
                .text("7.3 s");
        assertTrue(screen.contains("ready in 7.3 s"), screen);
        assertTrue(screen.contains("12 status lists reissued\n"), screen);
        List.of("sk_o", "sk_c", "sk_f", "sk_p", "pk_p").forEach(key -> assertTrue(screen.contains(key), key));
        assertEquals(
                3, screen.lines().filter(line -> line.startsWith("  curl ")).count());
        assertTrue(screen.lines().count() <= 24, "one screen has 24 lines");
    }

    @Test
    void keysAreNotPrintedByAccident() {
        assertFalse(access().toString().contains("sk_"));
    }
}
