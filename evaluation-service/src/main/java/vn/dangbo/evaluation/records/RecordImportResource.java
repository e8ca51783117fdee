package vn.dangbo.evaluation.records;

import io.quarkus.arc.All;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/** Files of records. Each kind has its own path, because each needs its own permission. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
public class RecordImportResource {

    private static final String ROWS =
            " Mỗi dòng được kiểm như khi ghi từng cái; dòng đã ghi rồi không ghi lại, dòng khác nội "
                    + "dung đã ghi bị từ chối. Each row is checked as one that is posted; what is on record is not written again, and "
                    + "what says otherwise is refused. `dryRun=true` chỉ kiểm tra, không ghi.";

    private static final String TAKEN = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location";

    private static final String TEMPLATE = "Tệp mẫu · an empty file with the right header";

    @Inject
    Imports imports;

    @Inject
    @All
    List<RecordImport<?>> kinds;

    @POST
    @Path("/inspections")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.INSPECTION_WRITE)
    @Operation(
            operationId = "importInspections",
            summary = "Nhập tệp cuộc kiểm tra, giám sát (CSV, XLSX) · hand in a file of inspections",
            description =
                    "Mỗi dòng là một cuộc đã kết luận; số lượt trong một ô, như `ORGANISATION GOOD 12; MEMBER FAULT 3`. One row is one concluded inspection, its turns in one cell."
                            + ROWS)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response inspections(@BeanParam ImportUpload upload) {
        return imports.submit(named("inspections"), upload);
    }

    @GET
    @Path("/inspections/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.INSPECTION_WRITE)
    @Operation(operationId = "getInspectionImportTemplate", summary = TEMPLATE)
    public ImportTemplate inspectionsTemplate() {
        return ImportTemplate.of(named("inspections"));
    }

    @POST
    @Path("/petitions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.PETITION_WRITE)
    @Operation(
            operationId = "importPetitions",
            summary = "Nhập tệp đơn thư (CSV, XLSX) · hand in a file of petitions",
            description =
                    "Mỗi dòng là một đơn thư của sổ, với ngày thụ lý, không thụ lý, giải quyết. One row is one petition of the register, with the days of its steps."
                            + ROWS)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response petitions(@BeanParam ImportUpload upload) {
        return imports.submit(named("petitions"), upload);
    }

    @GET
    @Path("/petitions/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.PETITION_WRITE)
    @Operation(operationId = "getPetitionImportTemplate", summary = TEMPLATE)
    public ImportTemplate petitionsTemplate() {
        return ImportTemplate.of(named("petitions"));
    }

    @POST
    @Path("/meetings")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.MEETING_WRITE)
    @Operation(
            operationId = "importMeetings",
            summary = "Nhập tệp buổi sinh hoạt chi bộ (CSV, XLSX) · hand in a file of meetings of cells",
            description = "Mỗi dòng là một buổi sinh hoạt. One row is one meeting of a cell." + ROWS)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response meetings(@BeanParam ImportUpload upload) {
        return imports.submit(named("meetings"), upload);
    }

    @GET
    @Path("/meetings/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.MEETING_WRITE)
    @Operation(operationId = "getMeetingImportTemplate", summary = TEMPLATE)
    public ImportTemplate meetingsTemplate() {
        return ImportTemplate.of(named("meetings"));
    }

    @POST
    @Path("/targets")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.TARGET_WRITE)
    @Operation(
            operationId = "importTargets",
            summary = "Nhập tệp chỉ tiêu (CSV, XLSX) · hand in a file of targets",
            description =
                    "Mỗi dòng là một chỉ tiêu; mức khác của chỉ tiêu đã ghi thì đặt từng cái. One row is one target; another level of a recorded one is set by request."
                            + ROWS)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response targets(@BeanParam ImportUpload upload) {
        return imports.submit(named("targets"), upload);
    }

    @GET
    @Path("/targets/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.TARGET_WRITE)
    @Operation(operationId = "getTargetImportTemplate", summary = TEMPLATE)
    public ImportTemplate targetsTemplate() {
        return ImportTemplate.of(named("targets"));
    }

    private RecordImport<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
