package dev.laurel.web.badge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.Json;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.skill.Assurance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it is drawn: the steps of its report, in the report's order.
 *
 * @param steps all thirteen
 * @param at the instant it was judged at
 * @param outcome what the report says in one word
 */
public record Timeline(List<Stage> steps, Instant at, Outcome outcome, Assurance assurance) {
    private static final List<Step> PLACES = List.of(Step.values());
    /** From one mark's beginning to the next one's, in a row of them. */
    private static final int PITCH = 28;

    private static final Set<Step> SIGNATURE = EnumSet.of(Step.COVERAGE, Step.PROOF, Step.KEY);

    private static final Set<Mark> NO_PROOF = EnumSet.of(Mark.LIMIT, Mark.OUTSIDE);

    public Timeline {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param state as the report prints it
     * @param mark the worst of its answers
     * @param skipped why it was not done; null where it was, or where that is not for everybody
     * @param answers one for each question
     */
    public record Stage(
            Step step, String state, Mark mark, @Nullable String skipped, List<Answer> answers) {
        public Stage {
            answers = List.copyOf(answers);
        }

        /** Its place, from 1. */
        public int number() {
            return PLACES.indexOf(step) + 1;
        }

        /** Where its mark begins in a row of them, in units of the drawing. */
        public int x() {
            return PLACES.indexOf(step) * PITCH;
        }
    }

    /**
     * The answer to one question.
     *
     * @param message the report's own sentence; empty where it is not for everybody
     * @param path JSON pointer into the credential; empty for the whole
     * @param document address of what it stands on; null where the credential alone decides
     * @param fetchedAt when that was read; null where it was not fetched
     */
    public record Answer(
            String code,
            Mark mark,
            String message,
            String path,
            @Nullable String document,
            @Nullable Instant fetchedAt) {
        Answer forEverybody() {
            return new Answer(code, mark, "", "", null, null);
        }
    }

    /** All shapes, to explain them. */
    public List<Mark> marks() {
        return List.of(Mark.values());
    }

    /** Whether the issuer that it names is known to have signed it; else that name is only said. */
    public boolean isSigned() {
        return steps.stream()
                .filter(stage -> SIGNATURE.contains(stage.step()))
                .allMatch(stage -> stage.mark() == Mark.PASS || stage.mark() == Mark.WARN);
    }

    /** A credential's last verification, for its holder. */
    public static Timeline of(HeldCredential held) {
        var report = Json.parse(held.report().getBytes(StandardCharsets.UTF_8));
        return new Timeline(
                StreamSupport.stream(report.path("steps").spliterator(), false)
                        .map(Timeline::stage)
                        .toList(),
                Instant.parse(report.path("validAsOf").asText()),
                Outcome.valueOf(report.path("outcome").asText()),
                Assurance.valueOf(report.path("assurance").asText()));
    }

    /**
     * The same for everybody: which questions were asked and how they came out. Sentences, pointers and documents may
     * speak of the holder, so they stay with the holder.
     */
    Timeline forEverybody() {
        return new Timeline(
                steps.stream()
                        .map(stage -> new Stage(
                                stage.step(),
                                stage.state(),
                                stage.mark(),
                                null,
                                stage.answers().stream()
                                        .map(Answer::forEverybody)
                                        .toList()))
                        .toList(),
                at,
                outcome,
                assurance);
    }

    private static Stage stage(JsonNode json) {
        var answers = StreamSupport.stream(json.path("checks").spliterator(), false)
                .map(Timeline::answer)
                .toList();
        var state = json.path("state").asText();
        return new Stage(
                named(Step.class, json.path("step")),
                state,
                mark(named(State.class, json.path("state")), answers),
                text(json.path("skipped")),
                answers);
    }

    /** Of the worst answer: what refuses before what only limits. */
    private static Mark mark(State state, List<Answer> answers) {
        if (state != State.FAIL) {
            return Mark.of(state, Severity.INFO);
        }
        return answers.stream()
                .map(Answer::mark)
                .filter(mark -> mark == Mark.FAIL)
                .findFirst()
                .or(() -> answers.stream()
                        .map(Answer::mark)
                        .filter(NO_PROOF::contains)
                        .findFirst())
                .orElse(Mark.FAIL);
    }

    private static Answer answer(JsonNode json) {
        var fetchedAt = text(json.path("document").path("fetchedAt"));
        return new Answer(
                json.path("code").asText(),
                Mark.of(
                        named(Code.class, json.path("code")),
                        named(State.class, json.path("state")),
                        named(Severity.class, json.path("severity"))),
                json.path("message").asText(),
                json.path("path").asText(),
                text(json.path("document").path("url")),
                fetchedAt == null ? null : Instant.parse(fetchedAt));
    }

    private static <E extends Enum<E>> E named(Class<E> type, JsonNode json) {
        return Enum.valueOf(type, json.asText().toUpperCase(Locale.ROOT));
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() ? json.asText() : null;
    }
}
