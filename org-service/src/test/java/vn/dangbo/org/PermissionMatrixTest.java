package vn.dangbo.org;

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
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Who may do what of this service's operations, and where. */
@OrgServiceTest
class PermissionMatrixTest {

    private static final Target WARD = Target.WARD;
    private static final String HEADER = "code,name,shortName,kind,subtype,sector,parent,validFrom,validTo\n";
    private static final String EMPTY_FILE = "code\n";

    @TestFactory
    Stream<DynamicTest> matrix() {
        return PermissionMatrix.of("org-service", WARD)
                .probe("listOrganisations", "all", Probe.list("/api/v1/organisations?limit=200", this::listed))
                .probe("listOrganisations", "by code", Probe.list("/api/v1/organisations?code={target}", this::listed))
                .probe("listOrganisations", "below", Probe.item("/api/v1/organisations?parent={target}"))
                .probe("getOrganisation", Probe.item("/api/v1/organisations/{target}"))
                .probe("getOrganisation", "in the past", Probe.item("/api/v1/organisations/{target}?asOf=2015-01-01"))
                .probe("getOrganisationTree", Probe.item("/api/v1/organisations/{target}/tree"))
                .probe("listOrganisationAncestors", Probe.item("/api/v1/organisations/{target}/ancestors"))
                .probe("getOrganisationHistory", Probe.item("/api/v1/organisations/{target}/history"))
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe("getFigure", Probe.item("/api/v1/statistics/ORG_COUNT?organisation={target}"))
                .probe("getCodeList", Probe.open("/api/v1/codelists/organisation-kinds"))
                .probe(
                        "readOrganisationFeed",
                        Probe.list("/api/v1/feeds/organisations?limit=1000", PermissionMatrixTest::announced))
                .probe("getOrganisationImportTemplate", Probe.open("/api/v1/imports/organisations/template"))
                .probe(
                        "importOrganisations",
                        new Probe(Sees.WHAT_THE_GRANT_REACHES, PermissionMatrixTest::newCellBelow))
                .probe("getImport", "of one's own", new Probe(Sees.EVERYTHING, a -> ownImport(a, "")))
                .probe("getImport", "of somebody else", new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "")))
                .probe(
                        "followImport",
                        "of somebody else",
                        new Probe(Sees.NOTHING_OF_OTHERS, a -> foreignImport(a, "/events")))
                .tests();
    }

    private boolean listed(Response answer) {
        return answer.<List<String>>path("items.code").contains(WARD.code());
    }

    private static boolean announced(Response answer) {
        return answer.jsonPath()
                .<String>getList("subject")
                .contains(SampleWorld.id(WARD.code()).toString());
    }

    /** A dry run of a file that sets up a cell below the target. */
    private static Outcome newCellBelow(Attempt attempt) {
        var row = "NEWCELL,Chi bộ mới,,SUBORDINATE_CELL,,HAMLET,"
                + attempt.target().code() + ",2020-01-01,\n";
        var answer = submit(attempt, HEADER + row);
        return Outcome.of(
                answer,
                taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<Integer>path("accepted")
                        == 1);
    }

    /** An import that the same account handed in when it could. */
    private static Outcome ownImport(Attempt attempt, String part) {
        var account = attempt.grant() == null ? "somebody" : attempt.grant();
        var token = TestTokens.ofAccount(account, "ORG_OFFICER:*:subtree");
        return read(attempt, submit(new Attempt(token, null, WARD), EMPTY_FILE), part);
    }

    private static Outcome foreignImport(Attempt attempt, String part) {
        var token = TestTokens.ofAccount("somebody else", "ORG_OFFICER:*:subtree");
        return read(attempt, submit(new Attempt(token, null, WARD), EMPTY_FILE), part);
    }

    private static Outcome read(Attempt attempt, Response submitted, String part) {
        var location = submitted.then().statusCode(202).extract().header("Location");
        return Outcome.of(attempt.request().get(location.substring(location.indexOf("/api")) + part), answer -> true);
    }

    private static Response submit(Attempt attempt, String content) {
        return ImportCalls.submit(
                attempt.request(), "organisations", true, "matrix.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
