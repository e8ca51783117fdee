package vn.dangbo.member.award;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.register.Register;
import vn.dangbo.member.register.RegisterHistory;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;
import vn.dangbo.platform.web.Table;

/** Awards of members and of organisations (khen thưởng). */
@Path("/api/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Awards")
public class AwardResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Awards awards;

    @Inject
    RegisterHistory history;

    @Inject
    Idempotency idempotency;

    /** To what a list of awards may be narrowed. */
    public static class AwardListParameters {

        @QueryParam("recipientType")
        @Parameter(description = "MEMBER, ORGANISATION")
        String recipientType;

        @QueryParam("member")
        @Parameter(description = "UUID của đảng viên · the member")
        String member;

        @QueryParam("organisation")
        @Parameter(description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it", example = "KT01")
        String organisation;

        @QueryParam("year")
        @Parameter(description = "Khen cho năm nào · the year that is honoured", example = "2020")
        String year;
    }

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(operationId = "listAwards", summary = "Khen thưởng, ghi trước đứng trước · awards, oldest record first")
    public Page<AwardView> list(@BeanParam AwardListParameters wanted, @BeanParam PageRequest page) {
        var scope = reading();
        return awards.list(filter(wanted, scope), scope, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportAwards", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<AwardView> export(@BeanParam AwardListParameters wanted) {
        var scope = desk.exporting();
        var filter = filter(wanted, scope);
        return Export.of("awards", AwardView.class, page -> awards.list(filter, scope, page));
    }

    private Awards.Filter filter(AwardListParameters wanted, Scope scope) {
        return new Awards.Filter(
                Parameters.code("recipientType", wanted.recipientType, RecipientType.class),
                // an id of nobody finds nothing
                wanted.member == null ? null : Parameters.id(wanted.member).orElse(new UUID(0, 0)),
                wanted.organisation == null ? null : organisations.require(wanted.organisation, scope, desk.today()),
                wanted.year == null
                        ? null
                        : Parameters.number("year", wanted.year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear()));
    }

    @POST
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(
            operationId = "recordAward",
            summary = "Ghi một quyết định khen thưởng · records an award that was decided")
    public RestResponse<AwardView> record(
            AwardRequest award,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", award);
        var id = idempotency.once(key, "recordAward", award, () -> awards.record(award, writing()));
        var one = require(id, writing());
        return Items.created(one, one.version(), "/api/v1/awards/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(operationId = "getAward", summary = "Một lần khen thưởng · one award")
    public RestResponse<AwardView> get(@PathParam("id") UUID id) {
        var one = require(id, reading());
        return Items.found(one, one.version());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.AWARD_WRITE)
    @Operation(
            operationId = "correctAward",
            summary = "Sửa một lần khen thưởng đã ghi, nêu lý do · corrects a recorded award, with the reason")
    @APIResponseSchema(value = AwardView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<AwardView> correct(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            AwardRequest award) {
        awards.correct(id, Fields.required("body", award), ifMatch, writing());
        var one = require(id, writing());
        return Items.found(one, one.version());
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getAwardHistory",
            summary = "Nội dung đã ghi trước khi sửa · what was recorded before it was corrected")
    public Page<RegisterHistory.Before> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var one = require(id, reading());
        return Page.of(
                history.of(Register.AWARD, one.id(), reading()), page, before -> "%09d".formatted(before.version()));
    }

    private Scope reading() {
        return caller.scope(Permission.MEMBER_READ);
    }

    private Scope writing() {
        return caller.scope(Permission.AWARD_WRITE);
    }

    private AwardView require(UUID id, Scope scope) {
        return awards.find(id, scope).orElseThrow(() -> ProblemException.notFound("AWARD_NOT_FOUND", id));
    }
}
