package dev.laurel.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.laurel.audit.AuditReport;
import dev.laurel.audit.AuditRequest;
import dev.laurel.audit.Auditor;
import dev.laurel.audit.Groups;
import dev.laurel.audit.InventedGroups;
import dev.laurel.audit.SvgReport;
import dev.laurel.audit.TextReport;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** One audit, printed; then the process is done. */
@ApplicationScoped
@Unremovable
class AuditApplication implements QuarkusApplication {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Auditor auditor;

    AuditApplication(Auditor auditor) {
        this.auditor = auditor;
    }

    @Override
    public int run(String... words) {
        var options = AuditOptions.of(words);
        var groups = options.file().map(AuditOptions::read).orElseGet(this::invented);
        var report = audit(options, groups);
        options.svg().ifPresent(file -> write(file, SvgReport.of(report)));
        // Written as UTF-8 whatever the terminal's locale: bars and names are no ASCII.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(options.json() ? json(report) : TextReport.of(report));
        out.flush();
        return 0;
    }

    private AuditReport audit(AuditOptions options, Groups groups) {
        var request = new AuditRequest(
                groups,
                options.groupings(groups.columns()),
                options.gigs(),
                options.top(),
                options.least(),
                options.file().isEmpty());
        try {
            return auditor.audit(request);
        } catch (Auditor.RefusedException refused) {
            throw new FailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Groups invented() {
        return InventedGroups.of(
                auditor.visible().values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static String json(AuditReport report) {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report is plain records", impossible);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FailedException("cannot write " + file + ": " + e, e);
        }
    }
}
