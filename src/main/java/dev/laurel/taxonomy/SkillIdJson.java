package dev.laurel.taxonomy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.laurel.skill.SkillId;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** An id of a skill is a plain text in JSON; the pure core that it belongs to knows nothing of JSON. */
@Singleton
public class SkillIdJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    /** For mappers that are not the service's own. */
    public static SimpleModule module() {
        return new SimpleModule("skill ids")
                .addSerializer(SkillId.class, new Writer())
                .addDeserializer(SkillId.class, new Reader());
    }

    private static final class Writer extends StdSerializer<SkillId> {
        Writer() {
            super(SkillId.class);
        }

        @Override
        public void serialize(SkillId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value());
        }
    }

    private static final class Reader extends StdDeserializer<SkillId> {
        Reader() {
            super(SkillId.class);
        }

        @Override
        public SkillId deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new SkillId(in.getValueAsString(""));
        }
    }
}
