package vn.dangbo.member.training;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.register.Register;
import vn.dangbo.member.register.RegisterHistory;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** Training of a member (đào tạo, bồi dưỡng). */
@Path("/api/v1/members/{id}/trainings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class TrainingResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    Trainings trainings;

    @Inject
    RegisterHistory history;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(operationId = "listTrainings", summary = "Quá trình đào tạo, bồi dưỡng · the trainings of a member")
    public Page<TrainingView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var scope = reading();
        return Page.of(trainings.of(member(id, scope), scope), page, one -> one.startedOn() + " " + one.id());
    }

    @POST
    @PermissionsAllowed(Permission.Name.TRAINING_WRITE)
    @Operation(operationId = "recordTraining", summary = "Ghi một lần cử đi đào tạo, bồi dưỡng · records a training")
    public RestResponse<TrainingView> record(
            @PathParam("id") String id,
            TrainingRequest training,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", training);
        var scope = writing();
        var member = member(id, scope);
        var made = idempotency.once(
                key, "recordTraining " + member, training, () -> trainings.record(member, training, scope));
        var one = require(member, made, scope);
        return Items.created(one, one.version(), "/api/v1/members/" + member + "/trainings/" + made);
    }

    @GET
    @Path("/{training}")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(operationId = "getTraining", summary = "Một lần đào tạo, bồi dưỡng · one training")
    public RestResponse<TrainingView> get(@PathParam("id") String id, @PathParam("training") UUID training) {
        var scope = reading();
        var one = require(member(id, scope), training, scope);
        return Items.found(one, one.version());
    }

    @PUT
    @Path("/{training}")
    @PermissionsAllowed(Permission.Name.TRAINING_WRITE)
    @Operation(
            operationId = "correctTraining",
            summary = "Sửa một lần đào tạo đã ghi, nêu lý do · corrects a recorded training, with the reason")
    @APIResponseSchema(
            value = TrainingView.class,
            responseCode = "200",
            responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<TrainingView> correct(
            @PathParam("id") String id,
            @PathParam("training") UUID training,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            TrainingRequest right) {
        var scope = writing();
        var member = member(id, scope);
        trainings.correct(member, training, Fields.required("body", right), ifMatch, scope);
        var one = require(member, training, scope);
        return Items.found(one, one.version());
    }

    @GET
    @Path("/{training}/history")
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "getTrainingHistory",
            summary = "Nội dung đã ghi trước khi sửa · what was recorded before it was corrected")
    public Page<RegisterHistory.Before> history(
            @PathParam("id") String id, @PathParam("training") UUID training, @BeanParam PageRequest page) {
        var scope = reading();
        var one = require(member(id, scope), training, scope);
        return Page.of(
                history.of(Register.TRAINING, one.id(), scope), page, before -> "%09d".formatted(before.version()));
    }

    private Scope reading() {
        return caller.scope(Permission.MEMBER_READ);
    }

    private Scope writing() {
        return caller.scope(Permission.TRAINING_WRITE);
    }

    private TrainingView require(UUID member, UUID training, Scope scope) {
        return trainings
                .find(member, training, scope)
                .orElseThrow(() -> ProblemException.notFound("TRAINING_NOT_FOUND", training));
    }

    private UUID member(String id, Scope scope) {
        return Parameters.id(id)
                .flatMap(uuid -> members.one(uuid, desk.today(), scope))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"))
                .id();
    }
}
