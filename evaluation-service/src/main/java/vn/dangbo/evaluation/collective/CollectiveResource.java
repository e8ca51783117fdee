package vn.dangbo.evaluation.collective;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** The leadership collectives that are graded. */
@Path("/api/v1/collectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class CollectiveResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CollectiveQueries queries;

    @Inject
    EvaluationCodes codes;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listCollectives",
            summary = "Các tập thể lãnh đạo, quản lý vào một ngày · leadership collectives of a day",
            description =
                    "Gồm cả tập thể ngoài Đảng đặt dưới sự lãnh đạo của cấp ủy (HĐND, UBND, MTTQ, đoàn thể). Those outside the "
                            + "Party that stand under a committee are among them.")
    public Page<CollectiveView> list(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức đảng, gồm mọi cấp dưới · unit, with all below it",
                            example = "DIAN")
                    String organisation,
            @QueryParam("type") @Parameter(description = "Danh mục collective-types", example = "CAP_UY_CO_SO")
                    String type,
            @QueryParam("asOf")
                    @Parameter(description = "Ngày (mặc định hôm nay) · the day, default today", example = "2019-12-31")
                    String asOf,
            @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.EVALUATION_READ);
        var day = Dates.asOf(asOf, clock);
        var unit = organisation == null
                ? null
                : organisations.require(organisation, scope, day).id();
        var filter = new CollectiveQueries.Filter(unit, Parameters.code("type", type, codes::collectiveTypes), day);
        return queries.list(filter, scope, page);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getCollective",
            summary = "Một tập thể qua thời gian · a collective over time, oldest first")
    public Page<CollectiveView> get(
            @PathParam("code") @Parameter(description = "Mã tập thể · code of the collective", example = "DA01UBND")
                    String code,
            @BeanParam PageRequest page) {
        var versions = queries.versions(code, caller.scope(Permission.EVALUATION_READ));
        if (versions.isEmpty()) {
            throw ProblemException.notFound("COLLECTIVE_NOT_FOUND", code);
        }
        return Page.of(versions, page, version -> version.validFrom().toString());
    }
}
