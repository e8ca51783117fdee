package vn.dangbo.member.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of trainings and awards, and what files of all kinds of entries have in common. */
@MemberServiceTest
class RegisterFilesTest {

    private static final String MEMBERS =
            "cardNumber,personalId,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
    private static final String TRAININGS =
            "cardNumber,personalId,birthDate,program,sentBy,decisionNo,startedOn,endedOn,result";
    private static final String AWARDS =
            "organisation,cardNumber,birthDate,form,level,decisionNo,decidedOn,year,term,merit";
    private static final String WORLD = TestTokens.of("ORG_OFFICER:*:subtree");
    private static final String TOWN = TestTokens.of("ORG_OFFICER:TOWN:subtree");
    private static final String WARD = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");

    @Inject
    Registers registers;

    /** One came from SCHOOL to CELL1 on the first of 2018; one sits in the neighbours' cell. */
    @BeforeEach
    void twoMembers() {
        registers.empty();
        ImportCalls.csv(
                        WORLD,
                        "members",
                        false,
                        MEMBERS,
                        "61000001,000200000001,Trần Thị Ánh,FEMALE,1980-05-02,,2001-01-01,CELL3,2015-01-01,2018-01-01,OPENING,MOVED",
                        "61000001,000200000001,Trần Thị Ánh,FEMALE,1980-05-02,,2001-01-01,CELL1,2018-01-01,,MOVED,",
                        "61000002,000200000002,Lê Văn Bình,MALE,1970-01-01,,2001-01-01,CELL9,2015-01-01,,OPENING,")
                .body("rejected", equalTo(0));
    }

    @Test
    void trainingsCountInTheCellOfTheirFirstDayAndTheSameFileChangesNothing() {
        String[] file = {
            TRAININGS,
            "61000001,,1980-05-02,TRUNG_CAP_LLCT,TOWN,12-QĐ/TU,2016-09-01,2017-06-30,COMPLETED",
            ",000200000001,,thac_si,PROVINCE,,01/09/2019,,",
        };
        csv(TOWN, "trainings", true, file).body("accepted", equalTo(2)).body("errors", empty());
        assertEquals(0, figure("TRAINING_SENT?organisation=TOWN&from=2015-01-01&to=2020-12-31"));
        csv(TOWN, "trainings", false, file).body("accepted", equalTo(2)).body("errors", empty());
        csv(TOWN, "trainings", false, file).body("accepted", equalTo(2)).body("errors", empty());
        assertEquals(2, figure("TRAINING_SENT?organisation=TOWN&from=2015-01-01&to=2020-12-31"));
        assertEquals(1, figure("TRAINING_SENT?organisation=SCHOOL&year=2016"));
        assertEquals(1, figure("TRAINING_SENT?organisation=WARD&year=2019&filter=program:THAC_SI"));
        given().auth()
                .oauth2(TOWN)
                .get("/api/v1/members/" + member("61000001") + "/trainings")
                .then()
                .body("items.program", contains("TRUNG_CAP_LLCT", "THAC_SI"))
                .body("items.place", contains("CELL3", "CELL1"))
                .body("items.sentBy", contains("TOWN", "PROVINCE"))
                .body("items[0].result", equalTo("COMPLETED"));
    }

    @Test
    void whatIsWrongIsToldByRowColumnAndInVietnamese() {
        csv(TOWN, "trainings", false, TRAININGS, "61000001,,1980-05-02,DAI_HOC,TOWN,1-QĐ/TU,2016-09-01,,")
                .body("rejected", equalTo(0));
        csv(
                        TOWN,
                        "trainings",
                        false,
                        TRAININGS,
                        "61000001,,1980-05-02,DAI_HOC,TOWN,2-QĐ/TU,2016-09-01,,",
                        ",,,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000001,,,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000001,,1981-05-02,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000009,,1980-05-02,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000002,,1970-01-01,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000001,000200000009,1980-05-02,DAI_HOC,TOWN,,2017-09-01,,",
                        "61000001,,1980-05-02,TRUONG_DOI,TOWN,,2017-09-01,,",
                        "61000001,,1980-05-02,DAI_HOC,NOWHERE,,2017-09-01,,",
                        "61000001,,1980-05-02,DAI_HOC,TOWN,,2999-09-01,,",
                        "61000001,,1980-05-02,DAI_HOC,TOWN,,2017-09-01,2017-08-01,",
                        "61000001,,1980-05-02,DAI_HOC,TOWN,,2017-09-01,,COMPLETED",
                        "61000001,,1980-05-02,CAO_DANG,TOWN,,2017-09-01,,",
                        "61000001,,1980-05-02,CAO_DANG,TOWN,,2017-09-01,,")
                .body("rejected", equalTo(13))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15))
                .body(
                        "errors.code",
                        contains(
                                "ENTRY_RECORDED_OTHERWISE",
                                "MEMBER_KEY_MISSING",
                                "REQUIRED",
                                "MEMBER_KEYS_DISAGREE",
                                "MEMBER_UNKNOWN",
                                "MEMBER_ELSEWHERE",
                                "MEMBER_UNKNOWN",
                                "CODE_UNKNOWN",
                                "SENDER_NOT_ALIVE",
                                "DATE_OUT_OF_RANGE",
                                "TRAINING_ENDS_BEFORE_START",
                                "REQUIRED",
                                "ENTRY_TWICE"))
                .body("errors.find{it.row == 10}.column", equalTo("sentBy"))
                .body(
                        "errors.find{it.row == 10}.message",
                        equalTo("«NOWHERE» không phải là tổ chức đảng đang hoạt động vào ngày 2017-09-01."));
        assertEquals(2, figure("TRAINING_SENT?organisation=TOWN&from=2015-01-01&to=2020-12-31"));
    }

    @Test
    void awardsOfMembersAndOrganisations() {
        String[] file = {
            AWARDS,
            "WARD,,,GIAY_KHEN,UPPER_GRASSROOTS,5-QĐ/TU,2021-01-15,2020,,",
            "SCHOOL,,,GIAY_KHEN,UPPER_GRASSROOTS,5-QĐ/TU,2021-01-15,2020,,",
            ",61000001,1980-05-02,BANG_KHEN,PROVINCE,9-QĐ/TU,2020-08-01,,2015-2020,\"đi đầu, gương mẫu\"",
        };
        csv(TOWN, "awards", false, file).body("accepted", equalTo(3)).body("errors", empty());
        csv(TOWN, "awards", false, file).body("accepted", equalTo(3)).body("errors", empty());
        figures("AWARD_COUNT?organisation=TOWN&from=2020-01-01&to=2021-12-31&groupBy=recipient,occasion")
                .body("rows.keys.recipient", contains("MEMBER", "ORGANISATION"))
                .body("rows.keys.occasion", contains("2015-2020", "2020"))
                .body("rows.value", contains(1, 2));
        csv(
                        TOWN,
                        "awards",
                        true,
                        AWARDS,
                        "WARD,61000001,1980-05-02,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,2020,,",
                        ",,,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,2020,,",
                        "FARM,,,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,2020,,",
                        "BANK,,,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,2020,,",
                        "WARD,,,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,2020,2015-2020,",
                        "WARD,,,GIAY_KHEN,CELL,6-QĐ/TU,2021-01-15,,2015,",
                        "WARD,,,GIAY_KHEN,CELL,5-QĐ/TU,2021-01-15,2020,,")
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body(
                        "errors.code",
                        contains(
                                "SUBJECT_TWOFOLD",
                                "SUBJECT_MISSING",
                                "ORGANISATION_UNKNOWN",
                                "UNIT_NOT_ALIVE",
                                "AWARD_YEAR_OR_TERM",
                                "TERM_INVALID",
                                "ENTRY_RECORDED_OTHERWISE"));
    }

    /** The ward has the member today; what happened in the school counts there. */
    @Test
    void anEntryThatCountsOutsideTheScopeIsRefused() {
        csv(
                        WARD,
                        "trainings",
                        false,
                        TRAININGS,
                        "61000001,,1980-05-02,DAI_HOC,TOWN,,2016-09-01,,",
                        "61000001,,1980-05-02,DAI_HOC,TOWN,,2019-09-01,,")
                .body("errors.row", contains(2))
                .body("errors.code", contains("COUNTED_ELSEWHERE"));
        assertEquals(1, figure("TRAINING_SENT?organisation=TOWN&from=2015-01-01&to=2020-12-31"));
    }

    @Test
    void nobodyRecordsAnythingAboutThemselves() {
        var own = TestTokens.ofMember("themselves", UUID.fromString(member("61000001")), "ORG_OFFICER:TOWN:subtree");
        csv(own, "trainings", false, TRAININGS, "61000001,,1980-05-02,DAI_HOC,TOWN,,2019-09-01,,")
                .body("errors.code", contains("OWN_RECORD"));
    }

    private static ValidatableResponse csv(String token, String kind, boolean dryRun, String... lines) {
        return ImportCalls.csv(token, kind, dryRun, lines).body("status", equalTo("DONE"));
    }

    private static String member(String card) {
        return given().auth().oauth2(WORLD).get("/api/v1/members?q=" + card).path("items[0].id");
    }

    private static ValidatableResponse figures(String query) {
        return given().auth()
                .oauth2(WORLD)
                .get("/api/v1/statistics/" + query)
                .then()
                .statusCode(200);
    }

    private static int figure(String query) {
        List<Integer> total = List.of(figures(query).extract().<Integer>path("total"));
        return total.get(0);
    }
}
