package vn.dangbo.evaluation.observation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Parameters;

/** What a list of declared figures may be narrowed to. */
public class ObservationParameters {

    @QueryParam("metric")
    @Parameter(description = "Chỉ tiêu (danh mục declared-metrics) · the metric", example = "COURSE_TURN")
    String metric;

    @QueryParam("organisation")
    @Parameter(
            description = "Mã hoặc UUID của tổ chức đảng, gồm mọi cấp dưới · code or UUID of a unit, with all below it",
            example = "KIENTUONG")
    String organisation;

    @QueryParam("status")
    @Parameter(
            description = "Trạng thái của lần báo cáo mới nhất · status of the latest revision",
            example = "SUBMITTED")
    String status;

    /** @throws ProblemException 400 naming the parameter that cannot be used */
    ObservationQueries.Filter filter(Function<String, UUID> unit) {
        return new ObservationQueries.Filter(
                Parameters.code("metric", metric, DeclaredMetric::codes),
                organisation == null ? null : unit.apply(organisation),
                Parameters.code("status", status, ObservationStatus.class));
    }
}
