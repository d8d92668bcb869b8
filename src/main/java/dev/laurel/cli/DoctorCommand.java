package dev.laurel.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.laurel.cli.doctor.Doctor;
import dev.laurel.cli.doctor.Finding;
import dev.laurel.cli.doctor.Surroundings;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code laurel doctor}: a dozen lines on what is well here and what is not; exit code 1 when something fails. */
final class DoctorCommand implements Command {
    private static final String LOOPBACK = "http://localhost:";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(words, Set.of("--data"), Set.of("--json"));
        arguments.words();
        List<Finding> findings =
                Doctor.examine(surroundings(Settings.ofThisProcess(), DataDirectory.of(arguments.value("--data"))));
        if (arguments.has("--json")) {
            out.println(json(findings));
        } else {
            findings.forEach(finding ->
                    out.printf("%-5s %-11s %s%n", finding.state().word(), finding.check(), finding.detail()));
        }
        return Doctor.isWell(findings) ? 0 : Main.FAILED;
    }

    private static Surroundings surroundings(Settings settings, DataDirectory directory) {
        Optional<Access> access = Access.in(directory.path());
        String baseUrl = access.map(Access::baseUrl)
                .orElseGet(() -> LOOPBACK + settings.given("quarkus.http.port").orElse("8080"));
        return new Surroundings(
                directory.path(),
                directory.isLaurels(),
                settings.database().isPresent(),
                WorkDatabase.served(settings, directory),
                baseUrl,
                access.isPresent() ? baseUrl : healthUrl(settings, baseUrl),
                access.map(known -> known.keys().operator()),
                settings.environment());
    }

    private static String healthUrl(Settings settings, String baseUrl) {
        return settings.given("quarkus.management.enabled").orElse("true").equals("true")
                ? LOOPBACK + settings.given("quarkus.management.port").orElse("9000")
                : baseUrl;
    }

    private static String json(List<Finding> findings) {
        try {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("ok", Doctor.isWell(findings));
            page.put("findings", findings);
            return JSON.writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("findings are plain records", impossible);
        }
    }
}
