package dev.laurel.matrix;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running service answers, as it knows it itself: also what the contract was told to leave out. */
final class Served {
    private Served() {}

    /** Method and path of every resource method. */
    static List<String> calls() {
        var calls = new ArrayList<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        calls.add(method + " " + path);
                    }
                });
        return calls;
    }

    /** Calls that are served and that no operation is. */
    static List<String> unpublished(Collection<String> calls, Collection<Operation> operations) {
        var published = operations.stream().map(Operation::call).toList();
        return calls.stream()
                .filter(call -> !published.contains(call))
                .distinct()
                .sorted()
                .toList();
    }
}
