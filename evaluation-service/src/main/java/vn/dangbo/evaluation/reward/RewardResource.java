package vn.dangbo.evaluation.reward;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSetsOfYears;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.KnownAt;
import vn.dangbo.platform.web.Parameters;

/** Who may be proposed for the rewards that rest on grades. */
@Path("/api/v1/evaluations/reward-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class RewardResource {

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    RewardQueries queries;

    @Inject
    RuleSetsOfYears ruleSets;

    @GET
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listRewardCandidates",
            summary = "Đối tượng đủ điều kiện đề nghị khen thưởng của năm · who may be proposed for rewards of a year",
            description =
                    "Đối tượng được xếp loại HTXSNV trong năm, kèm các năm HTXSNV liền trước đó; «yearsRunning» cho biết đã đủ số "
                            + "năm liền theo bộ quy tắc. Với «proposedAt», nêu cả kết quả đã thay đổi từ lúc đề nghị và đối tượng "
                            + "không còn đủ điều kiện. Those graded HTXSNV for the year with the years running that carry it; with "
                            + "proposedAt also what has changed since a reward was proposed, and who has lost it.")
    public Page<RewardCandidate> list(
            @QueryParam("organisation")
                    @Parameter(
                            required = true,
                            description = "Mã hoặc UUID của tổ chức đảng, gồm mọi cấp dưới · unit, with all below it",
                            example = "KIENTUONG")
                    String organisation,
            @QueryParam("year")
                    @Parameter(
                            required = true,
                            description = "Năm được đánh giá · the year evaluated",
                            example = "2019",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String year,
            @QueryParam("subjectKind")
                    @Parameter(description = "Đối tượng (danh mục subject-kinds) · kind of subject", example = "MEMBER")
                    String subjectKind,
            @QueryParam("ruleSet")
                    @Parameter(
                            description =
                                    "Bộ quy tắc đã ban hành (mặc định: của năm đó) · published rule set, default that of the year",
                            example = "E1b-2019")
                    String ruleSet,
            @QueryParam("proposedAt")
                    @Parameter(
                            description =
                                    "Thời điểm đề nghị khen thưởng; ngày là hết ngày đó · when the reward was proposed; a day means "
                                            + "its end",
                            example = "2020-03-01")
                    String proposedAt,
            @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.EVALUATION_READ);
        if (year == null || organisation == null) {
            var missing = year == null ? "year" : "organisation";
            throw ProblemException.badRequest(missing, "PARAMETER_MISSING", missing);
        }
        int wanted = Parameters.number("year", year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear());
        var unit = organisations.require(organisation, scope, LocalDate.of(wanted, 12, 31));
        var question = new RewardQueries.Question(
                unit.id(),
                wanted,
                Parameters.code("subjectKind", subjectKind, SubjectKind.class),
                ruleSets.of(ruleSet, wanted).rules(),
                proposedAt == null ? null : KnownAt.parse("proposedAt", proposedAt));
        return queries.list(question, scope, page);
    }
}
