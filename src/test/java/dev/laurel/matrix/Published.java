package dev.laurel.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The committed contract, which ContractTest holds to be the served one. */
final class Published {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private Published() {}

    /** Every operation of openapi.yaml. */
    static List<Operation> operations() throws IOException {
        var contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        return contract.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> operation(path.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }

    private static Operation operation(String path, String method, JsonNode described) {
        return new Operation(described.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path);
    }
}
