package vn.dangbo.member.rule;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.RecordVersion;

/** The numbers by which cases of members are judged, over time: terms, shares, ages. */
@Path("/api/v1/member-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleResource {

    @Inject
    Rules rules;

    @Inject
    RuleChanges changes;

    @GET
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "listMemberRules",
            summary = "Các con số của quy định về đảng viên theo thời gian · numbers of rules on members, over time")
    public Page<RuleView> list(@BeanParam PageRequest page) {
        return Page.of(rules.all(), page, RuleView::code);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "getMemberRule",
            summary = "Một con số và các lần thay đổi · one of them, with who changed it and why")
    public RestResponse<RuleView> get(@PathParam("code") String code) {
        var one = rules.one(code);
        return Items.found(one, one.version());
    }

    @POST
    @Path("/{code}/values")
    @PermissionsAllowed(Permission.Name.RULE_WRITE)
    @Operation(
            operationId = "addMemberRuleValue",
            summary = "Thêm giá trị mới từ một ngày · a new value from a day on; those before stay",
            description =
                    "Ngày đã qua chỉ sửa được khi đính chính, nêu lý do. A day that is not to come only as a correction.")
    @APIResponseSchema(value = RuleView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<RuleView> add(
            @PathParam("code") String code,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            RuleRequest wanted) {
        rules.add(code, Fields.required("body", wanted), ifMatch);
        return changed(code, wanted);
    }

    @POST
    @Path("/{code}/end")
    @PermissionsAllowed(Permission.Name.RULE_WRITE)
    @Operation(operationId = "endMemberRule", summary = "Chấm dứt từ một ngày · from a day on there is no such rule")
    @APIResponseSchema(value = RuleView.class, responseCode = "200", responseDescription = "Đã ghi; ETag · recorded")
    @APIResponse(responseCode = "412", description = "Đã có người sửa · changed meanwhile")
    @APIResponse(responseCode = "428", description = "Thiếu If-Match · If-Match is missing")
    public RestResponse<RuleView> end(
            @PathParam("code") String code,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            RuleRequest wanted) {
        rules.end(code, Fields.required("body", wanted), ifMatch);
        return changed(code, wanted);
    }

    private RestResponse<RuleView> changed(String code, RuleRequest wanted) {
        changes.told(RuleChanges.RULE, code, wanted.reason());
        return get(code);
    }
}
