package vn.dangbo.org.imports;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/** Files of organisations. */
@Path("/api/v1/imports/" + OrganisationImport.KIND)
@Tag(name = "Imports")
public class OrganisationImportResource {

    @Inject
    Imports imports;

    @Inject
    OrganisationImport handler;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.ORGANISATION_IMPORT)
    @Operation(
            operationId = "importOrganisations",
            summary = "Nhập tệp tổ chức đảng (CSV, XLSX) · hand in a file of organisations",
            description =
                    "Mỗi dòng là một giai đoạn của một tổ chức. One row is one dated slice of one unit; it replaces what is "
                            + "recorded in its span. `dryRun=true` chỉ kiểm tra, không ghi.")
    @APIResponse(
            responseCode = "202",
            description = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location",
            headers =
                    @Header(
                            name = "Location",
                            description = "Địa chỉ lần nhập · address of the import",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "413", description = "Tệp quá lớn · the file is too large")
    @APIResponse(
            responseCode = "422",
            description = "Idempotency-Key đã dùng cho tệp khác · the key was used for another file")
    public Response submit(@BeanParam ImportUpload upload) {
        return imports.submit(handler, upload);
    }

    @GET
    @Path("/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.ORGANISATION_IMPORT)
    @Operation(operationId = "getOrganisationImportTemplate", summary = "Tệp mẫu · an empty file with the right header")
    public ImportTemplate template() {
        return ImportTemplate.of(handler);
    }
}
