package vn.dangbo.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that is not the JSON asked for is answered with the field at fault, never with what the parser says. */
public class BodyProblems {

    @Inject
    ProblemMappers problems;

    @ServerExceptionMapper
    public Response unknownField(UnrecognizedPropertyException e, ContainerRequestContext request) {
        return problems.answer(request, 400, "FIELD_UNKNOWN", field(e), List.of(field(e)));
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException e, ContainerRequestContext request) {
        var field = field(e);
        return field.isEmpty()
                ? problems.answer(request, 400, "REQUEST_INVALID", null, List.of())
                : problems.answer(request, 400, "FIELD_INVALID", field, List.of(field));
    }

    /** Path of the field, e.g. {@code sources[0].code}; empty for the body as a whole. */
    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
