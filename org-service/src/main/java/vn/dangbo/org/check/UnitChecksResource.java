package vn.dangbo.org.check;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** What does not fit together in the records of an organisation and those below it. */
@Path("/api/v1/organisations/{org}/checks")
@Tag(name = "Organisations")
public class UnitChecksResource {

    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.STATISTICS_READ)
    @Operation(
            operationId = "listOrganisationChecks",
            summary =
                    "Kiểm tra dữ liệu của tổ chức và cấp dưới · what does not fit in an organisation and all below it",
            description =
                    "Dạng JSON chia trang; tệp CSV, XLSX chứa tất cả. JSON is paged; a file holds all findings. `notChecked`: "
                            + "các kiểm tra chưa thực hiện được · checks that could not be run now.")
    public CheckReport list(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today",
                            example = "2019-12-31")
                    String asOf,
            @QueryParam("severity")
                    @Parameter(description = "ERROR hoặc WARNING (mặc định: cả hai) · default both", example = "ERROR")
                    String severity,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context ContainerRequestContext context) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.STATISTICS_READ);
        var organisation = organisations.require(org, scope, day);
        var wanted = Parameters.code("severity", severity, CheckSeverity.class);
        var language = RequestLocale.of(context);
        return wantsFile(request)
                ? checks.all(organisation, day, wanted, language, scope)
                : checks.page(organisation, day, wanted, page, language, scope);
    }

    private static boolean wantsFile(Request request) {
        var answer = request.selectVariant(Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Table.CSV), MediaType.valueOf(Table.XLSX))
                .build());
        return answer != null && !answer.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }
}
