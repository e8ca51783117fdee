package vn.dangbo.evaluation.consistency;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.evaluation.consistency.CapCheck.Limit;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSets;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.labels.RequestLocale;
import vn.dangbo.platform.problem.ProblemException;

/** Checks a published report: nothing is stored, nothing stored is read. */
@Path("/api/v1/consistency-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency checks")
public class ConsistencyResource {

    private static final String EXAMPLE = """
            {"title": "Kết quả xếp loại năm 2019", "year": 2019, "ruleSet": "E1b-2019",
             "populations": [{"code": "TCCSD", "subjectKind": "ORGANISATION", "level": "AGGREGATE",
               "total": 49, "graded": 49, "grades": {"HTXSNV": 9, "HTTNV": 36, "HTNV": 4, "KHTNV": 0},
               "printed": [{"grade": "HTTNV", "percent": 68.52}, {"grade": "HTXSNV", "percent": 20.0, "of": "HTTNV"}]}],
             "targets": [{"code": "KET_NAP", "actual": 952, "target": 500, "printedPercent": 190}]}
            """;

    @Inject
    RuleSets ruleSets;

    @Inject
    Messages messages;

    /** What was found, and how many statements were compared. */
    @Schema(name = "ConsistencyReport")
    public record View(
            List<Finding> findings, @Schema(examples = "6") int checked) {}

    @POST
    @PermissionsAllowed(Permission.Name.STATISTICS_READ)
    @Operation(
            operationId = "checkConsistency",
            summary = "Kiểm tra một báo cáo đã công bố · checks a published report",
            description =
                    "Cộng lại các số, tính lại tỷ lệ theo mọi mẫu số thường dùng, so với năm trước và với trần xếp loại. Báo cáo đúng, "
                            + "làm tròn hoặc cắt đến 0–2 chữ số thập phân, không có lỗi nào. Adds up the counts, recomputes the "
                            + "percentages for every usual base, compares with the year before and with the ceilings. A correct report, "
                            + "rounded or cut to 0–2 decimals, has no ERROR.")
    public View check(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Report.class),
                                            examples = @ExampleObject(name = "report", value = EXAMPLE)))
                    Report report,
            @Context ContainerRequestContext request) {
        ReportRules.check(report);
        var outcome = ConsistencyCheck.of(report, limits(report.ruleSet()), messages, RequestLocale.of(request));
        return new View(outcome.findings(), outcome.checked());
    }

    private Function<String, Optional<Limit>> limits(String ruleSet) {
        if (ruleSet == null) {
            return kind -> Optional.empty();
        }
        var rules = ruleSets.published(ruleSet, null)
                .orElseThrow(() -> ProblemException.badRequest("ruleSet", "RULE_SET_UNKNOWN", ruleSet))
                .rules();
        return kind -> rules.cap(SubjectKind.valueOf(kind)).map(cap -> new Limit(cap.ceiling(), cap.exception()));
    }
}
