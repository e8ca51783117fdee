package vn.dangbo.evaluation.observation.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/** Files of declared figures. */
@Path("/api/v1/imports/" + ObservationImport.KIND)
@Tag(name = "Imports")
public class ObservationImportResource {

    @Inject
    Imports imports;

    @Inject
    ObservationImport handler;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.OBSERVATION_WRITE)
    @Operation(
            operationId = "importObservations",
            summary = "Nhập tệp số liệu báo cáo (CSV, XLSX) · hand in a file of declared figures",
            description =
                    "Mỗi dòng là một số liệu, được ghi và trình; người khác duyệt. Số liệu khác với số đã duyệt là lần báo cáo tiếp "
                            + "theo. One row declares one figure and submits it; somebody else approves. A row that differs from what is "
                            + "approved is the next revision. `dryRun=true` chỉ kiểm tra, không ghi.")
    @APIResponse(
            responseCode = "202",
            description = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location")
    public Response submit(@BeanParam ImportUpload upload) {
        return imports.submit(handler, upload);
    }

    @GET
    @Path("/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.OBSERVATION_WRITE)
    @Operation(operationId = "getObservationImportTemplate", summary = "Tệp mẫu · an empty file with the right header")
    public ImportTemplate template() {
        return ImportTemplate.of(handler);
    }
}
