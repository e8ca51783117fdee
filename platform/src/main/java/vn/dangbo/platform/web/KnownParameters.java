package vn.dangbo.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Refuses query parameters that the operation does not know, or that are given twice or without a value. One that is
 * passed over in silence ({@code asof=…}) gives the right answer to another question.
 */
public class KnownParameters {

    private static final String API = "/api/v1/";
    /** A list read from its beginning, or not searched. Any other empty value would count as absent: dryRun= would write. */
    private static final Set<String> EMPTY_MEANS_ALL = Set.of("cursor", "after", "q");

    private static final int SHOWN_CHARACTERS = 100;

    /** Operation → names of its parameters; true for those that may be repeated. Read from the annotations once. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !request.getUriInfo().getPath().startsWith(API)) {
            return;
        }
        var names = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::of);
        // In an order of their own, so that the same request always names the same one.
        new TreeMap<>(given).forEach((name, values) -> check(name, values, names));
    }

    private static void check(String name, List<String> values, Map<String, Boolean> names) {
        var shown = name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "…";
        if (!names.containsKey(name)) {
            var list = names.isEmpty() ? "–" : String.join(", ", names.keySet());
            throw ProblemException.badRequest(shown, "PARAMETER_UNKNOWN", shown, list);
        }
        if (values.size() > 1 && !names.get(name)) {
            throw ProblemException.badRequest(shown, "PARAMETER_REPEATED", shown);
        }
        if (values.contains("") && !EMPTY_MEANS_ALL.contains(name)) {
            throw ProblemException.badRequest(shown, "PARAMETER_EMPTY", shown);
        }
    }

    /** The parameters of an operation, those of its parameter classes included. */
    static Map<String, Boolean> of(Method operation) {
        var found = new TreeMap<String, Boolean>();
        for (Parameter parameter : operation.getParameters()) {
            add(found, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(found, parameter.getType());
            }
        }
        return found;
    }

    private static void addFields(Map<String, Boolean> found, Class<?> type) {
        for (var holder = type; holder != null; holder = holder.getSuperclass()) {
            for (var field : holder.getDeclaredFields()) {
                add(found, field.getAnnotation(QueryParam.class), field.getType());
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(found, field.getType());
                }
            }
        }
    }

    private static void add(Map<String, Boolean> found, QueryParam parameter, Class<?> type) {
        if (parameter != null) {
            found.put(parameter.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
