package vn.dangbo.member.card;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Parameters;

/** The cards of a member; steps are taken on the one that the member holds, or has lost. */
@Path("/api/v1/members/{id}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class CardResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    Cards cards;

    @Inject
    CardCourse course;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "listMemberCards",
            summary = "Thẻ đảng viên đã cấp, số thẻ được che · the cards that a member was given, numbers masked")
    public Page<CardView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_READ);
        var all = cards.of(member(id, scope), scope);
        var places = IntStream.range(0, all.size()).boxed().toList();
        var cut = Page.of(places, page, "%04d"::formatted);
        return new Page<>(
                cut.items().stream().map(place -> all.get(place).masked()).toList(), cut.next(), cut.total());
    }

    @POST
    @PermissionsAllowed(Permission.Name.CARD_WRITE)
    @Operation(
            operationId = "issueMemberCard",
            summary = "Cấp thẻ đảng viên · gives a card to an official member who holds none")
    public RestResponse<CardView> issue(
            @PathParam("id") String id,
            CardRequest said,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        var member = uuid(id);
        Fields.required("body", said);
        var card = idempotency.once(key, "issueMemberCard " + member, said, () -> course.issue(member, said));
        return created(
                cards.one(member, card, caller.scope(Permission.CARD_WRITE)).masked());
    }

    @POST
    @Path("/replace")
    @PermissionsAllowed(Permission.Name.CARD_WRITE)
    @Operation(
            operationId = "replaceMemberCard",
            summary = "Đổi thẻ đảng viên · gives another card for the one that the member holds, as in 2025")
    public RestResponse<CardView> replace(
            @PathParam("id") String id,
            CardRequest said,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return created(step(id, CardStep.REPLACE, said, key));
    }

    @POST
    @Path("/report-lost")
    @PermissionsAllowed(Permission.Name.CARD_LOSS_REPORT)
    @Operation(operationId = "reportMemberCardLost", summary = "Báo mất thẻ đảng viên · the card is lost")
    public CardView reportLost(
            @PathParam("id") String id,
            CardRequest said,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return step(id, CardStep.REPORT_LOST, said, key);
    }

    @POST
    @Path("/reissue")
    @PermissionsAllowed(Permission.Name.CARD_WRITE)
    @Operation(
            operationId = "reissueMemberCard",
            summary = "Cấp lại thẻ đã mất · gives another card for the one that was lost")
    public RestResponse<CardView> reissue(
            @PathParam("id") String id,
            CardRequest said,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return created(step(id, CardStep.REISSUE, said, key));
    }

    @POST
    @Path("/withdraw")
    @PermissionsAllowed(Permission.Name.CARD_WRITE)
    @Operation(
            operationId = "withdrawMemberCard",
            summary = "Thu hồi thẻ đảng viên · takes the card back; when a membership ends it comes by itself")
    public CardView withdraw(
            @PathParam("id") String id,
            CardRequest said,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        return step(id, CardStep.WITHDRAW, said, key);
    }

    private static RestResponse<CardView> created(CardView card) {
        return RestResponse.status(RestResponse.Status.CREATED, card);
    }

    private CardView step(String id, CardStep step, CardRequest said, String key) {
        var member = uuid(id);
        Fields.required("body", said);
        var card = idempotency.once(key, step + " card of " + member, said, () -> course.step(member, step, said));
        return cards.one(member, card, caller.scope(step.permission())).masked();
    }

    private UUID member(String id, Scope scope) {
        return members.one(uuid(id), desk.today(), scope)
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"))
                .id();
    }

    private static UUID uuid(String id) {
        return Parameters.id(id).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
