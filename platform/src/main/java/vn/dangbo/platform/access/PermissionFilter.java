package vn.dangbo.platform.access;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.dangbo.platform.problem.Problem;

/**
 * Writes into the API document which permission and roles each operation needs, read from the annotation that
 * enforces it, and the problem answers that every operation can give.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PermissionFilter implements OASFilter {

    /** Extension that names the permission. */
    public static final String PERMISSION = "x-permission";
    /** Extension that lists the roles holding it. */
    public static final String ROLES = "x-roles";

    private static final String SCHEME = "bearer";
    private static final DotName ENFORCED = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName DOCUMENTED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, Permission> permissions;

    public PermissionFilter(IndexView index) {
        this.permissions = permissions(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var permission = permissions.get(operation.getOperationId());
        if (permission != null) {
            document(operation, permission);
        }
        return operation;
    }

    private static void document(Operation operation, Permission permission) {
        operation.addExtension(PERMISSION, permission.name());
        operation.addExtension(
                ROLES, permission.roles().stream().sorted().map(Enum::name).collect(Collectors.toList()));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        problem(operation, "400", "Yêu cầu không hợp lệ · the request is not valid");
        problem(operation, "401", "Thiếu hoặc sai mã truy cập · no token, or a bad one");
        problem(operation, "403", "Vai trò không có quyền này · the role lacks the permission");
        problem(operation, "404", "Không có, hoặc ngoài phạm vi · absent, or outside the caller's scope");
        complete(operation.getResponses());
    }

    /** Adds a problem answer; one that the operation describes itself keeps its description. */
    private static void problem(Operation operation, String status, String description) {
        var known = operation.getResponses().getAPIResponse(status);
        if (known == null || known.getContent() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(description)
                                    .content(problemContent()));
        }
    }

    private static Content problemContent() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    /** Every refusal that an operation describes is a problem; success stands first. */
    private static void complete(APIResponses responses) {
        var sorted = new TreeMap<>(responses.getAPIResponses());
        sorted.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        responses.setAPIResponses(sorted);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of realm dangbo"));
    }

    /** Operation id → permission, from the methods that carry both annotations. */
    private static Map<String, Permission> permissions(IndexView index) {
        var found = new HashMap<String, Permission>();
        for (var annotation : index.getAnnotations(ENFORCED)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                var operation = annotation.target().asMethod().annotation(DOCUMENTED);
                if (operation != null && operation.value("operationId") != null) {
                    found.put(
                            operation.value("operationId").asString(),
                            Permission.valueOf(annotation.value().asStringArray()[0]));
                }
            }
        }
        return found;
    }
}
