package vn.dangbo.member.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.entry.EntryRegisters;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/**
 * Files of what is recorded beside the members, of all kinds alike: a register more is a {@code EntryImport} more, and no
 * operation. The path's parameter is called as that of the job, because an API document knows one name for one path.
 */
@Path("/api/v1/imports")
@Tag(name = "Imports")
public class EntryImportResource {

    @Inject
    Imports imports;

    @Inject
    EntryRegisters registers;

    @Inject
    EntryKinds kinds;

    @POST
    @Path("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(
            operationId = "importEntries",
            summary = "Nhập tệp của một sổ: kết nạp, chuyển, ra khỏi Đảng, khen thưởng… (CSV, XLSX) · hand in a file of"
                    + " a register",
            description =
                    "Mỗi dòng là một việc đã qua của một đảng viên (hoặc tổ chức đảng). Dòng đã ghi rồi không ghi lại;"
                            + " dòng khác nội dung đã ghi bị từ chối. One row is one thing of the past; a row that is on record"
                            + " changes nothing, one that says otherwise is refused. Beside MEMBER_IMPORT the register's own"
                            + " permission is needed. `dryRun=true` chỉ kiểm tra, không ghi.")
    @APIResponse(
            responseCode = "202",
            description = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location")
    public Response submit(
            @PathParam("id") @Parameter(description = EntryKinds.DESCRIPTION, example = EntryKinds.EXAMPLE) String id,
            @BeanParam ImportUpload upload) {
        var kind = kinds.writable(id);
        registers.remember();
        return imports.submit(kind, upload);
    }

    @GET
    @Path("/{id}/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(
            operationId = "getEntryImportTemplate",
            summary = "Tệp mẫu của một sổ · an empty file of a register with the right header")
    public ImportTemplate template(
            @PathParam("id") @Parameter(description = EntryKinds.DESCRIPTION, example = EntryKinds.EXAMPLE) String id) {
        return ImportTemplate.of(kinds.writable(id));
    }
}
