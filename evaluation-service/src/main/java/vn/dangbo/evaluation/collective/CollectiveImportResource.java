package vn.dangbo.evaluation.collective;

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

/** Files of the register of collectives. */
@Path("/api/v1/imports/" + CollectiveImport.KIND)
@Tag(name = "Imports")
public class CollectiveImportResource {

    @Inject
    Imports imports;

    @Inject
    CollectiveImport handler;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.EVALUATION_IMPORT)
    @Operation(
            operationId = "importCollectives",
            summary = "Nhập tệp danh sách tập thể lãnh đạo, quản lý (CSV, XLSX) · hand in a file of collectives",
            description =
                    "Mỗi dòng là một tập thể trong một khoảng thời gian; dòng cùng mã và cùng ngày bắt đầu thay dòng đã ghi, dòng "
                            + "bắt đầu sau kết thúc khoảng còn mở. One row is what a collective was in a span; the same code and "
                            + "first day replace what is recorded, a later first day ends the open span.")
    @APIResponse(
            responseCode = "202",
            description = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location")
    public Response submit(@BeanParam ImportUpload upload) {
        return imports.submit(handler, upload);
    }

    @GET
    @Path("/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.EVALUATION_IMPORT)
    @Operation(operationId = "getCollectiveImportTemplate", summary = "Tệp mẫu · an empty file with the right header")
    public ImportTemplate template() {
        return ImportTemplate.of(handler);
    }
}
