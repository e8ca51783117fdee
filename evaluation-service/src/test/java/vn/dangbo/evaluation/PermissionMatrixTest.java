package vn.dangbo.evaluation;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.evaluation.campaign.CampaignProbes;
import vn.dangbo.evaluation.rule.RuleSetDrafts;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;
import vn.dangbo.testkit.TestTokens;

/** Who may do what of this service's operations, and where. Year 2019. */
@EvaluationServiceTest
class PermissionMatrixTest {

    private static final Target CELL = Target.CELL1;
    private static final String LIST = "/api/v1/evaluations?limit=200&year=2019&subjectKind=";

    private String foreign;

    @TestFactory
    Stream<DynamicTest> matrix() {
        Calls.recordOnce("2019,ORGANISATION,CELL1,,HTTNV,,,", "2019,MEMBER,CELL1,90000001,HTTNV,,,");
        Calls.recordLongOnce(
                List.of("PM_BODY,Tập thể,KHAC,PHUONG,CELL1,2014-01-01,"),
                List.of("2019,COLLECTIVE,CELL1,,HTTNV,,,,PM_BODY,,", "2019,LEADER,CELL1,90000001,HTTNV,,,,,PHUONG,"));
        var leader = "/api/v1/evaluations/" + id("LEADER");
        var collective = "/api/v1/evaluations/" + id("COLLECTIVE");
        var member = "/api/v1/evaluations/" + id("MEMBER");
        var organisation = "/api/v1/evaluations/" + id("ORGANISATION");
        var matrix = PermissionMatrix.of("evaluation-service", CELL);
        ObservationProbes.addTo(matrix, CELL);
        SupervisionProbes.addTo(matrix, CELL);
        TargetProbes.addTo(matrix, CELL);
        MeetingProbes.addTo(matrix, CELL);
        CampaignProbes.addTo(matrix, CELL);
        AssessmentProbes.addTo(matrix, CELL);
        AppealProbes.addTo(matrix, organisation);
        return matrix.probe("listEvaluations", "of members", Probe.list(LIST + "MEMBER", this::listed))
                .probe("listEvaluations", "of organisations", Probe.list(LIST + "ORGANISATION", this::listed))
                .probe("listEvaluations", "of leaders", Probe.list(LIST + "LEADER", this::listed))
                .probe("listEvaluations", "of collectives", Probe.list(LIST + "COLLECTIVE", this::listed))
                .probe("listEvaluations", "below", Probe.item("/api/v1/evaluations?organisation={target}"))
                .probe("getEvaluation", "of a member", Probe.item(member))
                .probe("getEvaluation", "of an organisation", Probe.item(organisation))
                .probe("getEvaluation", "of a leader", Probe.item(leader))
                .probe("getEvaluation", "of a collective", Probe.item(collective))
                .probe("exportEvaluations", Probe.item("/api/v1/evaluations/export?organisation={target}"))
                .probe(
                        "listRewardCandidates",
                        Probe.item("/api/v1/evaluations/reward-candidates?organisation={target}&year=2019"))
                .probe("listCollectives", Probe.item("/api/v1/collectives?organisation={target}"))
                .probe("getCollective", Probe.item("/api/v1/collectives/PM_BODY"))
                .probe("getEvaluationHistory", "of a leader", Probe.item(leader + "/history"))
                .probe("getEvaluationHistory", "of a member", Probe.item(member + "/history"))
                .probe("getEvaluationHistory", "of an organisation", Probe.item(organisation + "/history"))
                .probe("listRegrades", Probe.item(organisation + "/regrades"))
                .probe(
                        "regradeEvaluation",
                        new Probe(Sees.WHAT_THE_GRANT_REACHES, a -> RegradeProbes.of(a, organisation)))
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe(
                        "getFigure",
                        "of members",
                        Probe.item("/api/v1/statistics/EVAL_MEMBER?organisation={target}&year=2019"))
                .probe(
                        "getFigure",
                        "of organisations",
                        Probe.item("/api/v1/statistics/EVAL_ORG?organisation={target}&year=2019"))
                .probe(
                        "getFigure",
                        "of leaders",
                        Probe.item("/api/v1/statistics/EVAL_LEADER?organisation={target}&year=2019"))
                .probe("checkConsistency", new Probe(Sees.EVERYTHING, a -> posted(a, "/consistency-checks", "{}")))
                .probe("listRuleSets", Probe.open("/api/v1/rule-sets"))
                .probe("getRuleSet", Probe.open("/api/v1/rule-sets/E1b-2019"))
                .probe(
                        "judgeFacts",
                        new Probe(
                                Sees.EVERYTHING,
                                a -> posted(
                                        a,
                                        "/rule-sets/E1b-2019/judgement",
                                        "{\"subjectKind\": \"LEADER\", \"facts\": {}}")))
                .probe("listForms", Probe.open("/api/v1/forms"))
                .probe("fillForm", Probe.item("/api/v1/forms/BIEU-DANG-VIEN?organisation={target}&year=2019"))
                .probe("draftRuleSet", new Probe(Sees.WHAT_THE_GRANT_REACHES, RuleSetDrafts::draftedByAttempt))
                .probe("replaceRuleSet", new Probe(Sees.WHAT_THE_GRANT_REACHES, RuleSetDrafts::replacedByAttempt))
                .probe("publishRuleSet", new Probe(Sees.WHAT_THE_GRANT_REACHES, RuleSetDrafts::publishedByAttempt))
                .probe("getCodeList", Probe.open("/api/v1/codelists/grades"))
                .probe("getEvaluationImportTemplate", Probe.open("/api/v1/imports/evaluations/template"))
                .probe("importEvaluations", new Probe(Sees.WHAT_THE_GRANT_REACHES, PermissionMatrixTest::newResult))
                .probe("getCollectiveImportTemplate", Probe.open("/api/v1/imports/collectives/template"))
                .probe("importCollectives", new Probe(Sees.WHAT_THE_GRANT_REACHES, PermissionMatrixTest::newCollective))
                .probe("getImport", "of one's own", new Probe(Sees.EVERYTHING, PermissionMatrixTest::ownImport))
                .probe("getImport", "of somebody else", new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "")))
                .probe(
                        "followImport",
                        "of somebody else",
                        new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "/events")))
                .tests();
    }

    private static String id(String subjectKind) {
        return Calls.get(Calls.EVERYWHERE, "/evaluations?year=2019&organisation=CELL1&subjectKind=" + subjectKind)
                .extract()
                .path("items[0].id");
    }

    private boolean listed(Response answer) {
        return answer.<List<String>>path("items.organisation.code").contains(CELL.code());
    }

    /** A dry run of a file with the result of a member of the target. */
    private static Outcome newResult(Attempt attempt) {
        var row = "2019,MEMBER,%s,90000002,HTTNV,,,".formatted(attempt.target().code());
        return Outcome.of(
                submit(attempt, Calls.HEADER + "\n" + row),
                taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<Integer>path("accepted")
                        == 1);
    }

    /** A dry run of a file with a collective of the target. */
    private static Outcome newCollective(Attempt attempt) {
        var row = "PM_NEW,Tập thể,KHAC,PHUONG,%s,2014-01-01,"
                .formatted(attempt.target().code());
        var content = (Calls.COLLECTIVES + "\n" + row).getBytes(StandardCharsets.UTF_8);
        return Outcome.of(
                ImportCalls.submit(attempt.request(), "collectives", true, "matrix.csv", content),
                taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<Integer>path("accepted")
                        == 1);
    }

    /** An import that the same account handed in when it could. */
    private static Outcome ownImport(Attempt attempt) {
        var account = attempt.grant() == null ? "somebody" : attempt.grant();
        return Outcome.of(attempt.request().get(emptyImport(account)), answer -> true);
    }

    /** An import that another account handed in; one for all attempts. */
    private Outcome foreignImport(Attempt attempt, String part) {
        if (foreign == null) {
            foreign = emptyImport("somebody else");
        }
        return Outcome.of(attempt.request().get(foreign + part), answer -> true);
    }

    private static String emptyImport(String account) {
        var token = TestTokens.ofAccount(account, "ORG_OFFICER:*:subtree");
        var location = submit(new Attempt(token, null, CELL), "year\n")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/api"));
    }

    private static Outcome posted(Attempt attempt, String path, String body) {
        return Outcome.of(
                attempt.request().contentType("application/json").body(body).post("/api/v1" + path), answer -> true);
    }

    private static Response submit(Attempt attempt, String content) {
        return ImportCalls.submit(
                attempt.request(), "evaluations", true, "matrix.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
