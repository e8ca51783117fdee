package vn.dangbo.evaluation.collective;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dangbo.evaluation.Calls.DISTRICT_OFFICER;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.TOWN_OFFICER;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Calls.hand;
import static vn.dangbo.evaluation.Calls.handCollectives;
import static vn.dangbo.evaluation.Calls.handLong;

import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** The register of collectives, and results of collectives and leaders. Years of results: 2012, 2014 and 2025. */
@EvaluationServiceTest
class CollectiveResourceTest {

    private static final String WARD_COMMITTEE = "REG_DU,Đảng ủy phường Một,CAP_UY_CO_SO,PHUONG,WARD,2014-01-01,";
    private static final String WARD_GOVERNMENT =
            "REG_UBND,Ủy ban nhân dân phường Một,HDND_UBND_MTTQ_DOAN_THE_PHUONG,PHUONG,WARD,2014-01-01,";

    private static void register() {
        handCollectives(EVERYWHERE, false, WARD_COMMITTEE, WARD_GOVERNMENT).body("rejected", equalTo(0));
    }

    @Test
    void aCollectiveIsShownAsItWasOnTheDay() {
        handCollectives(
                        EVERYWHERE,
                        false,
                        "REG_PHONG,Phòng cũ,CO_QUAN_THI_XA,THI_XA,TOWN,2014-01-01,",
                        "REG_PHONG,Phòng mới,CO_QUAN_THI_XA,THI_XA,TOWN,2020-01-01,")
                .body("accepted", equalTo(2));

        get(TOWN_OFFICER, "/collectives?organisation=TOWN&type=CO_QUAN_THI_XA&asOf=2019-12-31")
                .statusCode(200)
                .body("items.findAll { it.code == 'REG_PHONG' }.name", contains("Phòng cũ"))
                .body("items.findAll { it.code == 'REG_PHONG' }.party", contains(false));
        get(TOWN_OFFICER, "/collectives/REG_PHONG")
                .body("items.name", contains("Phòng cũ", "Phòng mới"))
                .body("items[0].validTo", equalTo("2020-01-01"));
        get(TOWN_OFFICER, "/collectives?asOf=2013-12-31").body("items.code", not(hasItem("REG_PHONG")));
        get(DISTRICT_OFFICER, "/collectives/REG_PHONG").statusCode(404);
        get(DISTRICT_OFFICER, "/collectives?asOf=2019-12-31").body("items.code", not(hasItem("REG_PHONG")));
        get(TOWN_OFFICER, "/collectives?type=NONE").body("code", equalTo("VALUE_UNKNOWN"));
    }

    @Test
    void whatIsWrongWithAFileIsToldByRowAndADryRunTellsTheSame() {
        handCollectives(EVERYWHERE, false, "REG_FAR,Nông trường,CO_QUAN_HUYEN,HUYEN,FARM,2014-01-01,")
                .body("accepted", equalTo(1));
        for (boolean dryRun : new boolean[] {true, false}) {
            handCollectives(
                            TOWN_OFFICER,
                            dryRun,
                            "REG_X,Tập thể,UNKNOWN,PHUONG,WARD,2014-01-01,",
                            "REG_X,Tập thể,KHAC,PHUONG,NOWHERE,2014-03-01,",
                            "REG_X,Tập thể,KHAC,PHUONG,FARM,2014-02-01,",
                            "REG_Y,Tập thể,KHAC,PHUONG,WARD,2014-01-01,2013-01-01",
                            "REG_FAR,Tập thể,KHAC,PHUONG,WARD,2016-01-01,",
                            "REG_Z,Tập thể,KHAC,PHUONG,WARD,2014-01-01,2016-01-01",
                            "REG_Z,Tập thể,KHAC,PHUONG,WARD,2015-01-01,",
                            "REG_Z,Tập thể,KHAC,PHUONG,WARD,2014-01-01,")
                    .body(
                            "errors.collect { it.row + ' ' + it.code }",
                            containsInAnyOrder(
                                    "2 CODE_UNKNOWN",
                                    "3 ORGANISATION_NOT_IN_PLACE",
                                    "4 ORGANISATION_NOT_IN_PLACE",
                                    "5 DATE_OUT_OF_RANGE",
                                    "6 COLLECTIVE_ELSEWHERE",
                                    "8 COLLECTIVE_OVERLAPS",
                                    "9 COLLECTIVE_TWICE"));
        }
    }

    @Test
    void aLeaderIsAnotherSubjectThanTheSamePersonAsMember() {
        register();
        handLong(
                        TOWN_OFFICER,
                        false,
                        "2025,MEMBER,CELL1,77000001,HTTNV,,,,,,",
                        "2025,LEADER,WARD,77000001,HTXSNV,,9-QĐ/TU,2026-02-01,,PHUONG,CHU_TICH_UBND",
                        "2025,COLLECTIVE,WARD,,HTTNV,,,,REG_UBND,,",
                        "2025,COLLECTIVE,WARD,,HTXSNV,,,,REG_DU,,")
                .body("errors", empty())
                .body("accepted", equalTo(4));

        get(TOWN_OFFICER, "/evaluations?year=2025&organisation=WARD&subjectKind=MEMBER")
                .body("items.findAll { it.cardNumber == '*****001' }.grade", contains("HTTNV"));
        get(TOWN_OFFICER, "/evaluations?year=2025&subjectKind=LEADER")
                .body("items.grade", contains("HTXSNV"))
                .body("items.level", contains("PHUONG"))
                .body("items.peerGroup", contains("CHU_TICH_UBND"))
                .body("items.cardNumber", contains("*****001"));
        get(TOWN_OFFICER, "/evaluations?year=2025&subjectKind=COLLECTIVE")
                .body("items.collective.code", containsInAnyOrder("REG_UBND", "REG_DU"))
                .body("items.findAll { it.collective.code == 'REG_UBND' }.level", contains("PHUONG"));

        // Another level is another result: the earlier one is kept.
        handLong(TOWN_OFFICER, false, "2025,LEADER,WARD,77000001,HTXSNV,,9-QĐ/TU,2026-02-01,,TINH,CHU_TICH_UBND")
                .body("accepted", equalTo(1));
        var id = get(TOWN_OFFICER, "/evaluations?year=2025&subjectKind=LEADER")
                .extract()
                .<String>path("items[0].id");
        get(TOWN_OFFICER, "/evaluations/" + id + "/history").body("items.level", contains("PHUONG", "TINH"));
        get(TestTokens.of("CELL_SECRETARY:CELL1:self"), "/evaluations/" + id).statusCode(404);
        get(DISTRICT_OFFICER, "/evaluations?year=2025&subjectKind=COLLECTIVE").body("items", empty());
        get(TOWN_OFFICER, "/evaluations/export?year=2025&subjectKind=LEADER")
                .statusCode(200)
                .body(containsString("CHU_TICH_UBND"))
                .body(containsString("*****001"))
                .body(not(containsString("77000001")));
    }

    @Test
    void rowsOfCollectivesAndLeadersAreJudged() {
        register();
        handLong(
                        TOWN_OFFICER,
                        true,
                        "2019,COLLECTIVE,WARD,,HTTNV,,,,,,",
                        "2019,COLLECTIVE,WARD,,HTTNV,,,,NOBODY,,",
                        "2019,COLLECTIVE,SCHOOL,,HTTNV,,,,REG_UBND,,",
                        "2012,COLLECTIVE,FARM,,HTTNV,,,,REG_UBND,,",
                        "2019,LEADER,WARD,77000002,HTTNV,,,,,,",
                        "2019,LEADER,WARD,,HTTNV,,,,,PHUONG,",
                        "2025,LEADER,WARD,77000003,HTTNV,,,,,THI_XA,",
                        "2019,LEADER,WARD,77000004,HTTNV,,,,,PHUONG,not a code",
                        "2019,MEMBER,CELL1,77000005,HTTNV,,,,REG_DU,,",
                        "2019,MEMBER,CELL1,77000006,HTTNV,,,,,PHUONG,",
                        "2019,COLLECTIVE,WARD,77000007,HTTNV,,,,REG_UBND,,",
                        "2019,LEADER,WARD,77000008,HTTNV,,,,,PHUONG,",
                        "2019,LEADER,WARD,77000008,HTNV,,,,,PHUONG,")
                .body(
                        "errors.collect { it.row + ' ' + it.column + ' ' + it.code }",
                        containsInAnyOrder(
                                "2 collective REQUIRED",
                                "3 collective COLLECTIVE_UNKNOWN",
                                "4 organisation COLLECTIVE_OF_ANOTHER_UNIT",
                                "5 organisation ORGANISATION_UNKNOWN",
                                "5 collective COLLECTIVE_UNKNOWN",
                                "6 level REQUIRED",
                                "7 cardNumber REQUIRED",
                                "8 level LEVEL_NOT_IN_FORCE",
                                "9 peerGroup FORMAT_INVALID",
                                "10 collective COLUMN_OF_OTHER_SUBJECT",
                                "11 level COLUMN_OF_OTHER_SUBJECT",
                                "12 cardNumber CARD_NUMBER_OF_ORGANISATION",
                                "12 collective SUBJECT_TWICE",
                                "14 cardNumber SUBJECT_TWICE"));
    }

    @Test
    void aCommitteesOwnGradeIsRecordedAboveItButNotThatOfTheGovernmentUnderIt() {
        register();
        handLong(
                        TestTokens.of("GRASSROOTS_CLERK:WARD:subtree"),
                        true,
                        "2019,COLLECTIVE,WARD,,HTTNV,,,,REG_DU,,",
                        "2019,COLLECTIVE,WARD,,HTTNV,,,,REG_UBND,,")
                .body("errors.row", contains(2))
                .body("errors.code", contains("ORGANISATION_GRADED_ABOVE"));
    }

    @Test
    void aLeaderRecordedElsewhereIsNotRecordedAgain() {
        handLong(DISTRICT_OFFICER, false, "2012,LEADER,FARM,77000009,HTTNV,,,,,HUYEN,")
                .body("accepted", equalTo(1));
        handLong(TOWN_OFFICER, false, "2012,LEADER,TOWN,77000009,HTNV,,,,,THI_XA,")
                .body("errors.code", containsInAnyOrder("ORGANISATION_NOT_ALIVE"));
        handLong(DISTRICT_OFFICER, false, "2014,LEADER,FARM,77000009,HTTNV,,,,,HUYEN,")
                .body("accepted", equalTo(1));
        handLong(TOWN_OFFICER, false, "2014,LEADER,WARD,77000009,HTNV,,,,,PHUONG,")
                .body("errors.code", contains("RECORDED_ELSEWHERE"));
        // As a member the same person is recorded nowhere.
        hand(TOWN_OFFICER, true, "2014,MEMBER,CELL1,77000009,HTTNV,,,").body("errors", empty());
    }
}
