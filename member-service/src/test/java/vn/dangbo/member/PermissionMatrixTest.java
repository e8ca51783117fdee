package vn.dangbo.member;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;
import vn.dangbo.testkit.TestTokens;

/** Who may do what of this service's operations, and where; the target is a member of CELL1. */
@MemberServiceTest
class PermissionMatrixTest {

    private static final Target CELL = Target.CELL1;
    private static final String NAME = "Kiều Thị Ma Trận";
    private static final String HEADER = "cardNumber,fullName,sex,birthDate,cell,seatedFrom,startCause\n";

    @TestFactory
    Stream<DynamicTest> matrix() {
        var everywhere = TestTokens.of("ORG_OFFICER:*:subtree");
        ImportCalls.csv(
                everywhere, "members", false, HEADER + "80000001," + NAME + ",FEMALE,1980,CELL1,2014-01-01,OPENING");
        var id = new Attempt(everywhere, null, CELL)
                .request()
                .get("/api/v1/members?q=80000001")
                .<String>path("items[0].id");
        return PermissionMatrix.of("member-service", CELL)
                .probe(
                        "listMembers",
                        "all",
                        Probe.list("/api/v1/members?limit=200&q=ma tran", PermissionMatrixTest::listed))
                .probe(
                        "listMembers",
                        "on a past day",
                        Probe.list("/api/v1/members?q=ma tran&asOf=2016-01-01", PermissionMatrixTest::listed))
                .probe("listMembers", "of the unit", Probe.item("/api/v1/members?organisation={target}"))
                .probe("getMember", Probe.item("/api/v1/members/" + id))
                .probe("getMemberHistory", Probe.item("/api/v1/members/" + id + "/history"))
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe("getFigure", "of a stock", Probe.item("/api/v1/statistics/MEMBER_STOCK?organisation={target}"))
                .probe(
                        "getFigure",
                        "of a flow",
                        Probe.item("/api/v1/statistics/ADMISSION_COUNT?organisation={target}&year=2018"))
                .probe("getCodeList", Probe.open("/api/v1/codelists/member-states"))
                .probe("getMemberImportTemplate", Probe.open("/api/v1/imports/members/template"))
                .probe(
                        "importMembers",
                        "into the unit",
                        new Probe(Sees.WHAT_THE_GRANT_REACHES, PermissionMatrixTest::newMember))
                .probe("getImport", "of somebody else", new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "")))
                .probe(
                        "followImport",
                        "of somebody else",
                        new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "/events")))
                .tests();
    }

    private static boolean listed(Response answer) {
        return answer.<List<String>>path("items.fullName").contains(NAME);
    }

    /** A dry run of a file that seats a new member in the target. */
    private static Outcome newMember(Attempt attempt) {
        var answer = submit(attempt, HEADER + "80000002,Kiều Văn Mới,MALE,1980,CELL1,2014-01-01,OPENING\n");
        return Outcome.of(
                answer,
                taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<Integer>path("accepted")
                        == 1);
    }

    private static Outcome foreignImport(Attempt attempt, String part) {
        var token = TestTokens.ofAccount("somebody else", "ORG_OFFICER:*:subtree");
        var location = submit(new Attempt(token, null, CELL), "cardNumber\n")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Outcome.of(attempt.request().get(location.substring(location.indexOf("/api")) + part), answer -> true);
    }

    private static Response submit(Attempt attempt, String content) {
        return ImportCalls.submit(
                attempt.request(), "members", true, "matrix.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
