package vn.dangbo.evaluation.campaign;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Parameters;

/** What a list of subjects may be narrowed to. */
public class SubjectParameters {

    private static final List<String> SINCE =
            Stream.of(MovesView.Change.values()).map(Enum::name).toList();

    @QueryParam("subjectKind")
    @Parameter(description = "Đối tượng (danh mục subject-kinds) · whom it is about", example = "MEMBER")
    String subjectKind;

    @QueryParam("organisation")
    @Parameter(
            description = "Mã hoặc UUID của tổ chức đảng, gồm mọi cấp dưới · code or UUID of a unit, with all below it",
            example = "KT01")
    String organisation;

    @QueryParam("step")
    @Parameter(description = "Bước đã làm gần nhất · the last step taken", example = "REVIEWED")
    String step;

    @QueryParam("reason")
    @Parameter(
            description = "Lý do không xếp loại (danh mục not-evaluated-reasons) · why there is no grade",
            example = "MOI_KET_NAP")
    String reason;

    @QueryParam("since")
    @Parameter(
            description =
                    "Biến động sau ngày chốt: MOVED, LEFT, ENDED, ADMITTED, ARRIVED, FOUND · what has happened since the cut-off",
            example = "MOVED")
    String since;

    /**
     * The parameters understood.
     *
     * @throws ProblemException 400 naming the parameter that cannot be used
     */
    SubjectQueries.Filter filter(List<String> steps, List<String> reasons, Function<String, OrganisationRef> unit) {
        return new SubjectQueries.Filter(
                Parameters.code("subjectKind", subjectKind, SubjectKind.class),
                organisation == null ? null : unit.apply(organisation).path(),
                Parameters.code("step", step, () -> steps),
                Parameters.code("reason", reason, () -> reasons),
                Parameters.code("since", since, () -> SINCE));
    }
}
