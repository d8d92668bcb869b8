package dev.laurel.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.laurel.match.Fulfilment;
import dev.laurel.ranking.GroupPart.EvidencePart;
import dev.laurel.ranking.RequirementPart.ClaimPart;
import dev.laurel.ranking.RequirementPart.PathPart;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes explanations, nearly all of a ranking's bytes: what the mapper would write of these records by itself, without
 * looking up each field of each of them. A test holds the two against each other. Of a summary fewer fields are
 * written.
 */
@Singleton
public class ExplanationJson implements ObjectMapperCustomizer {
    private static final Map<Importance, SerializableString> IMPORTANCES = KnownJson.names(Importance.class);
    private static final Map<Level, SerializableString> LEVELS = KnownJson.names(Level.class);
    private static final Map<Fulfilment.Need, SerializableString> NEEDS = KnownJson.names(Fulfilment.Need.class);
    private static final Map<EvidenceKind, SerializableString> KINDS = KnownJson.names(EvidenceKind.class);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("explanations").addSerializer(ExplanationView.class, new Writer()));
    }

    private static final class Writer extends JsonSerializer<ExplanationView> {
        @Override
        public void serialize(ExplanationView view, JsonGenerator out, SerializerProvider provider) throws IOException {
            boolean isFull = view.detail() == Detail.FULL;
            out.writeStartObject();
            each(
                    out,
                    FieldNames.REQUIREMENTS,
                    view.requirements(),
                    isFull ? ExplanationJson::requirement : ExplanationJson::requirementInShort);
            each(
                    out,
                    FieldNames.QUALIFICATIONS,
                    view.qualifications(),
                    isFull ? ExplanationJson::qualification : ExplanationJson::qualificationInShort);
            out.writeEndObject();
        }
    }

    /** Writes one thing as an object or a text. */
    @FunctionalInterface
    private interface Writing<T> {
        void write(JsonGenerator out, T value) throws IOException;
    }

    private static <T> void each(JsonGenerator out, SerializableString name, List<T> values, Writing<T> writing)
            throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
        for (var value : values) {
            writing.write(out, value);
        }
        out.writeEndArray();
    }

    private static void text(JsonGenerator out, SerializableString name, String value) throws IOException {
        out.writeFieldName(name);
        out.writeString(value);
    }

    private static void number(JsonGenerator out, SerializableString name, int value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    private static void number(JsonGenerator out, SerializableString name, double value) throws IOException {
        out.writeFieldName(name);
        KnownJson.number(out, value);
    }

    private static <E extends Enum<E>> void name(
            JsonGenerator out, SerializableString name, Map<E, SerializableString> names, E value) throws IOException {
        out.writeFieldName(name);
        out.writeString(Objects.requireNonNull(names.get(value)));
    }

    private static <T> void optional(JsonGenerator out, SerializableString name, @Nullable T value, Writing<T> writing)
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
        number(out, FieldNames.REQUIREMENT, part.requirement());
        name(out, FieldNames.IMPORTANCE, IMPORTANCES, part.importance());
        number(out, FieldNames.WEIGHT, part.weight());
        name(out, FieldNames.LEVEL, LEVELS, part.level());
        optional(out, FieldNames.SKILL, part.skill(), KnownJson::skill);
        optional(out, FieldNames.MET_BY, part.metBy(), KnownJson::skill);
        text(out, FieldNames.STATUS, part.status());
        optional(out, FieldNames.GAP, part.gap(), ExplanationJson::gap);
        number(out, FieldNames.STRENGTH, part.strength());
        number(out, FieldNames.PHI, part.phi());
        number(out, FieldNames.POINTS, part.points());
        number(out, FieldNames.CLAIMED, part.claimed());
        optional(out, FieldNames.BEST_CLAIM, part.bestClaim(), ExplanationJson::claim);
        optional(out, FieldNames.PATH, part.path(), ExplanationJson::path);
        each(out, FieldNames.GROUPS, part.groups(), ExplanationJson::group);
        out.writeEndObject();
    }

    private static void requirementInShort(JsonGenerator out, RequirementPart part) throws IOException {
        out.writeStartObject();
        number(out, FieldNames.REQUIREMENT, part.requirement());
        name(out, FieldNames.IMPORTANCE, IMPORTANCES, part.importance());
        number(out, FieldNames.WEIGHT, part.weight());
        optional(out, FieldNames.SKILL, part.skill(), KnownJson::skill);
        text(out, FieldNames.STATUS, part.status());
        optional(out, FieldNames.GAP, part.gap(), ExplanationJson::gap);
        number(out, FieldNames.PHI, part.phi());
        number(out, FieldNames.POINTS, part.points());
        number(out, FieldNames.CLAIMED, part.claimed());
        out.writeEndObject();
    }

    private static void gap(JsonGenerator out, RequirementPart.GapView gap) throws IOException {
        out.writeStartObject();
        name(out, FieldNames.LEVEL, LEVELS, gap.level());
        name(out, FieldNames.NEED, NEEDS, gap.need());
        out.writeEndObject();
    }

    private static void claim(JsonGenerator out, ClaimPart claim) throws IOException {
        out.writeStartObject();
        text(out, FieldNames.ID, claim.id());
        name(out, FieldNames.KIND, KINDS, claim.kind());
        number(out, FieldNames.U, claim.u());
        number(out, FieldNames.PHI, claim.phi());
        out.writeEndObject();
    }

    private static void path(JsonGenerator out, PathPart path) throws IOException {
        out.writeStartObject();
        number(out, FieldNames.NEAR, path.near());
        number(out, FieldNames.LEVEL, path.level());
        out.writeEndObject();
    }

    private static void group(JsonGenerator out, GroupPart group) throws IOException {
        out.writeStartObject();
        text(out, FieldNames.KEY, group.key());
        each(out, FieldNames.EVIDENCE, group.evidence(), ExplanationJson::evidence);
        out.writeEndObject();
    }

    private static void evidence(JsonGenerator out, EvidencePart piece) throws IOException {
        out.writeStartObject();
        text(out, FieldNames.ID, piece.id());
        KnownJson.standing(out, piece.kind(), piece.assurance(), piece.verified());
        optional(out, FieldNames.ISSUER, piece.issuer(), KnownJson::issuer);
        optional(out, FieldNames.ACHIEVEMENT, piece.achievement(), JsonGenerator::writeString);
        optional(out, FieldNames.SKILL, piece.skill(), KnownJson::skill);
        name(out, FieldNames.LEVEL, LEVELS, piece.level());
        text(out, FieldNames.ISSUED_ON, piece.issuedOn().toString());
        number(out, FieldNames.Q, piece.q());
        optional(out, FieldNames.FACTORS, piece.factors(), KnownJson::factors);
        out.writeEndObject();
    }

    private static void qualification(JsonGenerator out, QualificationPart part) throws IOException {
        out.writeStartObject();
        number(out, FieldNames.QUALIFICATION, part.qualification());
        text(out, FieldNames.IMPORTANCE, part.importance());
        text(out, FieldNames.STATUS, part.status());
        number(out, FieldNames.WEIGHT, part.weight());
        number(out, FieldNames.PHI, part.phi());
        number(out, FieldNames.POINTS, part.points());
        each(out, FieldNames.EVIDENCE, part.evidence(), JsonGenerator::writeString);
        out.writeEndObject();
    }

    private static void qualificationInShort(JsonGenerator out, QualificationPart part) throws IOException {
        out.writeStartObject();
        number(out, FieldNames.QUALIFICATION, part.qualification());
        text(out, FieldNames.STATUS, part.status());
        number(out, FieldNames.WEIGHT, part.weight());
        number(out, FieldNames.PHI, part.phi());
        number(out, FieldNames.POINTS, part.points());
        out.writeEndObject();
    }
}
