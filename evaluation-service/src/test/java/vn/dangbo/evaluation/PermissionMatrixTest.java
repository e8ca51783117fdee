package vn.dangbo.evaluation;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Relation.Target;

/** Who may do what of this service's operations, and with whose results: that of a member of CELL1 in 2025. */
@EvaluationServiceTest
class PermissionMatrixTest {

    private static final String YEAR = "year=2025";

    @TestFactory
    Stream<DynamicTest> matrix() {
        Calls.recordOnce("2025,MEMBER,CELL1,69000001,HTTNV,,,");
        String id = Calls.get(Calls.EVERYWHERE, "/evaluations?organisation=CELL1&" + YEAR)
                .extract()
                .path("items[0].id");
        var matrix = PermissionMatrix.of("evaluation-service", Target.CELL1)
                .probe(
                        "listEvaluations",
                        "of a year",
                        Probe.list("/api/v1/evaluations?" + YEAR, answer -> holds(answer, id)))
                .probe("listEvaluations", "of a unit", Probe.item("/api/v1/evaluations?organisation={target}"))
                .probe("getEvaluation", Probe.item("/api/v1/evaluations/" + id))
                .probe("getEvaluationHistory", Probe.item("/api/v1/evaluations/" + id + "/history"))
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe(
                        "getFigure",
                        "of members",
                        Probe.item("/api/v1/statistics/EVAL_MEMBER?organisation={target}&" + YEAR))
                .probe("getFigure", "of units", Probe.item("/api/v1/statistics/EVAL_ORG?organisation={target}&" + YEAR))
                .probe("getCodeList", Probe.open("/api/v1/codelists/grades"))
                .probe("getEvaluationImportTemplate", Probe.open("/api/v1/imports/evaluations/template"))
                .probe(
                        "importEvaluations",
                        ImportProbes.row("evaluations", Calls.HEADER, "2025,MEMBER,{target},69000002,HTTNV,,,"));
        return ImportProbes.addTo(matrix, "evaluations").tests();
    }

    private static boolean holds(Response answer, String id) {
        return answer.<List<String>>path("items.id").contains(id);
    }
}
