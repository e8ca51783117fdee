package vn.dangbo.member.rule;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Public holidays, by which terms in working days are counted. */
@Path("/api/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class HolidayResource {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    @Inject
    Holidays holidays;

    @Inject
    RuleChanges changes;

    @GET
    @Path("/{year}")
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(operationId = "getHolidays", summary = "Ngày nghỉ lễ của một năm · the public holidays of a year")
    public RestResponse<HolidayYear> get(@PathParam("year") String year) {
        var one = holidays.of(year(year));
        return Items.found(one, one.version());
    }

    @PUT
    @Path("/{year}")
    @PermissionsAllowed(Permission.Name.RULE_WRITE)
    @Operation(
            operationId = "replaceHolidays",
            summary = "Ghi lại ngày nghỉ lễ của một năm · tells the holidays of a year anew",
            description =
                    "Thời hạn đang chạy được tính lại từ ngày sắp tới đầu tiên có thay đổi. Terms that run are counted anew"
                            + " from the first day to come that differs.")
    @APIResponseSchema(value = HolidayYear.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<HolidayYear> replace(
            @PathParam("year") String year,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            HolidayRequest wanted) {
        int recounted = holidays.replace(year(year), Fields.required("body", wanted), ifMatch);
        changes.told(RuleChanges.HOLIDAYS, year, wanted.reason());
        var one = holidays.of(year(year)).recounted(recounted);
        return Items.found(one, one.version());
    }

    private static int year(String year) {
        if (!YEAR.matcher(year).matches() || Integer.parseInt(year) < EARLIEST || Integer.parseInt(year) > LATEST) {
            throw ProblemException.notFound("HOLIDAYS_NOT_FOUND", year);
        }
        return Integer.parseInt(year);
    }
}
