package dev.laurel.credential.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON, its members in a fixed order; the same report gives the same bytes.
 *
 * <p>{@code {outcome, assurance, scope, steps: [{step, state, skipped?, checks: [{code, step, state, severity, path,
 * document?, message}]}], documents, validAsOf, recheckAt}}.
 */
public final class ReportJson {
    private ReportJson() {}

    /** The report as a tree. */
    public static ObjectNode of(Report report) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("outcome", report.outcome().name());
        json.put("assurance", report.assurance().name());
        var scope = json.putArray("scope");
        report.scope().forEach(step -> scope.add(step.text()));
        var steps = json.putArray("steps");
        report.steps().forEach(step -> steps.add(step(step)));
        var documents = json.putArray("documents");
        report.documents().forEach(document -> documents.add(document(document)));
        json.put("validAsOf", report.validAsOf().toString());
        json.put("recheckAt", text(report.recheckAt()));
        return json;
    }

    /** The report as UTF-8. */
    public static byte[] bytes(Report report) {
        return of(report).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode step(StepResult result) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("step", result.step().text());
        json.put("state", result.state().text());
        if (result.skipped() != null) {
            json.put("skipped", result.skipped());
        }
        var checks = json.putArray("checks");
        result.checks().forEach(check -> checks.add(check(check)));
        return json;
    }

    private static ObjectNode check(Check check) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("code", check.code().name())
                .put("step", check.code().step().text())
                .put("state", check.state().text())
                .put("severity", check.severity().text())
                .put("path", check.path());
        if (check.source() != null) {
            json.set("document", document(check.source()));
        }
        return json.put("message", check.message());
    }

    private static ObjectNode document(SourceDocument document) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", document.url().toString())
                .put("sha256", document.sha256())
                .put("fetchedAt", text(document.fetchedAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
