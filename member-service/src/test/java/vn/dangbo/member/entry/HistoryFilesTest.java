package vn.dangbo.member.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files of admissions, transfers, leavings and overlays of the past: they explain what the seatings show, and move nobody. */
@MemberServiceTest
class HistoryFilesTest {

    private static final String MEMBERS =
            "cardNumber,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
    private static final String TRANSFERS = "cardNumber,birthDate,from,to,on,letterNo,decidedOn,reason";
    private static final String EXITS =
            "cardNumber,birthDate,kind,effectiveOn,ground,decisionNo,decidedOn,signer,reason";
    private static final String ADMISSIONS = "cardNumber,birthDate,decisionNo,decidedOn,signer,ceremonyOn,"
            + "recognitionNo,recognisedOn,recognitionSigner,officialOn";
    private static final String OVERLAYS = "cardNumber,birthDate,type,ground,from,until,number,signer,endedOn,reason";
    private static final String MOVED = "63000001,1980-05-02";
    private static final String BACK = "63000002,1970-01-01";
    private static final String DEAD = "63000003,1940-01-01";
    private static final String NEW = "63000004,2000-01-01";
    private static final String OF_THE_DISTRICT = "63000005,1970-01-01";
    private static final String WORLD = TestTokens.of("ORG_OFFICER:*:subtree");
    private static final String TOWN = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
    private static final List<String> KINDS = List.of(
            "admissions",
            "transfers",
            "temporary-stays",
            "disciplines",
            "exits",
            "overlays",
            "awards",
            "badges",
            "trainings");

    @Inject
    Registers registers;

    private Map<?, ?> seated;
    private List<String> ledger;

    /** One who moved, one struck off and restored, one who died, one on probation, one in the neighbours' cell. */
    @BeforeEach
    void someLives() {
        registers.empty();
        csv(
                WORLD,
                "members",
                MEMBERS,
                "63000001,Trần Thị Ánh,FEMALE,1980-05-02,2015-01-05,2016-01-05,CELL3,2015-01-05,2018-01-01,ADMITTED,MOVED",
                "63000001,Trần Thị Ánh,FEMALE,1980-05-02,2015-01-05,2016-01-05,CELL1,2018-01-01,,MOVED,",
                "63000002,Lê Văn Bình,MALE,1970-01-01,2000-03-03,2001-03-03,CELL1,2015-01-01,2019-05-20,OPENING,STRUCK_OFF",
                "63000002,Lê Văn Bình,MALE,1970-01-01,2000-03-03,2001-03-03,CELL1,2019-05-20,,RESTORED,",
                "63000003,Lê Văn Cường,MALE,1940-01-01,1970-01-01,1971-01-01,CELL1,2015-01-01,2020-02-02,OPENING,DECEASED",
                "63000004,Lê Thị Dung,FEMALE,2000-01-01,2026-06-01,,CELL2,2026-06-01,,ADMITTED,",
                "63000005,Lê Văn Giang,MALE,1970-01-01,2000-03-03,2001-03-03,CELL9,2015-01-01,,OPENING,");
        seated = registers.seatedByDay();
        ledger = movements();
    }

    @Test
    void transfersExplainMovesOnRecordAndMoveNobody() {
        String[] file = {TRANSFERS, MOVED + ",CELL3,CELL1,2018-01-01,12-GTSHĐ/ĐU,2017-12-01,chuyển công tác"};
        csvDry(TOWN, "transfers", file);
        items("transfers", TOWN).body("items", hasSize(0));
        csv(TOWN, "transfers", file);
        csv(TOWN, "transfers", file);
        // silent on where the member came from: the same all the same
        csv(TOWN, "transfers", TRANSFERS, MOVED + ",,CELL1,2018-01-01,12-GTSHĐ/ĐU,2017-12-01,chuyển công tác");
        items("transfers", TOWN)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ACCEPTED"))
                .body("items[0].kind", equalTo("WITHIN_UPPER"))
                .body("items[0].from", equalTo("CELL3"))
                .body("items[0].to", equalTo("CELL1"))
                .body("items[0].letterNo", equalTo("12-GTSHĐ/ĐU"));
        unmoved();
    }

    @Test
    void aTransferThatTheSeatingsDoNotShowIsRefusedNamingTheConflict() {
        csv(TOWN, "transfers", TRANSFERS, MOVED + ",CELL3,CELL1,2018-01-01,1-GT,,");
        ImportCalls.csv(
                        TOWN,
                        "transfers",
                        false,
                        TRANSFERS,
                        MOVED + ",CELL3,CELL1,2018-01-02,1-GT,,",
                        MOVED + ",CELL3,CELL1,2018-01-01,2-GT,,",
                        NEW + ",,CELL2,2026-06-01,3-GT,,",
                        OF_THE_DISTRICT + ",,CELL9,2015-01-01,,,")
                .body("errors.row", contains(2, 3, 4, 5))
                .body(
                        "errors.code",
                        contains(
                                "MOVE_NOT_ON_RECORD",
                                "ENTRY_RECORDED_OTHERWISE",
                                "MOVE_NOT_ON_RECORD",
                                "MEMBER_ELSEWHERE"))
                .body("errors[0].column", equalTo("on"))
                .body("errors[0].message", containsString("ngày đó đảng viên sinh hoạt tại: CELL1"));
        registers.run("truncate member_case_event, member_case cascade");
        ImportCalls.csv(TOWN, "transfers", false, TRANSFERS, MOVED + ",CELL2,CELL3,2018-01-01,1-GT,,")
                .body("errors.column", contains("to", "from"))
                .body("errors.code", contains("MOVED_TO_ANOTHER_CELL", "MOVED_FROM_ANOTHER_CELL"))
                .body("accepted", equalTo(0));
        items("transfers", TOWN).body("items", hasSize(0));
        unmoved();
    }

    @Test
    void leavingsAndReturnsExplainTheEndsOfSeatings() {
        String[] file = {
            EXITS,
            BACK + ",STRIKE_OFF,2019-05-20,NO_PROGRESS_12M,7-QĐ/TU,2019-05-20,Người Ký,",
            BACK + ",RESTORATION,2019-05-20,,8-QĐ/TU,2020-01-10,Người Ký,xóa tên không đúng",
            DEAD + ",DEATH,2020-02-02,,,,,",
        };
        csv(TOWN, "exits", file);
        csv(TOWN, "exits", file);
        items("exits", TOWN)
                .body("items.kind", contains("STRIKE_OFF", "RESTORATION", "DEATH"))
                .body("items.state", contains("DECIDED", "DECIDED", "DECIDED"))
                .body("items[1].left.cause", equalTo("STRUCK_OFF"))
                .body("items[1].resolutions[0].number", equalTo("8-QĐ/TU"))
                .body("items[2].diedOn", equalTo("2020-02-02"));
        unmoved();
    }

    /** Điều lệ Đảng, Article 5: an official member is not struck off for being unfit on probation. */
    @Test
    void anExitThatTheSeatingsDoNotShowIsRefused() {
        ImportCalls.csv(
                        TOWN,
                        "exits",
                        false,
                        EXITS,
                        DEAD + ",DEATH,2020-02-03,,,,,",
                        DEAD + ",RESIGNATION,2020-02-02,,,,,",
                        MOVED + ",READMISSION,2018-01-01,,,,,",
                        BACK + ",STRIKE_OFF,2019-05-20,PROBATION_UNFIT,,,,",
                        BACK + ",STRIKE_OFF,2019-05-20,,7-QĐ,2019-06-20,,",
                        BACK + ",RESTORATION,2019-05-20,,8-QĐ,2019-01-10,,",
                        BACK + ",STRIKE_OFF,2019-05-20,,7-QĐ,,,",
                        BACK + ",KHAI_TRU,2019-05-20,,,,,")
                .body("accepted", equalTo(0))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "errors.code",
                        contains(
                                "EXIT_NOT_ON_RECORD",
                                "EXIT_NOT_ON_RECORD",
                                "RETURN_NOT_ON_RECORD",
                                "GROUND_NOT_OF_OFFICIAL",
                                "EFFECTIVE_BEFORE_DECISION",
                                "RESTORED_BEFORE_LEAVING",
                                "REQUIRED",
                                "CODE_UNKNOWN"))
                .body("errors[0].message", containsString("2020-02-02 (DECEASED)"));
        items("exits", TOWN).body("items", hasSize(0));
        unmoved();
    }

    @Test
    void admissionsAddTheDecisionsAndTuoiDangRunsFromThem() {
        String[] file = {
            ADMISSIONS,
            MOVED + ",15-QĐ/TU,2014-12-20,Người Ký,2015-01-05,3-QĐ/TU,2016-02-01,Người Ký,2016-01-05",
            NEW + ",16-QĐ/TU,2026-05-20,Người Ký,2026-06-01,,,,",
        };
        csv(TOWN, "admissions", file);
        csv(TOWN, "admissions", file);
        items("admissions", TOWN)
                .body("items.state", contains("RECOGNISED", "CEREMONY_HELD"))
                .body("items[0].probation.officialOn", equalTo("2016-01-05"))
                .body("items[1].dueOn", equalTo("2027-07-13"));
        get(TOWN, "/api/v1/members/" + member("63000001") + "/seniority")
                .body("startOn", equalTo("2014-12-20"))
                .body("basis", equalTo("ADMISSION_DECISION"));
        // nobody was a candidate on any day because of the file
        for (var day : List.of("2014-12-31", "2026-05-25", "2026-06-02")) {
            get(WORLD, "/api/v1/statistics/CANDIDATE_STOCK?organisation=TOWN&asOf=" + day)
                    .body("total", equalTo(0));
        }
        unmoved();
    }

    @Test
    void anAdmissionOnOtherDaysThanTheRecordIsRefused() {
        ImportCalls.csv(
                        TOWN,
                        "admissions",
                        false,
                        ADMISSIONS,
                        MOVED + ",,,,2015-01-06,,,,2016-01-05",
                        MOVED + ",,,,2015-01-05,,,,2016-01-06",
                        MOVED + ",,,,2015-01-05,,,,",
                        MOVED + ",1-QĐ,2015-01-06,,2015-01-05,,,,2016-01-05",
                        MOVED + ",1-QĐ,,,2015-01-05,,,,2016-01-05",
                        NEW + ",,,,2026-06-01,9-QĐ,,,")
                .body("accepted", equalTo(0))
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 7))
                .body(
                        "errors.code",
                        contains(
                                "CEREMONY_NOT_ON_RECORD",
                                "OFFICIAL_NOT_ON_RECORD",
                                "OFFICIAL_NOT_ON_RECORD",
                                "DECISION_AFTER_CEREMONY",
                                "REQUIRED",
                                "REQUIRED",
                                "REQUIRED"));
        unmoved();
    }

    /** A probationary member of a file is recognised here, and the file then says otherwise than the record. */
    @Test
    void anAdmissionOfAFileGoesOnHere() {
        csv(TOWN, "admissions", ADMISSIONS, NEW + ",16-QĐ/TU,2026-05-20,Người Ký,2026-06-01,,,,");
        ImportCalls.csv(TOWN, "admissions", false, ADMISSIONS, NEW + ",17-QĐ/TU,2026-05-20,Người Ký,2026-06-01,,,,")
                .body("errors.code", contains("ENTRY_RECORDED_OTHERWISE"));
        post(TOWN, "/api/v1/admissions", Map.of("member", member("63000004")))
                .statusCode(409)
                .body("code", equalTo("CASE_OPEN"));
    }

    @Test
    void overlaysLieOverTheMembershipAndNotBeyond() {
        String[] file = {
            OVERLAYS,
            BACK + ",EXEMPT,AGE_HEALTH,2016-01-01,,12-NQ/CB,,2017-01-01,tuổi cao",
            MOVED + ",OVERSEAS,,2026-01-01,2027-01-01,,,,",
            DEAD + ",EXEMPT,LONG_TREATMENT,2012-01-01,,,,2020-02-02,",
        };
        csv(TOWN, "overlays", file);
        csv(TOWN, "overlays", file);
        items("overlays", TOWN).body("items.state", contains("ENDED", "IN_FORCE", "ENDED"));
        get(WORLD, "/api/v1/statistics/MEMBER_EXEMPT?organisation=TOWN&asOf=2016-12-31")
                .body("total", equalTo(2));
        get(WORLD, "/api/v1/statistics/MEMBER_EXEMPT?organisation=TOWN&asOf=2017-01-01")
                .body("total", equalTo(1));
        ImportCalls.csv(
                        TOWN,
                        "overlays",
                        false,
                        OVERLAYS,
                        BACK + ",EXEMPT,AGE_HEALTH,2016-06-01,,,,2017-02-01,",
                        DEAD + ",LOST_CONTACT,,2019-01-01,,,,,",
                        MOVED + ",EXEMPT,,2020-01-01,,,,,",
                        MOVED + ",LOST_CONTACT,OTHER,2020-01-01,,,,,",
                        MOVED + ",LOST_CONTACT,,2020-01-01,,,,2019-01-01,",
                        MOVED + ",EXEMPT,MOBILE_WORK,2020-01-01,,,,2021-06-01,")
                .body("errors.row", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "errors.code",
                        contains(
                                "OVERLAY_THERE",
                                "OVERLAY_WITHOUT_SEAT",
                                "REQUIRED",
                                "GROUND_NOT_OF_TYPE",
                                "STEP_BEFORE_LAST",
                                "EXEMPTION_TOO_LONG"))
                .body("errors[5].severity", equalTo("WARNING"));
        unmoved();
    }

    /** What is exported fills an empty register, and is exported as it was: made here, told by a file, with signs of formulas. */
    @Test
    void everyRegisterComesBackAsItWas() {
        everyRegister();
        var before = KINDS.stream().map(kind -> export(kind)).toList();
        assertEquals(
                List.of(3, 3, 2, 3, 4, 3, 4, 2, 2),
                before.stream().map(file -> (int) file.lines().count()).toList());
        var facts = facts();
        registers.run(
                "truncate award, training_entry, badge, seniority, discipline_hold, discipline, admission_candidate,"
                        + " member_overlay, temporary_seating, member_case_event, member_case cascade");
        for (int i = 0; i < KINDS.size(); i++) {
            assertEquals(1, export(KINDS.get(i)).lines().count(), "is empty");
        }
        for (int i = 0; i < KINDS.size(); i++) {
            csv(WORLD, KINDS.get(i), before.get(i).lines().toArray(String[]::new));
        }
        for (int i = 0; i < KINDS.size(); i++) {
            assertEquals(before.get(i), export(KINDS.get(i)), KINDS.get(i));
        }
        assertEquals(facts, facts());
        unmoved();
    }

    /** What is held of the past, but for who recorded it when: nothing of it may get lost on the way. */
    private List<String> facts() {
        return registers.texts("""
                select 'case ' || kind || ' ' || state || ' ' || member_id || ' ' || facts as fact from member_case
                where kind <> 'DISCIPLINE'
                union all
                select concat_ws(' ', 'overlay', member_id, type, ground, valid_from, valid_to) from member_overlay
                union all
                select concat_ws(' ', 'guest', member_id, cell_id, valid_from, valid_to) from temporary_seating
                union all
                select concat_ws(' ', 'discipline', member_id, organisation_id, form, level, violation, announced_on,
                                 lapsed_from) from discipline
                union all
                select concat_ws(' ', 'award', member_id, organisation_id, unit_id, form, level, decision_no, decided_on,
                                 year, term, merit) from award
                union all
                select concat_ws(' ', 'badge', member_id, unit_id, step, variant, decision_no, awarded_on) from badge
                union all
                select concat_ws(' ', 'training', member_id, unit_id, program, sent_by, started_on, ended_on, result)
                from training_entry
                union all
                select concat_ws(' ', 'seniority', member_id, start_on, basis, source) from seniority
                order by 1
                """);
    }

    private void everyRegister() {
        csv(
                WORLD,
                "admissions",
                ADMISSIONS,
                MOVED + ",15-QĐ/TU,2014-12-20,Người Ký,2015-01-05,,,,2016-01-05",
                NEW + ",16-QĐ/TU,2026-05-20,,2026-06-01,,,,");
        csv(WORLD, "transfers", TRANSFERS, MOVED + ",CELL3,CELL1,2018-01-01,'=1+1,2017-12-01,'@chuyển");
        transferHere();
        seated = registers.seatedByDay();
        ledger = movements();
        csv(
                WORLD,
                "temporary-stays",
                "cardNumber,birthDate,host,validFrom,validTo,reason",
                OF_THE_DISTRICT + ",CELL1,2019-10-01,2020-04-01,đi học");
        csv(
                WORLD,
                "disciplines",
                "organisation,cardNumber,birthDate,form,level,violation,decisionNo,announcedOn,matter",
                "," + MOVED + ",CANH_CAO,UPPER_GRASSROOTS,KHAC,7-QĐ/TU,2019-09-01,\"mất, hỏng\"",
                "WARD,,,KHIEN_TRACH,UPPER_GRASSROOTS,KHAC,8-QĐ/TU,2019-04-01,");
        csv(
                WORLD,
                "exits",
                EXITS,
                BACK + ",STRIKE_OFF,2019-05-20,NO_PROGRESS_12M,7-QĐ/TU,2019-05-20,Người Ký,",
                BACK + ",RESTORATION,2019-05-20,,8-QĐ/TU,2020-01-10,Người Ký,",
                DEAD + ",DEATH,2020-02-02,,,,,");
        csv(
                WORLD,
                "overlays",
                OVERLAYS,
                BACK + ",EXEMPT,AGE_HEALTH,2016-01-01,,12-NQ/CB,,2017-01-01,tuổi cao",
                MOVED + ",OVERSEAS,,2026-01-01,2027-01-01,,,,");
        csv(
                WORLD,
                "awards",
                "organisation,cardNumber,birthDate,form,level,decisionNo,decidedOn,year,merit",
                "WARD,,,GIAY_KHEN,UPPER_GRASSROOTS,5-QĐ/TU,2021-01-15,2020,",
                "," + MOVED + ",GIAY_KHEN,UPPER_GRASSROOTS,6-QĐ/TU,2021-01-15,2020,\"đi đầu, gương mẫu\"",
                "," + BACK + ",GIAY_KHEN,UPPER_GRASSROOTS,6-QĐ/TU,2021-01-15,2020,");
        csv(WORLD, "badges", "cardNumber,birthDate,step,decisionNo,awardedOn", DEAD + ",30,88-QĐ/TU,2016-02-03");
        csv(
                WORLD,
                "trainings",
                "cardNumber,birthDate,program,sentBy,startedOn,endedOn,result",
                MOVED + ",TRUNG_CAP_LLCT,TOWN,2016-09-01,2017-06-30,COMPLETED");
    }

    /** One more transfer, made step by step: its export looks like one of a file. */
    private void transferHere() {
        var id = post(
                        TestTokens.ofAccount("clerk", "ORG_OFFICER:WARD:subtree"),
                        "/api/v1/transfers",
                        Map.of("member", member("63000004"), "toOrganisation", "CELL1", "reason", "đổi nơi ở"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(
                        TestTokens.ofAccount("approver", "GRASSROOTS_APPROVER:WARD:subtree"),
                        "/api/v1/transfers/" + id + "/accept",
                        Map.of())
                .statusCode(200);
    }

    @Test
    void anExportHoldsNoNumbersAndOnlyWhomTheCallerReaches() {
        csv(
                WORLD,
                "trainings",
                "cardNumber,birthDate,program,sentBy,startedOn",
                MOVED + ",DAI_HOC,TOWN,2016-09-01",
                OF_THE_DISTRICT + ",DAI_HOC,TOWN,2017-09-01");
        var file = given().auth()
                .oauth2(TOWN)
                .accept(Table.CSV)
                .get("/api/v1/exports/trainings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(
                        "\uFEFFmember,cardNumber,personalId,birthDate,program,sentBy,decisionNo,school,startedOn,endedOn,result",
                        member("63000001") + ",,,,DAI_HOC,TOWN,,,2016-09-01,,"),
                file.lines().toList());
        get(TOWN, "/api/v1/exports/nothing").statusCode(404).body("code", equalTo("REGISTER_UNKNOWN"));
        get(TOWN, "/api/v1/exports/trainings?organisation=CELL9").statusCode(404);
        get(TestTokens.of("CELL_SECRETARY:CELL1:self"), "/api/v1/exports/trainings")
                .statusCode(403);
    }

    /** A member is named by the id alone when the caller reaches the member; numbers beside it must be the member's. */
    @Test
    void theIdNamesAMemberInReach() {
        var moved = member("63000001");
        var elsewhere = member("63000005");
        ImportCalls.csv(
                        TOWN,
                        "trainings",
                        false,
                        "member,cardNumber,birthDate,program,sentBy,startedOn",
                        moved + ",,,DAI_HOC,TOWN,2017-09-01",
                        elsewhere + ",,,DAI_HOC,TOWN,2017-09-01",
                        moved + ",63000002,,DAI_HOC,TOWN,2018-09-01",
                        moved + ",63999999,,DAI_HOC,TOWN,2018-09-01",
                        moved + ",,1981-05-02,DAI_HOC,TOWN,2018-09-01",
                        "nobody,,,DAI_HOC,TOWN,2018-09-01")
                .body("accepted", equalTo(1))
                .body("errors.row", contains(3, 4, 5, 6, 7))
                .body(
                        "errors.code",
                        contains(
                                "MEMBER_UNKNOWN",
                                "MEMBER_KEYS_DISAGREE",
                                "MEMBER_KEYS_DISAGREE",
                                "MEMBER_KEYS_DISAGREE",
                                "FORMAT_INVALID"));
    }

    @Test
    void eachRegisterNeedsItsOwnPermissionAndHasATemplate() {
        var clerk = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
        for (var kind : KINDS) {
            var template = given().auth()
                    .oauth2(WORLD)
                    .accept(Table.CSV)
                    .get("/api/v1/imports/" + kind + "/template")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()
                    .lines()
                    .toList();
            assertEquals(List.of(export(kind).lines().findFirst().orElseThrow()), template, kind);
            given().auth()
                    .oauth2(clerk)
                    .accept(Table.CSV)
                    .get("/api/v1/imports/" + kind + "/template")
                    .then()
                    .statusCode(kind.equals("disciplines") ? 403 : 200);
        }
        // what a grant reaches is told by the rows, and not by the door
        given().auth()
                .oauth2(TestTokens.of("ORG_OFFICER:NOWHERE:subtree"))
                .accept(Table.CSV)
                .get("/api/v1/imports/disciplines/template")
                .then()
                .statusCode(200);
        ImportCalls.submit(given().auth().oauth2(clerk), "disciplines", true, "a.csv", new byte[] {'a'})
                .then()
                .statusCode(403)
                .body("code", equalTo("PERMISSION_MISSING"));
        ImportCalls.submit(given().auth().oauth2(WORLD), "nothing", true, "a.csv", new byte[] {'a'})
                .then()
                .statusCode(404)
                .body("code", equalTo("REGISTER_UNKNOWN"));
    }

    @Test
    void trainingsOfAllInReachAsOfADay() {
        csv(
                WORLD,
                "trainings",
                "cardNumber,birthDate,program,sentBy,startedOn,endedOn,result",
                MOVED + ",TRUNG_CAP_LLCT,TOWN,2016-09-01,2017-06-30,COMPLETED",
                MOVED + ",DAI_HOC,TOWN,2019-09-01,,",
                OF_THE_DISTRICT + ",DAI_HOC,TOWN,2018-09-01,,");
        get(TOWN, "/api/v1/trainings?count=true")
                .body("total", equalTo(2))
                .body("items.program", contains("TRUNG_CAP_LLCT", "DAI_HOC"))
                .body("items.fullName", hasItem("Trần Thị Ánh"));
        get(TOWN, "/api/v1/trainings?asOf=2016-12-31")
                .body("items", hasSize(1))
                .body("items[0].endedOn", equalTo(null))
                .body("items[0].result", equalTo(null));
        get(TOWN, "/api/v1/trainings?asOf=2017-06-30").body("items[0].result", equalTo("COMPLETED"));
        get(TOWN, "/api/v1/trainings?running=true").body("items.program", contains("DAI_HOC"));
        get(WORLD, "/api/v1/trainings?program=DAI_HOC&year=2018").body("items", hasSize(1));
        // by the cell of the first day: the first one counts at the school
        get(TOWN, "/api/v1/trainings?organisation=CELL1").body("items.program", contains("DAI_HOC"));
        get(TOWN, "/api/v1/trainings?program=NOTHING").statusCode(400);
        var lines = given().auth()
                .oauth2(TOWN)
                .accept(Table.CSV)
                .get("/api/v1/trainings/export?year=2019")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, lines.lines().count());
    }

    private void unmoved() {
        assertEquals(seated, registers.seatedByDay());
        assertEquals(ledger, movements());
        assertEquals(List.of(), registers.disagreements());
    }

    private List<String> movements() {
        return registers.texts("select m::text from movement m order by id");
    }

    private String export(String kind) {
        return given().auth()
                .oauth2(WORLD)
                .accept(Table.CSV)
                .get("/api/v1/exports/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse items(String path, String token) {
        return get(token, "/api/v1/" + path).statusCode(200);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void csv(String token, String kind, String... lines) {
        taken(ImportCalls.csv(token, kind, false, lines), lines);
    }

    private static void csvDry(String token, String kind, String... lines) {
        taken(ImportCalls.csv(token, kind, true, lines), lines);
    }

    private static void taken(ValidatableResponse job, String... lines) {
        job.body("status", equalTo("DONE")).body("errors", empty()).body("accepted", equalTo(lines.length - 1));
    }

    private static String member(String card) {
        return given().auth()
                .oauth2(WORLD)
                .get("/api/v1/members?asOf=2026-11-01&q=" + card)
                .path("items[0].id");
    }
}
