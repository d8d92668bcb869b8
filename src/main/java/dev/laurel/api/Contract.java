package dev.laurel.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into the published contract what holds for every operation, so that no operation has to repeat it: the
 * problems it can answer with, how one says who is calling, the limits of a page.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {
    private static final String PROBLEM_RESPONSE = "Problem";
    private static final String BEARER = "key";
    private static final String VERSION = "/v1/";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setInfo(OASFactory.createInfo()
                .title("Laurel")
                .version("1")
                .description(
                        "Ranks freelancers for a gig, and gigs for a freelancer, by skills that are proven. Rankings and"
                                + " lists go out with gzip where a request's Accept-Encoding names it."));
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This installation")));
        addComponents(contract);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void addComponents(OpenAPI contract) {
        var components = contract.getComponents() == null ? OASFactory.createComponents() : contract.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "A secret key sk_… of an account; a publishable key pk_… where an operation says so."));
        components.addResponse(
                PROBLEM_RESPONSE,
                OASFactory.createAPIResponse()
                        .description("What went wrong (RFC 9457); `code` says which, `errors` where.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("Problem"))
                                                .example(example()))));
        contract.setComponents(components);
    }

    private static Map<String, Object> example() {
        var type = ProblemType.VALIDATION_FAILED;
        var fault = new LinkedHashMap<String, Object>();
        fault.put("pointer", "/titel");
        fault.put("code", "unknown_field");
        fault.put("message", "There is no such field.");
        fault.put("suggestions", List.of("title"));
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + type.code());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.remedy());
        example.put("code", type.code());
        example.put("requestId", "req_aaaaaaaaaaaaaaaaaaaaaaaaaa");
        example.put("errors", List.of(fault));
        return example;
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.forEach(Contract::describe);
        var statuses = new TreeSet<Integer>();
        if (path.startsWith(VERSION)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(400, 413, 415, 422));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            statuses.add(422);
        }
        if (parameters.stream().anyMatch(parameter -> Objects.equals(parameter.getName(), "If-Match"))) {
            statuses.addAll(List.of(412, 428));
        }
        if (method == PathItem.HttpMethod.POST && path.startsWith(VERSION)) {
            operation.addParameter(idempotencyKey());
            statuses.add(409);
        }
        var responses = operation.getResponses();
        statuses.stream()
                .map(String::valueOf)
                .forEach(status -> responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref(PROBLEM_RESPONSE)));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "1 to 64 printable characters; a retry with the same key and body has one effect for 24 hours.")
                .schema(text());
    }

    private static void describe(Parameter parameter) {
        switch (Objects.requireNonNullElse(parameter.getName(), "")) {
            case "limit" -> parameter.description("Rows of the page.").schema(rows(parameter));
            case "cursor" -> parameter.description("`next` of the page before.").schema(text());
            case "If-Match" ->
                parameter
                        .description("Entity tag of the version that was read.")
                        .schema(text());
            case "If-None-Match" ->
                parameter
                        .description("Entity tag already held: 304 where it is current.")
                        .schema(text());
            default ->
                parameter.setRequired(parameter.getIn() == Parameter.In.PATH ? Boolean.TRUE : parameter.getRequired());
        }
    }

    /** How many rows a page may have: as every list, unless the operation has said it itself. */
    private static Schema rows(Parameter parameter) {
        var said = parameter.getSchema();
        return said != null && said.getMaximum() != null
                ? said
                : OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(Page.MAX_LIMIT))
                        .defaultValue(Page.DEFAULT_LIMIT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
