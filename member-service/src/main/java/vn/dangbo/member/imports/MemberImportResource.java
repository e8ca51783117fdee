package vn.dangbo.member.imports;

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
import vn.dangbo.member.entry.EntryRegisters;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/** Files of members. */
@Path("/api/v1/imports/" + MemberImport.KIND)
@Tag(name = "Imports")
public class MemberImportResource {

    @Inject
    Imports imports;

    @Inject
    MemberImport handler;

    @Inject
    EntryRegisters registers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(
            operationId = "importMembers",
            summary = "Nhập tệp đảng viên (CSV, XLSX) · hand in a file of members",
            description =
                    "Mỗi dòng là một lần sinh hoạt chính thức của một đảng viên. One row is one official seating of one "
                            + "member; the key is the personal id, else the card number with the birth date. `dryRun=true` chỉ "
                            + "kiểm tra, không ghi.")
    @APIResponse(
            responseCode = "202",
            description = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location")
    public Response submit(@BeanParam ImportUpload upload) {
        registers.remember();
        return imports.submit(handler, upload);
    }

    @GET
    @Path("/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(operationId = "getMemberImportTemplate", summary = "Tệp mẫu · an empty file with the right header")
    public ImportTemplate template() {
        return ImportTemplate.of(handler);
    }
}
