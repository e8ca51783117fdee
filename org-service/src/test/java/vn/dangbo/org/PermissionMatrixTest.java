package vn.dangbo.org;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Relation.Target;
import vn.dangbo.testkit.SampleWorld;

/** Who may do what of this service's operations, and where. */
@OrgServiceTest
class PermissionMatrixTest {

    private static final Target WARD = Target.WARD;

    @TestFactory
    Stream<DynamicTest> matrix() {
        var matrix = PermissionMatrix.of("org-service", WARD)
                .probe("listOrganisations", "all", Probe.list("/api/v1/organisations?limit=200", this::listed))
                .probe("listOrganisations", "by code", Probe.list("/api/v1/organisations?code={target}", this::listed))
                .probe("listOrganisations", "below", Probe.item("/api/v1/organisations?parent={target}"))
                .probe("getOrganisation", Probe.item("/api/v1/organisations/{target}"))
                .probe("getOrganisation", "in the past", Probe.item("/api/v1/organisations/{target}?asOf=2015-01-01"))
                .probe("getOrganisationTree", Probe.item("/api/v1/organisations/{target}/tree"))
                .probe("listOrganisationAncestors", Probe.item("/api/v1/organisations/{target}/ancestors"))
                .probe("getOrganisationHistory", Probe.item("/api/v1/organisations/{target}/history"))
                .probe("listOrganisationSuccessors", Probe.item("/api/v1/organisations/{target}/successors"))
                .probe(
                        "getOrganisationBridge",
                        Probe.item("/api/v1/organisations/{target}/bridge?from=2019-01-01&to=2020-01-01"))
                .probe("correctOrganisation", CorrectionProbe.correct())
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe("getFigure", Probe.item("/api/v1/statistics/ORG_COUNT?organisation={target}"))
                .probe("getCodeList", Probe.open("/api/v1/codelists/organisation-kinds"))
                .probe(
                        "readOrganisationFeed",
                        Probe.list("/api/v1/feeds/organisations?limit=1000", PermissionMatrixTest::announced))
                .probe("getOrganisationImportTemplate", Probe.open("/api/v1/imports/organisations/template"))
                .probe(
                        "importOrganisations",
                        ImportProbes.row(
                                "organisations",
                                "code,name,shortName,kind,subtype,sector,parent,validFrom,validTo",
                                "NEWCELL,Chi bộ mới,,SUBORDINATE_CELL,,HAMLET,{target},2020-01-01,"));
        CommitteeProbes.addTo(matrix);
        ActProbes.addTo(matrix);
        CatalogueProbes.addTo(matrix);
        return ImportProbes.addTo(matrix, "organisations").tests();
    }

    private boolean listed(Response answer) {
        return answer.<List<String>>path("items.code").contains(WARD.code());
    }

    private static boolean announced(Response answer) {
        return answer.jsonPath()
                .<String>getList("subject")
                .contains(SampleWorld.id(WARD.code()).toString());
    }
}
