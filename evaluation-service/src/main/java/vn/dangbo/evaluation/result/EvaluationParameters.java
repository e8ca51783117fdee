package vn.dangbo.evaluation.result;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;

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

    /**
     * The parameters understood.
     *
     * @param grades codes of the grades
     * @param unit finds a unit in the caller's scope
     * @throws ProblemException 400 naming the parameter that cannot be used
     */
    EvaluationQueries.Filter filter(List<String> grades, Function<String, UUID> unit) {
        return new EvaluationQueries.Filter(
                year == null ? null : year(year),
                organisation == null ? null : unit.apply(organisation),
                subjectKind == null ? null : subjectKind(subjectKind),
                grade == null ? null : grade(grade, grades));
    }

    private static int year(String text) {
        int earliest = AsOf.EARLIEST.getYear();
        int latest = AsOf.LATEST.getYear();
        try {
            int value = Integer.parseInt(text);
            if (value >= earliest && value <= latest) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw ProblemException.badRequest("year", "NUMBER_OUT_OF_RANGE", text, earliest, latest);
    }

    private static SubjectKind subjectKind(String text) {
        var names = Arrays.stream(SubjectKind.values()).map(Enum::name).toList();
        return SubjectKind.valueOf(known("subjectKind", text, names));
    }

    private static String grade(String text, List<String> grades) {
        return known(
                "grade",
                text,
                Stream.concat(grades.stream(), Stream.of(EvaluationCodes.NOT_EVALUATED))
                        .toList());
    }

    private static String known(String parameter, String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            throw ProblemException.badRequest(parameter, "VALUE_UNKNOWN", text, String.join(", ", allowed));
        }
        return text;
    }
}
