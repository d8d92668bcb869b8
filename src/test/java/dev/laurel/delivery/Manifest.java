package dev.laurel.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One manifest, read the way a strict API server would: a misspelt field or a wrong type is an error. */
record Manifest(Path file, JsonNode tree, Object model) {
    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    /** Whoever adds a kind to k8s/ adds it here. */
    private static final Map<String, Class<?>> KINDS = Map.of(
            "apps/v1 Deployment", V1Deployment.class,
            "v1 Service", V1Service.class,
            "v1 ServiceAccount", V1ServiceAccount.class,
            "v1 ConfigMap", V1ConfigMap.class,
            "v1 Namespace", V1Namespace.class,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", V1Ingress.class);

    static Manifest of(Path file) throws IOException {
        return of(file, Files.readString(file));
    }

    static Manifest of(Path file, String text) throws IOException {
        JsonNode tree = YAML.readTree(text);
        String kind = tree.path("apiVersion").asText() + " " + tree.path("kind").asText();
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException(file + ": unknown kind " + kind);
        }
        JsonElement json = JsonParser.parseString(tree.toString());
        try {
            requireWhole(type, json);
            return new Manifest(file, tree, JSON.getGson().fromJson(json, type));
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is required is there: each generated model checks itself and what it holds. */
    private static void requireWhole(Class<?> type, JsonElement json) {
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
        } catch (InvocationTargetException wrong) {
            throw new IllegalArgumentException(String.valueOf(wrong.getCause()), wrong);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every model has it", impossible);
        }
    }

    <T> T as(Class<T> type) {
        return type.cast(model);
    }

    /** The value at a pointer, as text; empty where there is none. */
    String at(String pointer) {
        return tree.at(pointer).asText();
    }
}
