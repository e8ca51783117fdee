package vn.dangbo.org.committee;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;

/** The committees of a unit, by term. */
@Path("/api/v1/organisations/{org}/committees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
public class UnitCommitteesResource {

    private static final String ORG = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit";
    private static final String AS_OF = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    CommitteeQueries queries;

    @Inject
    CommitteeRuleBook ruleBook;

    @Inject
    Committees committees;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** The committees of a unit. */
    @Schema(name = "CommitteeList")
    public record CommitteeList(List<CommitteeView> items) {}

    @GET
    @PermissionsAllowed(Permission.Name.ORGANISATION_READ)
    @Operation(
            operationId = "listCommittees",
            summary = "Cấp ủy theo nhiệm kỳ, mới nhất trước · committees by term, the latest first",
            description =
                    "Mọi nhiệm kỳ đã bắt đầu đến ngày `asOf`, kèm số người đang giữ chức. Every term that had begun by `asOf`, "
                            + "with the number of persons in it; who they are is told by the seats.")
    public CommitteeList list(
            @PathParam("org") @Parameter(description = ORG, example = "KIENTUONG") String org,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2020-12-31") String asOf) {
        var day = Dates.asOf(asOf, clock);
        var scope = caller.scope(Permission.ORGANISATION_READ);
        return new CommitteeList(
                queries.list(organisations.require(org, scope, day).id(), day, scope));
    }

    @POST
    @PermissionsAllowed(Permission.Name.SEAT_WRITE)
    @Operation(operationId = "addCommittee", summary = "Ghi một nhiệm kỳ cấp ủy · record a term of a committee")
    @APIResponseSchema(
            value = CommitteeView.class,
            responseCode = "201",
            responseDescription = "Đã ghi; Location và ETag · recorded")
    @APIResponse(responseCode = "409", description = "Trùng với nhiệm kỳ khác · clashes with another term")
    public RestResponse<CommitteeView> add(
            @PathParam("org") @Parameter(description = ORG, example = "KT01") String org,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key,
            CommitteeRequest request) {
        var scope = caller.scope(Permission.SEAT_WRITE);
        var term = Fields.required("body", request).term(ruleBook.rules());
        var id = idempotency.once(
                key,
                "addCommittee " + org,
                request,
                () -> committees.add(org, term, scope, new Recording(caller.name(), request.correction(), null)));
        var view = queries.require(id, Dates.asOf(null, clock), scope);
        return Items.created(view, view.version(), "/api/v1/committees/" + id);
    }
}
