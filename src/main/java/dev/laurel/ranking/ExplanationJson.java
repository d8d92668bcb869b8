package dev.laurel.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.laurel.ranking.GroupPart.EvidencePart;
import dev.laurel.ranking.GroupPart.FactorsPart;
import dev.laurel.ranking.RequirementPart.ClaimPart;
import dev.laurel.ranking.RequirementPart.PathPart;
import dev.laurel.terms.SkillForm;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes explanations, nearly all of a ranking's bytes: what the mapper would write of these records by itself, without
 * looking up each field of each of them. A test holds the two against each other.
 */
@Singleton
public class ExplanationJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("explanations").addSerializer(ExplanationView.class, new Writer()));
    }

    private static final class Writer extends JsonSerializer<ExplanationView> {
        @Override
        public void serialize(ExplanationView view, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            each(out, "requirements", view.requirements(), ExplanationJson::requirement);
            each(out, "qualifications", view.qualifications(), ExplanationJson::qualification);
            out.writeEndObject();
        }
    }

    /** Writes one thing as an object or a text. */
    @FunctionalInterface
    private interface Writing<T> {
        void write(JsonGenerator out, T value) throws IOException;
    }

    private static <T> void each(JsonGenerator out, String name, List<T> values, Writing<T> writing)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (var value : values) {
            writing.write(out, value);
        }
        out.writeEndArray();
    }

    private static <T> void optional(JsonGenerator out, String name, @Nullable T value, Writing<T> writing)
            throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            writing.write(out, value);
        }
    }

    private static void requirement(JsonGenerator out, RequirementPart part) throws IOException {
        out.writeStartObject();
        out.writeNumberField("requirement", part.requirement());
        out.writeStringField("importance", part.importance().name());
        out.writeNumberField("weight", part.weight());
        out.writeStringField("level", part.level().name());
        optional(out, "skill", part.skill(), ExplanationJson::skill);
        optional(out, "metBy", part.metBy(), ExplanationJson::skill);
        out.writeStringField("status", part.status());
        optional(out, "gap", part.gap(), ExplanationJson::gap);
        out.writeNumberField("strength", part.strength());
        out.writeNumberField("phi", part.phi());
        out.writeNumberField("points", part.points());
        out.writeNumberField("claimed", part.claimed());
        optional(out, "bestClaim", part.bestClaim(), ExplanationJson::claim);
        optional(out, "path", part.path(), ExplanationJson::path);
        each(out, "groups", part.groups(), ExplanationJson::group);
        out.writeEndObject();
    }

    private static void skill(JsonGenerator out, SkillForm skill) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", skill.id());
        out.writeStringField("label", skill.label());
        out.writeEndObject();
    }

    private static void gap(JsonGenerator out, RequirementPart.GapView gap) throws IOException {
        out.writeStartObject();
        out.writeStringField("level", gap.level().name());
        out.writeStringField("need", gap.need().name());
        out.writeEndObject();
    }

    private static void claim(JsonGenerator out, ClaimPart claim) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", claim.id());
        out.writeStringField("kind", claim.kind().name());
        out.writeNumberField("u", claim.u());
        out.writeNumberField("phi", claim.phi());
        out.writeEndObject();
    }

    private static void path(JsonGenerator out, PathPart path) throws IOException {
        out.writeStartObject();
        out.writeNumberField("near", path.near());
        out.writeNumberField("level", path.level());
        out.writeEndObject();
    }

    private static void group(JsonGenerator out, GroupPart group) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", group.key());
        each(out, "evidence", group.evidence(), ExplanationJson::evidence);
        out.writeEndObject();
    }

    private static void evidence(JsonGenerator out, EvidencePart piece) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", piece.id());
        out.writeStringField("kind", piece.kind().name());
        out.writeStringField("assurance", piece.assurance().name());
        out.writeBooleanField("verified", piece.verified());
        optional(out, "issuer", piece.issuer(), ExplanationJson::issuer);
        optional(out, "achievement", piece.achievement(), JsonGenerator::writeString);
        optional(out, "skill", piece.skill(), ExplanationJson::skill);
        out.writeStringField("level", piece.level().name());
        out.writeStringField("issuedOn", piece.issuedOn().toString());
        out.writeNumberField("q", piece.q());
        optional(out, "factors", piece.factors(), ExplanationJson::factors);
        out.writeEndObject();
    }

    private static void issuer(JsonGenerator out, GroupPart.IssuerPart issuer) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", issuer.id());
        out.writeStringField("name", issuer.name());
        out.writeEndObject();
    }

    private static void factors(JsonGenerator out, FactorsPart factors) throws IOException {
        out.writeStartObject();
        out.writeNumberField("ceiling", factors.ceiling());
        out.writeNumberField("trust", factors.trust());
        out.writeNumberField("freshness", factors.freshness());
        out.writeNumberField("validity", factors.validity());
        out.writeNumberField("near", factors.near());
        out.writeNumberField("level", factors.level());
        out.writeEndObject();
    }

    private static void qualification(JsonGenerator out, QualificationPart part) throws IOException {
        out.writeStartObject();
        out.writeNumberField("qualification", part.qualification());
        out.writeStringField("importance", part.importance());
        out.writeStringField("status", part.status());
        out.writeNumberField("weight", part.weight());
        out.writeNumberField("phi", part.phi());
        out.writeNumberField("points", part.points());
        each(out, "evidence", part.evidence(), JsonGenerator::writeString);
        out.writeEndObject();
    }
}
