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
import vn.dangbo.member.award.AwardImport;
import vn.dangbo.member.badge.BadgeImport;
import vn.dangbo.member.discipline.DisciplineImport;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.EntryRegisters;
import vn.dangbo.member.training.TrainingImport;
import vn.dangbo.member.transfer.StayImport;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.imports.ImportTemplate;
import vn.dangbo.platform.imports.ImportUpload;
import vn.dangbo.platform.imports.Imports;
import vn.dangbo.platform.web.Table;

/** Files of what is recorded beside the members: trainings, awards, disciplines, badges, temporary stays. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
public class EntryImportResource {

    private static final String TAKEN = "Đã nhận; xem kết quả ở Location · taken; the outcome is at Location";
    private static final String TEMPLATE = "Tệp mẫu · an empty file with the right header";
    private static final String ONCE =
            "Dòng đã ghi rồi không ghi lại; dòng khác nội dung đã ghi bị từ chối. A row that is on record changes nothing; "
                    + "one that says otherwise is refused. `dryRun=true` chỉ kiểm tra, không ghi.";

    @Inject
    Imports imports;

    @Inject
    EntryRegisters registers;

    @Inject
    TrainingImport trainings;

    @Inject
    AwardImport awards;

    @Inject
    DisciplineImport disciplines;

    @Inject
    BadgeImport badges;

    @Inject
    StayImport stays;

    private Response submit(EntryImport handler, ImportUpload upload) {
        registers.remember();
        return imports.submit(handler, upload);
    }

    @POST
    @Path("/" + TrainingImport.KIND)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.TRAINING_WRITE)
    @Operation(
            operationId = "importTrainings",
            summary = "Nhập tệp đào tạo, bồi dưỡng (CSV, XLSX) · hand in a file of trainings",
            description = "Mỗi dòng là một lần cử đi đào tạo của một đảng viên. One row is one training of one member. "
                    + ONCE)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response importTrainings(@BeanParam ImportUpload upload) {
        return submit(trainings, upload);
    }

    @GET
    @Path("/" + TrainingImport.KIND + "/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.TRAINING_WRITE)
    @Operation(operationId = "getTrainingImportTemplate", summary = TEMPLATE)
    public ImportTemplate trainingsTemplate() {
        return ImportTemplate.of(trainings);
    }

    @POST
    @Path("/" + AwardImport.KIND)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(
            operationId = "importAwards",
            summary = "Nhập tệp khen thưởng (CSV, XLSX) · hand in a file of awards",
            description =
                    "Mỗi dòng là một lần khen thưởng của một đảng viên hoặc tổ chức đảng. One row is one award of a member or an organisation. "
                            + ONCE)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response importAwards(@BeanParam ImportUpload upload) {
        return submit(awards, upload);
    }

    @GET
    @Path("/" + AwardImport.KIND + "/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(operationId = "getAwardImportTemplate", summary = TEMPLATE)
    public ImportTemplate awardsTemplate() {
        return ImportTemplate.of(awards);
    }

    @POST
    @Path("/" + DisciplineImport.KIND)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.DISCIPLINE_IMPORT)
    @Operation(
            operationId = "importDisciplines",
            summary = "Nhập tệp kỷ luật đã có hiệu lực (CSV, XLSX) · hand in a file of disciplines in force",
            description =
                    "Mỗi dòng là một quyết định kỷ luật đã công bố. One row is one decision that has come into force; it becomes a case in force. "
                            + ONCE)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response importDisciplines(@BeanParam ImportUpload upload) {
        return submit(disciplines, upload);
    }

    @GET
    @Path("/" + DisciplineImport.KIND + "/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.DISCIPLINE_IMPORT)
    @Operation(operationId = "getDisciplineImportTemplate", summary = TEMPLATE)
    public ImportTemplate disciplinesTemplate() {
        return ImportTemplate.of(disciplines);
    }

    @POST
    @Path("/" + BadgeImport.KIND)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(
            operationId = "importBadges",
            summary = "Nhập tệp Huy hiệu Đảng (CSV, XLSX) · hand in a file of badges",
            description =
                    "Mỗi dòng là một huy hiệu đã đề nghị, đã quyết định hoặc đã trao. One row is one badge proposed, decided or given in the past. "
                            + ONCE)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response importBadges(@BeanParam ImportUpload upload) {
        return submit(badges, upload);
    }

    @GET
    @Path("/" + BadgeImport.KIND + "/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(operationId = "getBadgeImportTemplate", summary = TEMPLATE)
    public ImportTemplate badgesTemplate() {
        return ImportTemplate.of(badges);
    }

    @POST
    @Path("/" + StayImport.KIND)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(
            operationId = "importTemporaryStays",
            summary = "Nhập tệp sinh hoạt tạm thời (CSV, XLSX) · hand in a file of temporary stays",
            description =
                    "Mỗi dòng là một lần sinh hoạt tạm thời. One row is one stay of a member in another cell than the own. "
                            + ONCE)
    @APIResponse(responseCode = "202", description = TAKEN)
    public Response importTemporaryStays(@BeanParam ImportUpload upload) {
        return submit(stays, upload);
    }

    @GET
    @Path("/" + StayImport.KIND + "/template")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permission.Name.MEMBER_IMPORT)
    @Operation(operationId = "getTemporaryStayImportTemplate", summary = TEMPLATE)
    public ImportTemplate staysTemplate() {
        return ImportTemplate.of(stays);
    }
}
