package dev.laurel.taxonomy;

import dev.laurel.skill.SkillId;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The published contract's word for what {@link SkillIdJson} writes: an id of a skill is a plain text. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SkillIdSchema implements OASFilter {
    private static final String NAME = SkillId.class.getSimpleName();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        if (components != null
                && components.getSchemas() != null
                && components.getSchemas().containsKey(NAME)) {
            components.addSchema(
                    NAME,
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .description("One of a skill's ids; answers give the canonical one.")
                            .maxLength(SkillId.MAX_LENGTH)
                            .examples(List.of("laurel:python")));
        }
    }
}
