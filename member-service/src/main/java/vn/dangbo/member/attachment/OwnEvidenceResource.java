package vn.dangbo.member.attachment;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** Evidence for the caller's own rectification. */
@Path("/api/v1/me/rights-requests/{request}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class OwnEvidenceResource {

    private static final String ANY = "application/octet-stream";

    @Inject
    OwnEvidence evidence;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "listOwnEvidence",
            summary = "Giấy tờ tôi đã gửi kèm yêu cầu · papers that I handed in for my request")
    public Page<AttachmentView> list(@PathParam("request") UUID request, @BeanParam PageRequest page) {
        return Page.of(evidence.of(request), page, one -> one.id().toString());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "recordOwnEvidence",
            summary = "Ghi một giấy tờ chứng minh, chưa có nội dung · records a paper, still without content",
            description =
                    "Chỉ cho yêu cầu đính chính chưa giải quyết. Only for a rectification that is not settled yet.")
    public RestResponse<AttachmentView> record(
            @PathParam("request") UUID request,
            EvidenceRequest paper,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", paper);
        var id = idempotency.once(key, "recordOwnEvidence " + request, paper, () -> evidence.record(request, paper));
        var one = evidence.one(request, id);
        return Items.created(one, one.version(), "/api/v1/me/rights-requests/%s/attachments/%s".formatted(request, id));
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "putOwnEvidenceContent",
            summary = "Gửi nội dung; bản trước được giữ · hands a content in; the one before is kept",
            description = "Như `PUT /attachments/{id}/content`. As there: types, sizes, scan for malicious content.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(
            value = AttachmentView.class,
            responseCode = "200",
            responseDescription = "Đã nhận; ETag · taken")
    @APIResponse(responseCode = "412", description = "Đã có bản mới · changed meanwhile")
    @APIResponse(responseCode = "413", description = "Tệp quá lớn · too large")
    @APIResponse(responseCode = "415", description = "Loại tệp không được nhận · a type that is not taken")
    @APIResponse(responseCode = "422", description = "Tệp có mã độc · malicious")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<AttachmentView> put(
            @PathParam("request") UUID request,
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    @Parameter(description = "attachment; filename*=UTF-8''giay-khai-sinh.pdf")
                    String disposition,
            InputStream body) {
        evidence.handIn(request, id, body, FileName.of(disposition), ifMatch);
        var one = evidence.one(request, id);
        return Items.found(one, one.version());
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.OWN_RECORD)
    @Operation(
            operationId = "getOwnEvidenceContent",
            summary = "Tải nội dung tôi đã gửi · the content that I handed in, compared with its checksum")
    @APIResponse(
            responseCode = "200",
            description = "Tệp · the file",
            content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "Chưa quét, hoặc có mã độc · not found clean")
    public Response content(@PathParam("request") UUID request, @PathParam("id") UUID id) throws IOException {
        return ContentAnswer.of(evidence.handOut(request, id, null));
    }
}
