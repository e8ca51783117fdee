package vn.dangbo.platform.labels;

import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;

/** What the codes on the wire mean. */
@Path("/api/v1/codelists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class CodeListResource {

    @Inject
    @All
    List<CodeList.Source> sources;

    @GET
    @Path("/{name}")
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "getCodeList",
            summary = "Danh mục mã với nhãn tiếng Việt và tiếng Anh · codes with Vietnamese and English labels")
    public CodeList list(@PathParam("name") String name) {
        return sources.stream()
                .filter(source -> source.names().contains(name))
                .findFirst()
                .map(source -> source.list(name))
                .orElseThrow(() -> ProblemException.notFound("CODELIST_UNKNOWN", name));
    }
}
