package dev.laurel.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manifests under k8s/: strictly well-formed, restricted, and of one mind with each other and the program. */
class KubernetesTest {
    private static final Path BASE = Path.of("k8s/base");
    private static final Path EXAMPLE = Path.of("k8s/overlays/example");

    @TestFactory
    Stream<DynamicTest> everyManifestIsReadStrictly() throws IOException {
        return Stream.concat(manifests(BASE), manifests(EXAMPLE))
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertNotNull(Manifest.of(file).model())));
    }

    @Test
    void aMisspeltFieldIsCaught() throws IOException {
        Path file = BASE.resolve("deployment.yaml");
        String planted = Files.readString(file).replace("readinessProbe:", "readynessProbe:");
        var caught = assertThrows(IllegalArgumentException.class, () -> Manifest.of(file, planted));
        assertTrue(caught.toString().contains("readynessProbe"), caught.toString());
    }

    @Test
    void aWrongTypeIsCaught() throws IOException {
        Path file = BASE.resolve("deployment.yaml");
        String planted = Files.readString(file).replace("failureThreshold: 60", "failureThreshold: sixty");
        assertThrows(IllegalArgumentException.class, () -> Manifest.of(file, planted));
    }

    @Test
    void aMissingFieldIsCaught() throws IOException {
        Path file = BASE.resolve("horizontalpodautoscaler.yaml");
        String planted = Files.readString(file).replace("  maxReplicas: 6\n", "");
        assertThrows(IllegalArgumentException.class, () -> Manifest.of(file, planted));
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsListedAndEveryListedFileIsThere() {
        return Stream.of(BASE, EXAMPLE)
                .map(folder -> DynamicTest.dynamicTest(
                        folder.toString(),
                        () -> assertEquals(
                                manifests(folder)
                                        .map(file -> file.getFileName().toString())
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                listed(folder))));
    }

    @Test
    void probesAskTheManagementPortForWhatTheProgramAnswers() throws IOException {
        V1Container container = container();
        assertProbe("/q/health/started", container.getStartupProbe());
        assertProbe("/q/health/live", container.getLivenessProbe());
        assertProbe("/q/health/ready", container.getReadinessProbe());
    }

    @Test
    void theMigrationOfAFirstStartHasFiveMinutes() throws IOException {
        V1Probe startup = container().getStartupProbe();
        assertEquals(5 * 60, startup.getPeriodSeconds() * startup.getFailureThreshold());
    }

    @Test
    void theContainerMayDoNothingItNeedNot() throws IOException {
        V1PodSpec pod = pod();
        assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
        assertEquals(
                "RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
        assertEquals(false, pod.getAutomountServiceAccountToken());
        var context = container().getSecurityContext();
        assertEquals(false, context.getAllowPrivilegeEscalation());
        assertEquals(true, context.getReadOnlyRootFilesystem());
        assertEquals(List.of("ALL"), context.getCapabilities().getDrop());
        assertEquals(List.of(), context.getCapabilities().getAdd());
    }

    @Test
    void itRunsAsTheUserOfTheImage() throws IOException {
        assertTrue(Files.readString(Path.of("src/main/docker/Dockerfile.jvm"))
                .contains("\nUSER " + pod().getSecurityContext().getRunAsUser() + "\n"));
    }

    @Test
    void whatTheProgramWritesIsOnAVolume() throws IOException {
        var mounts = container().getVolumeMounts().stream()
                .collect(Collectors.toMap(mount -> mount.getMountPath(), mount -> mount.getName()));
        assertTrue(mounts.containsKey("/tmp"));
        String index = config("LAUREL_INDEX_DIR");
        assertTrue(mounts.keySet().stream().anyMatch(path -> index.startsWith(path + "/")), index);
        var volumes =
                pod().getVolumes().stream().map(volume -> volume.getName()).collect(Collectors.toSet());
        assertEquals(volumes, Set.copyOf(mounts.values()));
    }

    @Test
    void memoryHasALimitAndTheLimitIsWhatWasAskedFor() throws IOException {
        var resources = container().getResources();
        assertEquals(
                resources.getRequests().get("memory"), resources.getLimits().get("memory"));
        assertFalse(resources.getLimits().containsKey("cpu"), "throttling would only make it slower");
    }

    @Test
    void everySelectorFindsThePods() throws IOException {
        Map<String, String> labels =
                deployment().getSpec().getTemplate().getMetadata().getLabels();
        Map<String, String> selectors = Map.of(
                "deployment.yaml", "/spec/selector/matchLabels",
                "service.yaml", "/spec/selector",
                "poddisruptionbudget.yaml", "/spec/selector/matchLabels",
                "networkpolicy.yaml", "/spec/podSelector/matchLabels");
        for (var selector : selectors.entrySet()) {
            JsonNode asked = Manifest.of(BASE.resolve(selector.getKey())).tree().at(selector.getValue());
            assertTrue(asked.size() > 0, selector.getKey());
            asked.properties()
                    .forEach(label -> assertEquals(
                            labels.get(label.getKey()), label.getValue().asText()));
        }
    }

    @Test
    void theAutoscalerScalesTheDeploymentAndLeavesRoomForADisruption() throws IOException {
        var autoscaler = Manifest.of(BASE.resolve("horizontalpodautoscaler.yaml"));
        var budget = Manifest.of(BASE.resolve("poddisruptionbudget.yaml"));
        assertEquals(deployment().getMetadata().getName(), autoscaler.at("/spec/scaleTargetRef/name"));
        assertTrue(Integer.parseInt(autoscaler.at("/spec/minReplicas"))
                > Integer.parseInt(budget.at("/spec/minAvailable")));
    }

    @Test
    void portsAgreeFromTheProgramToTheService() throws IOException {
        Map<String, Integer> ports = container().getPorts().stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));
        assertEquals(config("QUARKUS_HTTP_PORT"), String.valueOf(ports.get("http")));
        assertEquals(config("QUARKUS_MANAGEMENT_PORT"), String.valueOf(ports.get("management")));
        var allowed =
                Manifest.of(BASE.resolve("networkpolicy.yaml"))
                        .as(V1NetworkPolicy.class)
                        .getSpec()
                        .getIngress()
                        .stream()
                        .flatMap(rule -> rule.getPorts().stream())
                        .map(port -> port.getPort().getStrValue())
                        .collect(Collectors.toSet());
        assertEquals(ports.keySet(), allowed);
    }

    @Test
    void theManagementPortIsInNoService() throws IOException {
        var targets = Manifest.of(BASE.resolve("service.yaml")).as(V1Service.class).getSpec().getPorts().stream()
                .map(V1ServicePort::getTargetPort)
                .map(port -> port.getStrValue())
                .toList();
        assertEquals(List.of("http"), targets);
    }

    @Test
    void everySecretThatIsAskedForIsInTheExample() throws IOException {
        var asked = new TreeSet<String>();
        container().getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .forEach(variable ->
                        asked.add(variable.getValueFrom().getSecretKeyRef().getKey()));
        pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .flatMap(volume -> volume.getSecret().getItems().stream())
                .forEach(item -> asked.add(item.getKey()));
        var given = Files.readAllLines(EXAMPLE.resolve("secrets.env.example")).stream()
                .filter(line -> line.matches("#? ?[a-z-]+=.*"))
                .map(line -> line.replaceAll("^# ?", "").replaceAll("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(asked, given);
    }

    @Test
    void theIngressLeadsToTheService() throws IOException {
        var ingress = Manifest.of(EXAMPLE.resolve("ingress.yaml"));
        var service = Manifest.of(BASE.resolve("service.yaml"));
        String backend = "/spec/rules/0/http/paths/0/backend/service";
        assertEquals(service.at("/metadata/name"), ingress.at(backend + "/name"));
        assertEquals(service.at("/spec/ports/0/name"), ingress.at(backend + "/port/name"));
    }

    private static void assertProbe(String path, V1Probe probe) {
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("management", probe.getHttpGet().getPort().getStrValue());
    }

    private static V1Deployment deployment() throws IOException {
        return Manifest.of(BASE.resolve("deployment.yaml")).as(V1Deployment.class);
    }

    private static V1PodSpec pod() throws IOException {
        return deployment().getSpec().getTemplate().getSpec();
    }

    private static V1Container container() throws IOException {
        return pod().getContainers().getFirst();
    }

    private static String config(String name) throws IOException {
        return Manifest.of(BASE.resolve("configmap.yaml")).at("/data/" + name);
    }

    /** All manifests of a folder; the kustomization itself is none. */
    private static Stream<Path> manifests(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> listed(Path folder) throws IOException {
        JsonNode kustomization =
                new YAMLMapper().readTree(folder.resolve("kustomization.yaml").toFile());
        assertEquals("Kustomization", kustomization.path("kind").asText());
        var names = new ArrayList<String>();
        kustomization.path("resources").forEach(resource -> names.add(resource.asText()));
        kustomization
                .path("patches")
                .forEach(patch -> names.add(patch.path("path").asText()));
        return names.stream().filter(name -> name.endsWith(".yaml")).collect(Collectors.toCollection(TreeSet::new));
    }
}
