package vn.dangbo.evaluation.result;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Parameters;

/** What a list of results may be narrowed to. */
public class EvaluationParameters {

    @QueryParam("year")
    @Parameter(
            description = "Năm được đánh giá · the year evaluated",
            example = "2019",
            schema = @Schema(type = SchemaType.INTEGER))
    String year;

    @QueryParam("organisation")
    @Parameter(
            description = "Mã hoặc UUID của tổ chức đảng, gồm mọi cấp dưới · code or UUID of a unit, with all below it",
            example = "KIENTUONG")
    String organisation;

    @QueryParam("subjectKind")
    @Parameter(description = "Đối tượng (danh mục subject-kinds) · whom the result is about", example = "ORGANISATION")
    String subjectKind;

    @QueryParam("grade")
    @Parameter(
            description =
                    "Mức xếp loại (danh mục grades), hoặc NOT_EVALUATED · a grade, or NOT_EVALUATED for those without one",
            example = "HTXSNV")
    String grade;

    @QueryParam("campaign")
    @Parameter(
            description =
                    "Mã đợt đánh giá, gồm cả kết quả quý; đối tượng chưa có kết quả xem ở /campaigns/{id}/subjects · id of a campaign, "
                            + "quarters included; who has no result yet is among its subjects",
            example = "01890a5d-ac96-774b-bcce-b302099a8057")
    String campaign;

    @QueryParam("status")
    @Parameter(
            description =
                    "GRADED có mức, NOT_EVALUATED chưa xếp loại, UNDER_REVIEW đang có khiếu nại · how the result stands",
            example = "UNDER_REVIEW")
    String status;

    /**
     * The parameters understood.
     *
     * @param codes knows the grades
     * @param unit finds a unit in the caller's scope
     * @throws ProblemException 400 naming the parameter that cannot be used
     */
    EvaluationQueries.Filter filter(EvaluationCodes codes, Function<String, UUID> unit) {
        return new EvaluationQueries.Filter(
                year == null ? null : Parameters.number("year", year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear()),
                organisation == null ? null : unit.apply(organisation),
                Parameters.code("subjectKind", subjectKind, SubjectKind.class),
                Parameters.code("grade", grade, codes::gradesOrNone),
                campaign == null
                        ? null
                        : Parameters.id(campaign)
                                .orElseThrow(
                                        () -> ProblemException.badRequest("campaign", "CAMPAIGN_NOT_FOUND", campaign)),
                Parameters.code("status", status, ResultStatus.class));
    }
}
