package vn.dangbo.member.partner;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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
import vn.dangbo.platform.web.RecordVersion;

/** Other deployments that we hand members over to and take members from, and their public keys. */
@Path("/api/v1/hand-over-partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-over")
public class PartnerResource {

    private static final String PATH = "/api/v1/hand-over-partners/";

    @Inject
    Partners partners;

    @Inject
    PartnerRegister register;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_READ)
    @Operation(
            operationId = "listHandOverPartners",
            summary = "Các hệ thống khác được tin cậy · other deployments that are trusted, with their public keys")
    public Page<PartnerView> list(@BeanParam PageRequest page) {
        return Page.of(partners.all(), page, one -> one.deployment() + " " + one.id());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_READ)
    @Operation(operationId = "getHandOverPartner", summary = "Một hệ thống khác · one of them")
    public RestResponse<PartnerView> get(@PathParam("id") UUID id) {
        var one = found(id);
        return Items.found(one, one.version());
    }

    @POST
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_WRITE)
    @Operation(
            operationId = "recordHandOverPartner",
            summary = "Ghi một hệ thống được tin cậy · trusts another deployment, for a unit and all below it",
            description =
                    "So mã nhận dạng khóa qua kênh khác trước khi ghi. Compare the thumbprints of its keys over another"
                            + " channel first.")
    public RestResponse<PartnerView> record(
            PartnerRequest wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", wanted);
        var id = idempotency.once(key, "recordHandOverPartner", wanted, () -> register.record(wanted, writing()));
        var one = found(id);
        return Items.created(one, one.version(), PATH + id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_WRITE)
    @Operation(
            operationId = "correctHandOverPartner",
            summary = "Sửa tên, thời hạn tin cậy · corrects its name, and how long it is trusted")
    public RestResponse<PartnerView> correct(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            PartnerRequest wanted) {
        register.correct(id, Fields.required("body", wanted), ifMatch, writing());
        return get(id);
    }

    @POST
    @Path("/{id}/keys")
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_WRITE)
    @Operation(operationId = "addHandOverPartnerKey", summary = "Thêm một khóa công khai · adds a public key")
    public RestResponse<PartnerView> addKey(
            @PathParam("id") UUID id,
            PartnerRequest.Key wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", wanted);
        idempotency.once(key, "addHandOverPartnerKey " + id, wanted, () -> register.addKey(id, wanted, writing()));
        return get(id);
    }

    @POST
    @Path("/{id}/keys/{kid}/end")
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_WRITE)
    @Operation(
            operationId = "endHandOverPartnerKey",
            summary = "Ngừng dùng một khóa; báo lộ khóa · ends a key, or tells that others have it")
    public RestResponse<PartnerView> endKey(
            @PathParam("id") UUID id,
            @PathParam("kid") String kid,
            PartnerRequest.KeyEnd wanted,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", wanted);
        idempotency.once(
                key,
                "endHandOverPartnerKey " + id + " " + kid,
                wanted,
                () -> register.endKey(id, kid, wanted, writing()));
        return get(id);
    }

    private Scope writing() {
        return caller.scope(Permission.HAND_OVER_PARTNER_WRITE);
    }

    private PartnerView found(UUID id) {
        return partners.find(id).orElseThrow(() -> ProblemException.notFound("PARTNER_NOT_FOUND", id));
    }
}
