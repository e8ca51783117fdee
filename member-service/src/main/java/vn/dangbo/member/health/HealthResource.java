package vn.dangbo.member.health;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;

/** How complete and how sound the records of a unit are. */
@Path("/api/v1/data-health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data health")
public class HealthResource {

    private static final int TREND_MONTHS = 12;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Completeness completeness;

    @GET
    @PermissionsAllowed(Permission.Name.STATISTICS_READ)
    @Operation(
            operationId = "getDataHealth",
            summary = "Chất lượng dữ liệu đảng viên của một tổ chức · how complete and sound a unit's records are",
            description =
                    "Đếm mỗi đêm. Counted each night, by where the cells stand on the day; `trend` goes back a year.")
    public HealthView ofUnit(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit",
                            required = true,
                            example = "KT01")
                    String organisation,
            @QueryParam("asOf") @Parameter(description = "Ngày, mặc định hôm nay · day, today when left out")
                    String asOf) {
        var scope = caller.scope(Permission.STATISTICS_READ);
        var wanted = asOf == null ? desk.today() : Dates.required("asOf", asOf);
        var unit = organisations.require(Fields.required("organisation", organisation), scope, wanted);
        var last = completeness.lastDay(wanted, scope);
        if (last.isEmpty()) {
            return HealthView.of(unit, null, List.of(), List.of(), List.of());
        }
        var day = last.get();
        return HealthView.of(
                unit,
                day,
                completeness.groups(unit, day, scope),
                completeness.issues(unit, day, scope),
                completeness.trend(unit, day.minusMonths(TREND_MONTHS), day, scope));
    }
}
