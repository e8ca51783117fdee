package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** The regulations of the evaluation as data. */
@Path("/api/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets")
public class RuleSetResource {

    private static final String ID = "Mã bộ quy tắc · id of the rule set";
    private static final String VERSION = "Phiên bản; không ghi là bản mới nhất · version; without it the latest";
    private static final int MOST_VERSIONS = 100_000;

    @Inject
    RuleSets ruleSets;

    /**
     * A rule set to be drafted.
     *
     * @param organisation whose own it shall be
     * @param derivedFrom id of the published one from which it was made
     * @param rules the whole rule set; its id is that of the draft
     */
    @Schema(name = "RuleSetDraft")
    public record Draft(
            @Schema(required = true, examples = "DIAN") String organisation,
            @Schema(required = true, examples = "E1b-2019") String derivedFrom,

            @Schema(required = true, implementation = RuleSet.class)
            JsonNode rules) {}

    /**
     * Facts about one subject.
     *
     * @param facts by name (code list {@code evaluation-facts}); what is left out is unknown
     */
    @Schema(name = "JudgementRequest")
    public record Case(
            @Schema(required = true) SubjectKind subjectKind,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    examples = "{\"tasksDonePct\": 100, \"isHead\": true, \"ledGrade\": \"HTTNV\"}")
            Map<String, Object> facts) {}

    /**
     * What rules say of given facts.
     *
     * @param excluded why the subject is not graded at all; absent when it is
     * @param compared what other rules say of the same facts
     * @param differences the rules on which the two differ
     */
    @Schema(name = "JudgementView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            @Schema(examples = "E1b-2019") String ruleSet,
            String excluded,
            Judgement judgement,
            View compared,
            List<Difference> differences) {}

    /** A rule that one of two rule sets lacks, or that says something else there; null where it is not. */
    @Schema(name = "JudgementDifference")
    public record Difference(@Schema(examples = "HC9") String ruleId, RuleResult here, RuleResult there) {}

    @GET
    @PermissionsAllowed(Permission.Name.RULE_SET_READ)
    @Operation(
            operationId = "listRuleSets",
            summary = "Các bộ quy tắc, mọi phiên bản · the rule sets, every version",
            description =
                    "Quy tắc có «confidence» khác CONFIRMED là chưa kiểm chứng được với văn bản gốc. A rule whose confidence is not "
                            + "CONFIRMED could not be checked against its text.")
    public Page<RuleSetEntry> list(@BeanParam PageRequest page) {
        return Page.of(ruleSets.all(), page, entry -> entry.id() + " %06d".formatted(entry.version()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.RULE_SET_READ)
    @Operation(operationId = "getRuleSet", summary = "Một bộ quy tắc · one rule set")
    public RestResponse<RuleSetEntry> get(
            @PathParam("id") @Parameter(description = ID, example = "E1b-2019") String id,
            @QueryParam("version") @Parameter(description = VERSION, schema = @Schema(type = SchemaType.INTEGER))
                    String version) {
        return found(ruleSets.require(id, version(version)));
    }

    @POST
    @PermissionsAllowed(Permission.Name.RULE_SET_WRITE)
    @Operation(
            operationId = "draftRuleSet",
            summary = "Soạn bộ quy tắc riêng từ một bộ đã ban hành · drafts one's own from a published one",
            description =
                    "Mã mới, hoặc phiên bản kế tiếp của bộ quy tắc của chính tổ chức. A new id, or the next version of the "
                            + "organisation's own.")
    public RestResponse<RuleSetEntry> draft(Draft wanted) {
        Fields.required("body", wanted);
        var entry = ruleSets.draft(
                Fields.required("organisation", wanted.organisation()),
                Fields.required("derivedFrom", wanted.derivedFrom()),
                Fields.required("rules", wanted.rules()));
        return Items.created(entry, entry.recordVersion(), "/api/v1/rule-sets/" + entry.id());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.RULE_SET_WRITE)
    @Operation(operationId = "replaceRuleSet", summary = "Thay nội dung bản thảo · replaces a draft")
    public RestResponse<RuleSetEntry> replace(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.REQUIRED) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RuleSet.class))) JsonNode rules) {
        return found(ruleSets.replace(id, Fields.required("body", rules), ifMatch));
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.Name.RULE_SET_PUBLISH)
    @Operation(
            operationId = "publishRuleSet",
            summary = "Ban hành; từ đó không sửa được · publishes it, and it is never changed again")
    public RestResponse<RuleSetEntry> publish(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam(RecordVersion.IF_MATCH) @Parameter(description = RecordVersion.OPTIONAL) String ifMatch) {
        return found(ruleSets.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/judgement")
    @PermissionsAllowed(Permission.Name.RULE_SET_READ)
    @Operation(
            operationId = "judgeFacts",
            summary = "Quy tắc nói gì về các dữ kiện đã cho · what the rules say of given facts",
            description =
                    "«compareWith» áp dụng thêm một bộ quy tắc khác cho cùng dữ kiện và nêu khác biệt từng quy tắc. Nothing is stored; "
                            + "compareWith applies another rule set to the same facts and shows each rule that differs.")
    public View judge(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("version") @Parameter(description = VERSION, schema = @Schema(type = SchemaType.INTEGER))
                    String version,
            @QueryParam("compareWith") @Parameter(description = ID, example = "E3-2025") String compareWith,
            Case wanted) {
        Fields.required("body", wanted);
        var kind = Fields.required("subjectKind", wanted.subjectKind());
        var facts = facts(Fields.required("facts", wanted.facts()));
        var here = view(ruleSets.require(id, version(version)), kind, facts);
        if (compareWith == null) {
            return here;
        }
        var there = view(ruleSets.require(compareWith, null), kind, facts);
        return new View(here.ruleSet(), here.excluded(), here.judgement(), there, differences(here, there));
    }

    private static View view(RuleSetEntry entry, SubjectKind kind, Facts facts) {
        return new View(
                entry.id(),
                entry.rules()
                        .excluded(kind, facts)
                        .map(RuleSet.Eligibility::reason)
                        .orElse(null),
                GradeJudge.judge(entry.rules(), kind, facts),
                null,
                null);
    }

    private static List<Difference> differences(View here, View there) {
        var differences = new ArrayList<Difference>();
        for (var result : here.judgement().results()) {
            var other = result(there, result.ruleId());
            if (other == null || !says(result).equals(says(other))) {
                differences.add(new Difference(result.ruleId(), result, other));
            }
        }
        there.judgement().results().stream()
                .filter(result -> result(here, result.ruleId()) == null)
                .forEach(result -> differences.add(new Difference(result.ruleId(), null, result)));
        return differences;
    }

    private static RuleResult result(View view, String ruleId) {
        return view.judgement().results().stream()
                .filter(result -> result.ruleId().equals(ruleId))
                .findFirst()
                .orElse(null);
    }

    /** What matters when two rules of one id are compared: level, outcome and the facts asked for. */
    private static List<Object> says(RuleResult result) {
        var said = new ArrayList<Object>();
        said.add(result.type());
        said.add(result.level());
        said.add(result.severity());
        said.add(result.passed());
        said.add(result.facts());
        return said;
    }

    private static Facts facts(Map<String, Object> wanted) {
        try {
            return Facts.of(wanted);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest("facts." + wrong.getMessage(), "FACT_INVALID", wrong.getMessage());
        }
    }

    private static Integer version(String text) {
        return text == null ? null : Parameters.number("version", text, 1, MOST_VERSIONS);
    }

    private static RestResponse<RuleSetEntry> found(RuleSetEntry entry) {
        return Items.found(entry, entry.recordVersion());
    }
}
