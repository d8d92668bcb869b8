package dev.laurel.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.laurel.match.Fulfilment;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import dev.laurel.terms.SkillForm;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Explanations are written by hand as the mapper writes them by itself, byte for byte. */
class ExplanationJsonTest {
    private static final List<String> TEXTS =
            List.of("", "plain", "quoted \"text\"", "back\\slash", "Zürich · 東京 🎉", "line\nbreak", "\u0001");

    private final Random random = new Random(14);

    /** As the service's own is set up: nothing left out, days as texts. */
    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Test
    void isWhatTheMapperWritesByItself() throws IOException {
        var plain = mapper();
        var byHand = mapper();
        new ExplanationJson().customize(byHand);
        for (int i = 0; i < 2_000; i++) {
            var view = view();
            assertEquals(plain.writeValueAsString(view), byHand.writeValueAsString(view));
            // As bytes one escapes what lies beyond the basic plane and the other does not: both say the same.
            assertEquals(plain.readTree(plain.writeValueAsBytes(view)), plain.readTree(byHand.writeValueAsBytes(view)));
        }
    }

    /** A mapper that calls fields otherwise tells who writes them; without it the two would be one and the same. */
    @Test
    void isUsedWhereItIsRegistered() throws JsonProcessingException {
        var plain = mapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        var byHand = mapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        new ExplanationJson().customize(byHand);
        var view = new ExplanationView(List.of(requirement()), List.of(), Detail.FULL);
        assertTrue(plain.writeValueAsString(view).contains("\"best_claim\""));
        assertTrue(byHand.writeValueAsString(view).contains("\"bestClaim\""));
    }

    /** A summary says nothing else than the whole: some of its fields, in the same order, with the same values. */
    @Test
    void aSummaryIsTheWholeWithFieldsLeftOut() throws IOException {
        var byHand = mapper();
        new ExplanationJson().customize(byHand);
        for (int i = 0; i < 2_000; i++) {
            var view = view();
            var whole = (ObjectNode) mapper().valueToTree(view);
            whole.get("requirements")
                    .forEach(part -> ((ObjectNode) part)
                            .retain(
                                    "requirement",
                                    "importance",
                                    "weight",
                                    "skill",
                                    "status",
                                    "gap",
                                    "phi",
                                    "points",
                                    "claimed"));
            whole.get("qualifications")
                    .forEach(part -> ((ObjectNode) part).retain("qualification", "weight", "status", "phi", "points"));
            var inShort = new ExplanationView(view.requirements(), view.qualifications(), Detail.SUMMARY);
            assertEquals(mapper().writeValueAsString(whole), byHand.writeValueAsString(inShort));
        }
    }

    private ExplanationView view() {
        return new ExplanationView(some(this::requirement), some(this::qualification), Detail.FULL);
    }

    private RequirementPart requirement() {
        return new RequirementPart(
                number(),
                any(Importance.values()),
                number(),
                any(Level.values()),
                skill(),
                orNull(this::skill),
                text(),
                orNull(() -> new RequirementPart.GapView(any(Level.values()), any(Fulfilment.Need.values()))),
                share(),
                number(),
                number(),
                number(),
                orNull(() -> new RequirementPart.ClaimPart(text(), any(EvidenceKind.values()), share(), number())),
                orNull(() -> new RequirementPart.PathPart(share(), share())),
                some(() -> new GroupPart(text(), some(this::evidence))));
    }

    private GroupPart.EvidencePart evidence() {
        return new GroupPart.EvidencePart(
                text(),
                any(EvidenceKind.values()),
                any(Assurance.values()),
                random.nextBoolean(),
                orNull(() -> new GroupPart.IssuerPart(text(), text())),
                orNull(this::text),
                skill(),
                any(Level.values()),
                LocalDate.ofEpochDay(random.nextInt(-800_000, 3_000_000)),
                share(),
                new GroupPart.FactorsPart(share(), share(), share(), share(), share(), share()));
    }

    private QualificationPart qualification() {
        return new QualificationPart(number(), text(), text(), number(), number(), number(), some(this::text));
    }

    private SkillForm skill() {
        return new SkillForm(text(), text());
    }

    private int number() {
        return random.nextInt(-3, 70_000);
    }

    private double share() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> random.nextDouble() * 1e-9;
            default -> random.nextDouble();
        };
    }

    private String text() {
        return any(TEXTS.toArray(String[]::new));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> one.get()).toList();
    }

    private <T> @Nullable T orNull(Supplier<T> one) {
        return random.nextBoolean() ? one.get() : null;
    }
}
