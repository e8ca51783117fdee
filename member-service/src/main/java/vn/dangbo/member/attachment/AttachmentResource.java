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
import jakarta.ws.rs.QueryParam;
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
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** Papers of cases, awards, trainings and members (tệp đính kèm). */
@Path("/api/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments")
public class AttachmentResource {

    private static final String ANY = "application/octet-stream";

    @Inject
    Attachments attachments;

    @Inject
    AttachmentFiles files;

    @Inject
    Idempotency idempotency;

    @GET
    @PermissionsAllowed(Permission.Name.ATTACHMENT_READ)
    @Operation(
            operationId = "listAttachments",
            summary = "Tệp đính kèm của một hồ sơ, khen thưởng, đào tạo hoặc đảng viên · the papers of an owner")
    public Page<AttachmentView> list(
            @QueryParam("ownerType")
                    @Parameter(
                            description = "MEMBER, CASE, DISCIPLINE, RIGHTS_REQUEST, AWARD, TRAINING",
                            required = true)
                    String ownerType,
            @QueryParam("owner") @Parameter(description = "UUID của hồ sơ hoặc bản ghi · the owner", required = true)
                    String owner,
            @BeanParam PageRequest page) {
        var type = Parameters.code("ownerType", Fields.required("ownerType", ownerType), AttachmentOwner.class);
        var id = Parameters.id(Fields.required("owner", owner))
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_OWNER_NOT_FOUND", owner));
        return Page.of(attachments.of(type, id), page, one -> one.id().toString());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.ATTACHMENT_WRITE)
    @Operation(
            operationId = "recordAttachment",
            summary = "Ghi một văn bản, chưa có nội dung · records a paper, still without content",
            description =
                    "Văn bản mật chỉ ghi số, ký hiệu. Of a secret paper only its number is kept; the content goes to"
                            + " `PUT /attachments/{id}/content`.")
    public RestResponse<AttachmentView> record(
            AttachmentRequest paper,
            @HeaderParam(IdempotencyKey.HEADER) @Parameter(description = IdempotencyKey.DESCRIPTION) String key) {
        Fields.required("body", paper);
        var id = idempotency.once(key, "recordAttachment", paper, () -> attachments.record(paper));
        var one = attachments.writable(id);
        return Items.created(one, one.version(), "/api/v1/attachments/" + id);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.ATTACHMENT_READ)
    @Operation(operationId = "getAttachment", summary = "Một văn bản và các bản nội dung · a paper with its contents")
    public RestResponse<AttachmentView> get(@PathParam("id") UUID id) {
        var one = attachments.readable(id);
        return Items.found(one, one.version());
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.ATTACHMENT_WRITE)
    @Operation(
            operationId = "putAttachmentContent",
            summary = "Gửi nội dung; bản trước được giữ · hands a content in; the one before is kept",
            description =
                    "Thân yêu cầu là chính tệp (PDF, JPEG, PNG, TIFF, DOCX, XLSX), tên tệp ở Content-Disposition. "
                            + "The body is the file itself; its type is told by what is in it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(
            value = AttachmentView.class,
            responseCode = "200",
            responseDescription = "Đã nhận; ETag · taken")
    @APIResponse(responseCode = "412", description = "Đã có người gửi bản mới · changed meanwhile")
    @APIResponse(responseCode = "413", description = "Tệp quá lớn · too large")
    @APIResponse(responseCode = "415", description = "Loại tệp không được nhận · a type that is not taken")
    @APIResponse(responseCode = "422", description = "Văn bản mật, hoặc tệp có mã độc · secret, or malicious")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<AttachmentView> put(
            @PathParam("id") UUID id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    @Parameter(description = "attachment; filename*=UTF-8''quyet-dinh.pdf")
                    String disposition,
            InputStream body) {
        files.handIn(id, body, FileName.of(disposition), ifMatch);
        var one = attachments.writable(id);
        return Items.found(one, one.version());
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.ATTACHMENT_READ)
    @Operation(
            operationId = "getAttachmentContent",
            summary = "Tải nội dung, đã so với mã kiểm tra · the content, compared with its checksum")
    @APIResponse(
            responseCode = "200",
            description = "Tệp · the file",
            content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "Chưa quét, hoặc có mã độc · not found clean")
    public Response content(
            @PathParam("id") UUID id,
            @QueryParam("version")
                    @Parameter(description = "Số của bản; không nêu: bản mới nhất · latest when left out")
                    String version,
            @HeaderParam(Purpose.HEADER) @Parameter(description = Purpose.DESCRIPTION) String purpose)
            throws IOException {
        return ContentAnswer.of(
                files.handOut(id, version == null ? null : Parameters.number("version", version, 1, 1_000_000)));
    }
}
