package vn.dangbo.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.member.handover.HandOverProbes;
import vn.dangbo.platform.feed.FeedPosition;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Relation.Target;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Who may do what of this service's operations, and with whose records: those of a member who sits in CELL1. */
@MemberServiceTest
class PermissionMatrixTest {

    private static final String HEADER = "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,startCause";
    private static final String CARD = "59000001";

    @Inject
    Registers registers;

    @TestFactory
    Stream<DynamicTest> matrix() {
        var before = endOfTheFeed();
        var id = memberOfCell1();
        var matrix = PermissionMatrix.of("member-service", Target.CELL1)
                .probe(
                        "listMembers",
                        "by number",
                        Probe.list(
                                "/api/v1/members?q=" + CARD,
                                answer -> answer.<List<?>>path("items").size() == 1))
                .probe(
                        "listMembers",
                        "of a past day",
                        Probe.list(
                                "/api/v1/members?asOf=2016-01-01&q=" + CARD,
                                answer -> answer.<List<?>>path("items").size() == 1))
                .probe("listMembers", "of a unit", Probe.item("/api/v1/members?organisation={target}"))
                .probe("exportMembers", Probe.item("/api/v1/members/export?organisation={target}"))
                .probe("exportMemberRoll", Probe.item("/api/v1/members/roll/export?organisation={target}"))
                .probe("exportAdmissions", Probe.item("/api/v1/admissions/export?organisation={target}"))
                .probe("exportOverlays", Probe.item("/api/v1/overlays/export?organisation={target}"))
                .probe("exportTransfers", Probe.item("/api/v1/transfers/export?organisation={target}"))
                .probe("exportExits", Probe.item("/api/v1/exits/export?organisation={target}"))
                .probe("exportDisciplines", Probe.item("/api/v1/disciplines/export?organisation={target}"))
                .probe("exportBadges", Probe.item("/api/v1/badges/export?organisation={target}"))
                .probe("exportTrainings", Probe.item("/api/v1/trainings/export?organisation={target}"))
                .probe("listAllTrainings", Probe.item("/api/v1/trainings?organisation={target}"))
                .probe("exportRightsRequests", Probe.item("/api/v1/rights-requests/export?organisation={target}"))
                .probe("exportAwards", Probe.item("/api/v1/awards/export?organisation={target}"))
                .probe("getMember", Probe.item("/api/v1/members/" + id))
                .probe("getMemberHistory", Probe.item("/api/v1/members/" + id + "/history"))
                .probe("listMetrics", Probe.open("/api/v1/statistics"))
                .probe("getFigure", "of a stock", Probe.item("/api/v1/statistics/MEMBER_STOCK?organisation={target}"))
                .probe(
                        "getFigure",
                        "of a flow",
                        Probe.item("/api/v1/statistics/ADMISSION_COUNT?organisation={target}&year=2019"))
                .probe("getCodeList", Probe.open("/api/v1/codelists/member-states"))
                .probe("getMemberImportTemplate", Probe.open("/api/v1/imports/members/template"))
                .probe(
                        "importMembers",
                        ImportProbes.row(
                                "members",
                                HEADER,
                                "59000002,Nguyễn Văn Thử,MALE,1980,2001-01-01,{target},2015-01-01,OPENING"));
        matrix.probe(
                "readMemberFeed",
                Probe.list("/api/v1/feeds/members?limit=1000&after=" + before, answer -> answer.<List<String>>path(
                                "findAll { it.data?.seatings }.collectMany { it.data.seatings }.cell")
                        .contains(SampleWorld.id("CELL1").toString())));
        AdmissionProbes.addTo(matrix, registers);
        OverlayProbes.addTo(matrix, registers);
        MergeProbes.addTo(matrix, registers);
        TransferProbes.addTo(matrix, registers);
        HandOverProbes.addTo(matrix, registers);
        RegisterProbes.addTo(matrix, registers);
        CardProbes.addTo(matrix, registers);
        ReconciliationProbes.addTo(matrix, registers);
        BadgeProbes.addTo(matrix, registers);
        ExitProbes.addTo(matrix, registers);
        DisciplineProbes.addTo(matrix, registers);
        EntryImportProbes.addTo(matrix, CARD + ",1980");
        RecordProbes.addTo(matrix, registers);
        AttachmentProbes.addTo(matrix, registers);
        RightsProbes.addTo(matrix, registers);
        SupplementProbes.addTo(matrix, registers);
        RuleProbes.addTo(matrix);
        HealthProbes.addTo(matrix, registers);
        return ImportProbes.addTo(matrix, "members").tests();
    }

    private static String endOfTheFeed() {
        return given().auth()
                .oauth2(TestTokens.of("SERVICE_READER:*:subtree"))
                .head("/api/v1/feeds/members?limit=1")
                .header(FeedPosition.HEAD);
    }

    private static String memberOfCell1() {
        var officer = TestTokens.of("ORG_OFFICER:*:subtree");
        ImportCalls.csv(
                        officer,
                        "members",
                        false,
                        HEADER,
                        CARD + ",Nguyễn Thị Ma Trận,FEMALE,1980,2001-01-01,CELL1,2015-01-01,OPENING")
                .body("rejected", equalTo(0));
        return given().auth().oauth2(officer).get("/api/v1/members?q=" + CARD).path("items[0].id");
    }
}
