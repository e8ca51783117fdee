package vn.dangbo.evaluation.form;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.campaign.CampaignPeriod;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** Summary forms of the yearly evaluation. */
@Path("/api/v1/forms")
@Tag(name = "Forms")
public class FormResource {

    @Inject
    Forms forms;

    @Inject
    Caller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(operationId = "listForms", summary = "Các biểu tổng hợp · the summary forms there are")
    public Page<FormDefinition> list(@BeanParam PageRequest page) {
        return Page.of(forms.definitions(), page, FormDefinition::code);
    }

    @GET
    @Path("/{code}")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX, FormPdf.MEDIA_TYPE})
    @Blocking
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "fillForm",
            summary =
                    "Biểu tổng hợp của một tổ chức đảng, gồm mọi cấp dưới · a form filled in for a unit with all below it",
            description =
                    "JSON, CSV, XLSX, hoặc PDF khổ A4 ngang để in, theo Accept. JSON, CSV, XLSX, or a PDF in A4 to print, by Accept. "
                            + "Only results inside the caller's scope are counted.")
    public FormTable fill(
            @PathParam("code") @Parameter(description = "Mã biểu · code of the form", example = "BIEU-DANG-VIEN")
                    String code,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of a unit",
                            required = true,
                            example = "DIAN")
                    String organisation,
            @QueryParam("year")
                    @Parameter(
                            description = "Năm được đánh giá · the year evaluated",
                            required = true,
                            example = "2019",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String year,
            @QueryParam("period")
                    @Parameter(
                            description = "Kỳ: YEAR, hoặc Q1–Q3 của lãnh đạo · the year, or a quarter of leaders",
                            schema = @Schema(implementation = CampaignPeriod.class, defaultValue = "YEAR"))
                    String period) {
        if (organisation == null || year == null) {
            throw ProblemException.badRequest(
                    organisation == null ? "organisation" : "year",
                    "FIELD_MISSING",
                    organisation == null ? "organisation" : "year");
        }
        return forms.fill(
                code,
                organisation,
                Parameters.number("year", year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear()),
                period == null ? CampaignPeriod.YEAR : Parameters.code("period", period, CampaignPeriod.class),
                caller.scope(Permission.EVALUATION_READ));
    }
}
