package vn.dangbo.evaluation.imports;

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

/** Files of results of the yearly evaluation. */
@Path("/api/v1/imports/" + EvaluationImport.KIND)
@Tag(name = "Imports")
public class EvaluationImportResource {

    @Inject
    Imports imports;

    @Inject
    EvaluationImport handler;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.EVALUATION_IMPORT)
    @Operation(
            operationId = "importEvaluations",
            summary = "Nhập tệp kết quả đánh giá, xếp loại (CSV, XLSX) · hand in a file of results",
            description =
                    "Mỗi dòng là kết quả của một tổ chức đảng, đảng viên, tập thể hoặc cá nhân lãnh đạo, quản lý trong một năm; "
                            + "dòng mới thay kết quả đã ghi, kết quả cũ được lưu lại. One row is the result of one unit, member, "
                            + "collective or leader in one year; it replaces what is recorded, which is kept in the history. "
                            + "`dryRun=true` chỉ kiểm tra, không ghi.")
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
    @Operation(operationId = "getEvaluationImportTemplate", summary = "Tệp mẫu · an empty file with the right header")
    public ImportTemplate template() {
        return ImportTemplate.of(handler);
    }
}
