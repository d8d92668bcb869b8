package dev.laurel.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Refuses query parameters that the called operation does not have, and ones without a value: a filter must not be
 * ignored.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private final ConcurrentHashMap<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    KnownParameters(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var method = resource.getResourceMethod();
        if (given.isEmpty() || method == null || takesAny(resource.getResourceClass())) {
            return;
        }
        var names = known.computeIfAbsent(method, KnownParameters::parameters);
        var faults = new ArrayList<Fault>();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                faults.add(new Fault(
                        null, name, "unknown_parameter", "There is no such parameter.", Nearest.to(name, names)));
            } else if (values.size() > 1) {
                faults.add(Fault.in(name, "repeated", "May be given once."));
            } else if (values.getFirst().isEmpty()) {
                faults.add(Fault.in(name, "empty", "Must not be empty; leave it out instead."));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.subList(0, Math.min(faults.size(), Element.MAX_FAULTS)));
        }
    }

    private static boolean takesAny(Class<?> type) {
        return type.isAnnotationPresent(AnyParameters.class)
                || Arrays.stream(type.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().isAnnotationPresent(AnyParameters.class));
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
