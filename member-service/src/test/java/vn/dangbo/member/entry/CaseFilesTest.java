package vn.dangbo.member.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of what went its way as a case: decisions on discipline, badges, temporary stays. */
@MemberServiceTest
class CaseFilesTest {

    private static final String MEMBERS =
            "cardNumber,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
    private static final String DISCIPLINES =
            "organisation,cardNumber,birthDate,form,level,violation,office,decisionNo,signer,announcedOn";
    private static final String BADGES =
            "cardNumber,birthDate,step,variant,awardDate,ground,proposedOn,decisionNo,decidedOn,awardedOn";
    private static final String STAYS = "cardNumber,birthDate,home,host,validFrom,validTo,reason,letterNo";
    private static final String EARLIER = ",62000001,1950-05-02,KHIEN_TRACH,CELL,KHAC,,3-QĐ/CB,Người Ký,2019-03-01";
    private static final String WORLD = TestTokens.of("ORG_OFFICER:*:subtree");
    private static final String TOWN = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");

    @Inject
    Registers registers;

    /** Official members of CELL1 and CELL9, a probationer, and one who was expelled. */
    @BeforeEach
    void someMembers() {
        registers.empty();
        ImportCalls.csv(
                        WORLD,
                        "members",
                        false,
                        MEMBERS,
                        "62000001,Trần Thị Ánh,FEMALE,1950-05-02,1980-01-10,1981-01-10,CELL1,2015-01-01,,OPENING,",
                        "62000002,Lê Văn Bình,MALE,1970-01-01,2000-03-03,2001-03-03,CELL9,2015-01-01,,OPENING,",
                        "62000003,Lê Văn Cường,MALE,1990-01-01,2019-06-01,,CELL1,2019-06-01,,ADMITTED,",
                        "62000004,Lê Văn Dũng,MALE,1970-01-01,2000-03-03,2001-03-03,CELL1,2015-01-01,2019-05-20,OPENING,EXPELLED")
                .body("rejected", equalTo(0));
    }

    @Test
    void decisionsOfThePastCountAndLapseAsThoseMadeHere() {
        String[] file = {
            DISCIPLINES,
            ",62000001,1950-05-02,CANH_CAO,UPPER_GRASSROOTS,THIEU_TRACH_NHIEM,,7-QĐ/TU,Người Ký,2019-09-01",
            ",62000004,1970-01-01,KHAI_TRU,UPPER_GRASSROOTS,DAO_DUC_LOI_SONG,,4-QĐ/TU,Người Ký,2019-05-20",
            "WARD,,,KHIEN_TRACH,UPPER_GRASSROOTS,TAP_TRUNG_DAN_CHU,,8-QĐ/TU,Người Ký,2019-04-01",
        };
        csv(TOWN, "disciplines", file);
        csv(TOWN, "disciplines", file);
        csv(TOWN, "disciplines", DISCIPLINES, EARLIER);
        assertEquals(3, figure("DISC_MEMBER?organisation=TOWN&year=2019"));
        assertEquals(1, figure("DISC_ORG?organisation=TOWN&year=2019&filter=form:KHIEN_TRACH"));
        // The reprimand is kept open by the warning that came before it had lapsed, though it was told later.
        // Who is under both is one member, and who was expelled is none.
        assertEquals(1, figure("DISC_IN_FORCE?organisation=TOWN&filter=form:CANH_CAO&asOf=2020-08-31"));
        assertEquals(1, figure("DISC_IN_FORCE?organisation=TOWN&asOf=2020-08-31"));
        assertEquals(0, figure("DISC_IN_FORCE?organisation=TOWN&asOf=2020-09-01"));
        for (var day : Map.of("2020-08-31", "IN_FORCE", "2020-09-01", "LAPSED").entrySet()) {
            assertEquals(
                    day.getValue().equals("IN_FORCE") ? "2" : "0",
                    registers
                            .texts("select count(*) from discipline where form in ('KHIEN_TRACH', 'CANH_CAO')"
                                    + " and member_id is not null and lapsed_from > date '" + day.getKey() + "'")
                            .get(0));
        }
        var id = given().auth()
                .oauth2(TOWN)
                .get("/api/v1/disciplines?member=" + member("62000004"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("IN_FORCE"))
                .extract()
                .<String>path("items[0].id");
        given().auth()
                .oauth2(TOWN)
                .get("/api/v1/disciplines/" + id)
                .then()
                .body("course.step", contains("IMPORT"))
                .body("course.on", contains("2019-05-20"))
                .body("course.by", contains("officer of the town"))
                .body("course[0].note", startsWith("disciplines-"))
                .body("decision.number", equalTo("4-QĐ/TU"));
    }

    /** Who hands a decision in does not settle the complaint against it, whatever else the account may do. */
    @Test
    void aComplaintAgainstADecisionOfAFileIsSettledBySomebodyElse() {
        csv(TOWN, "disciplines", DISCIPLINES, EARLIER);
        var id = given().auth()
                .oauth2(TOWN)
                .get("/api/v1/disciplines?member=" + member("62000001"))
                .<String>path("items[0].id");
        step(TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:TOWN:subtree"), id, "complain")
                .statusCode(200);
        step(
                        TestTokens.ofAccount(
                                "officer of the town", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:TOWN:subtree"),
                        id,
                        "uphold")
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        step(TestTokens.ofAccount("head", "ORG_HEAD:TOWN:subtree"), id, "uphold")
                .statusCode(200);
    }

    private static ValidatableResponse step(String token, String id, String step) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2019-03-20", "reason", "thử"))
                .post("/api/v1/disciplines/" + id + "/" + step)
                .then();
    }

    @Test
    void whatCannotHaveBeenDecidedIsRefused() {
        ImportCalls.csv(
                        TOWN,
                        "disciplines",
                        false,
                        DISCIPLINES,
                        ",62000003,1990-01-01,KHAI_TRU,CELL,KHAC,,1-QĐ,Người Ký,2019-09-01",
                        ",62000001,1950-05-02,KHAI_TRU,CELL,KHAC,,1-QĐ,Người Ký,2019-09-01",
                        ",62000001,1950-05-02,CACH_CHUC,CELL,KHAC,,1-QĐ,Người Ký,2019-09-01",
                        ",62000001,1950-05-02,GIAI_TAN,CELL,KHAC,,1-QĐ,Người Ký,2019-09-01",
                        ",62000004,1970-01-01,CANH_CAO,CELL,KHAC,,1-QĐ,Người Ký,2020-09-01",
                        "WARD,,,CACH_CHUC,CELL,KHAC,bí thư,1-QĐ,Người Ký,2020-09-01")
                .body("errors.row", contains(2, 3, 4, 5, 6, 7))
                .body("errors.column", contains("form", "announcedOn", "office", "form", "announcedOn", "form"))
                .body(
                        "errors.code",
                        contains(
                                "FORM_NOT_OF_SUBJECT",
                                "EXPULSION_NOT_ON_RECORD",
                                "REQUIRED",
                                "FORM_NOT_OF_SUBJECT",
                                "MEMBER_NOT_SEATED",
                                "FORM_NOT_OF_SUBJECT"));
        assertEquals(0, figure("DISC_MEMBER?organisation=TOWN&year=2019"));
    }

    @Test
    void badgesProposedAndGivenBefore() {
        String[] file = {
            BADGES,
            "62000001,1950-05-02,30,,,,,88-QĐ/TU,,2016-02-03",
            "62000001,1950-05-02,40,,2020-02-03,,2019-12-20,99-QĐ/TU,2020-01-20,2020-02-03",
        };
        csv(TOWN, "badges", file);
        csv(TOWN, "badges", file);
        assertEquals(1, figure("BADGE_PROPOSED?organisation=TOWN&year=2019"));
        assertEquals(1, figure("BADGE_AWARDED?organisation=TOWN&year=2020&filter=step:40"));
        assertEquals(1, figure("BADGE_AWARDED?organisation=TOWN&year=2016&filter=step:30"));
        given().auth()
                .oauth2(TOWN)
                .get("/api/v1/members/" + member("62000001") + "/badges")
                .then()
                .body("items.step", contains(30, 40));
        var id = given().auth()
                .oauth2(TOWN)
                .get("/api/v1/badges?member=" + member("62000001"))
                .<String>path("items[0].id");
        given().auth()
                .oauth2(TOWN)
                .get("/api/v1/badges/" + id)
                .then()
                .body("state", equalTo("AWARDED"))
                .body("reachesOn", equalTo("2020-01-10"))
                .body("course.step", contains("IMPORT", "PROPOSE", "DECIDE", "AWARD"))
                .body("course.on", contains("2019-12-20", "2019-12-20", "2020-01-20", "2020-02-03"));
    }

    /** Who hands in a proposal does not decide it, whatever else the account may do. */
    @Test
    void aProposalOfAFileGoesOnHere() {
        csv(TOWN, "badges", BADGES, "62000001,1950-05-02,40,,2020-02-03,,2019-12-20,,,");
        var id = given().auth()
                .oauth2(TOWN)
                .get("/api/v1/badges?member=" + member("62000001"))
                .<String>path("items[0].id");
        var both = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:*:subtree");
        decide(both, id).statusCode(409).body("code", equalTo("SAME_PERSON"));
        decide(TestTokens.ofAccount("head", "ORG_HEAD:*:subtree"), id).statusCode(200);
        ImportCalls.csv(TOWN, "badges", true, BADGES, "62000001,1950-05-02,40,,2020-02-03,,2019-12-20,,,")
                .body("errors.code", contains("ENTRY_RECORDED_OTHERWISE"));
    }

    @Test
    void badgesThatCannotBeAreRefusedAndEarlyOnesWarnedOf() {
        ImportCalls.csv(
                        TOWN,
                        "badges",
                        true,
                        BADGES,
                        "62000001,1950-05-02,35,,2020-02-03,,2019-12-20,,,",
                        "62000001,1950-05-02,40,,2020-02-03,,,,,",
                        "62000001,1950-05-02,40,,2020-02-03,,2020-01-20,9-QĐ,2020-01-01,",
                        "62000001,1950-05-02,40,EARLY,2019-11-07,,2019-10-20,,,",
                        "62000001,1950-05-02,40,POSTHUMOUS,2019-11-07,,2019-10-20,,,",
                        "62000001,1950-05-02,40,,2019-11-07,,2019-10-20,,,",
                        "62000001,1950-05-02,45,,2024-11-07,,2024-10-20,,,")
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8, 8))
                .body(
                        "errors.code",
                        contains(
                                "BADGE_STEP_UNKNOWN",
                                "REQUIRED",
                                "STEP_BEFORE_LAST",
                                "REQUIRED",
                                "BADGE_NOT_DECEASED",
                                "BADGE_TOO_EARLY",
                                "CASE_OPEN",
                                "BADGE_TOO_EARLY"))
                .body("errors.find{it.row == 7}.severity", equalTo("WARNING"))
                .body("accepted", equalTo(1));
    }

    @Test
    void guestsAreBesideTheStock() {
        String[] file = {
            STAYS,
            "62000002,1970-01-01,CELL9,CELL1,2019-10-01,2020-04-01,đi học,12-GTSHĐ",
            "62000002,1970-01-01,,CELL1,2026-09-01,2027-03-01,đi học,",
        };
        csv(WORLD, "temporary-stays", file);
        csv(WORLD, "temporary-stays", file);
        assertEquals(1, figure("MEMBER_TEMP_GUEST?organisation=TOWN&asOf=2019-12-31"));
        assertEquals(1, figure("MEMBER_TEMP_AWAY?organisation=DISTRICT&asOf=2019-12-31"));
        assertEquals(0, figure("MEMBER_TEMP_GUEST?organisation=TOWN&asOf=2020-04-01"));
        assertEquals(1, figure("MEMBER_STOCK?organisation=DISTRICT&asOf=2019-12-31"));
        given().auth()
                .oauth2(WORLD)
                .get("/api/v1/transfers?member=" + member("62000002"))
                .then()
                .body("items.state.sort()", contains("ACTIVE", "RETURNED"))
                .body("items.kind", contains("TEMPORARY", "TEMPORARY"));
    }

    @Test
    void staysThatCannotBeAreRefused() {
        csv(WORLD, "temporary-stays", STAYS, "62000002,1970-01-01,CELL9,CELL1,2019-10-01,2020-04-01,,");
        ImportCalls.csv(
                        WORLD,
                        "temporary-stays",
                        true,
                        STAYS,
                        "62000002,1970-01-01,CELL3,CELL1,2021-10-01,2022-04-01,,",
                        "62000002,1970-01-01,,NOWHERE,2021-10-01,2022-04-01,,",
                        "62000002,1970-01-01,,TOWN,2021-10-01,2022-04-01,,",
                        "62000002,1970-01-01,,CELL9,2021-10-01,2022-04-01,,",
                        "62000002,1970-01-01,,CELL2,2020-03-01,2020-09-01,,",
                        "62000004,1970-01-01,,CELL2,2019-03-01,2019-09-01,,",
                        "62000002,1970-01-01,,CELL2,2021-10-01,2021-09-01,,",
                        "62000002,1970-01-01,,CELL2,2022-10-01,2022-10-20,,")
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "errors.code",
                        contains(
                                "HOME_DIFFERS",
                                "CELL_UNKNOWN",
                                "CELL_NOT_ALIVE",
                                "MEMBER_IN_THAT_CELL",
                                "GUEST_ELSEWHERE",
                                "GUEST_WITHOUT_HOME",
                                "SEATING_REVERSED",
                                "UNTIL_OUT_OF_RANGE"))
                .body("rejected", equalTo(7));
        // The host is not the town's, and the guest is not the district's alone: each needs the other's superior.
        ImportCalls.csv(
                        TestTokens.of("ORG_OFFICER:DISTRICT:subtree"),
                        "temporary-stays",
                        true,
                        STAYS,
                        "62000002,1970-01-01,,CELL2,2021-10-01,2022-04-01,,")
                .body("errors.code", contains("CELL_UNKNOWN"));
    }

    private static ValidatableResponse decide(String token, String id) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("number", "99-QĐ/TU", "on", "2020-01-20"))
                .post("/api/v1/badges/" + id + "/decide")
                .then();
    }

    private static void csv(String token, String kind, String... lines) {
        ImportCalls.csv(token, kind, false, lines)
                .body("status", equalTo("DONE"))
                .body("errors", empty())
                .body("accepted", equalTo(lines.length - 1));
    }

    private static String member(String card) {
        return given().auth()
                .oauth2(WORLD)
                .get("/api/v1/members?asOf=2019-05-01&q=" + card)
                .path("items[0].id");
    }

    private static int figure(String query) {
        return given().auth()
                .oauth2(WORLD)
                .get("/api/v1/statistics/" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
