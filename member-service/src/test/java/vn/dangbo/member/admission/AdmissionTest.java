package vn.dangbo.member.admission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Điều lệ Đảng, Articles 1, 4 and 5; acceptance scenarios 4 and 8 of the domain document. */
@MemberServiceTest
class AdmissionTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String CLERK = TestTokens.ofAccount("clerk of admissions", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of admissions", "ORG_OFFICER:TOWN:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of admissions", "ORG_HEAD:TOWN:subtree");
    private static final String APPROVER =
            TestTokens.ofAccount("approver of admissions", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String STRANGER = TestTokens.ofAccount("stranger", "ORG_OFFICER:OTHER:subtree");
    private static final Map<String, Object> ALL = vote(3, 3, 3);
    private static final String PERSONAL_ID = "080205012345";

    @Inject
    Registers registers;

    private UUID one;
    private UUID two;

    @BeforeEach
    void aCellOfThree() {
        registers.empty();
        one = registers.person(SampleWorld.id("CELL1"), SEATED);
        two = registers.person(SampleWorld.id("CELL1"), SEATED);
        registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    /** Scenario 8: decision 25/8/2024, ceremony 15/9/2024: probation ends 15/9/2025, tuổi đảng runs from 25/8/2024. */
    @Test
    void probationRunsFromTheCeremonyAndSeniorityFromTheDecision() {
        var id = decided("2024-08-25");
        assertEquals(3, stock("CELL1", "2024-09-15"));
        for (var state : Map.of("2024-01-10", "LISTED", "2024-05-19", "CELL_RESOLVED", "2024-09-14", "DECIDED")
                .entrySet()) {
            figure("CANDIDATE_STOCK", "groupBy=state&asOf=" + state.getKey())
                    .body("total", is(1))
                    .body("rows[0].keys.state", is(state.getValue()));
        }
        figure("CANDIDATE_STOCK", "asOf=2024-01-09").body("total", is(0));
        var member = step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-15"))
                .statusCode(200)
                .body("state", is("CEREMONY_HELD"))
                .body("probation.ceremonyOn", is("2024-09-15"))
                .body("probation.endsOn", is("2025-09-15"))
                // thirty working days, none of them a holiday
                .body("dueOn", is("2025-10-27"))
                .extract()
                .<String>path("member");
        figure("CANDIDATE_STOCK", "asOf=2024-09-15").body("total", is(0));
        assertEquals(3, stock("CELL1", "2024-09-14"));
        assertEquals(4, stock("CELL1", "2024-09-15"));
        member(member, "2024-09-15").body("state", is("PROBATIONARY")).body("admittedOn", is("2024-09-15"));
        assertEquals(
                List.of("HIGH_SCHOOL_STUDENT"),
                registers.texts("select admission_context from member where id = '" + member + "'"));
        figure("ADMISSION_COUNT", "from=2024-09-01&to=2024-09-30").body("total", is(1));

        step(CLERK, id, "propose-recognition", recognition("2025-09-14"))
                .statusCode(409)
                .body("code", is("PROBATION_RUNS"));
        step(CLERK, id, "propose-recognition", recognition("2025-09-20"))
                .statusCode(200)
                .body("state", is("RECOGNITION_PROPOSED"));
        step(CLERK, id, "recognise", signed("2025-10-06")).statusCode(403);
        step(HEAD, id, "recognise", signed("2025-10-06"))
                .statusCode(200)
                .body("state", is("RECOGNISED"))
                .body("probation.officialOn", is("2025-09-15"));

        figure("OFFICIAL_RECOGNITION", "from=2025-09-15&to=2025-09-15").body("total", is(1));
        figure("OFFICIAL_RECOGNITION", "from=2025-09-16&to=2025-12-31").body("total", is(0));
        member(member, "2025-09-14").body("state", is("PROBATIONARY"));
        member(member, "2025-09-15").body("state", is("OFFICIAL"));
        given().auth()
                .oauth2(HEAD)
                .get("/api/v1/members/" + member + "/seniority?asOf=2025-12-31")
                .then()
                .statusCode(200)
                .body("startOn", is("2024-08-25"))
                .body("basis", is("ADMISSION_DECISION"))
                .body("lines[0].source", is("15-QĐ/TU"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** What changes after the ceremony changes nothing in the figure of admissions; what is sensitive is whole for the owner. */
    @Test
    void admissionsAreCountedAsAtTheCeremony() {
        var id = decided("2024-08-25", Map.of("occupation", "HOC_SINH_SINH_VIEN", "youthUnion", true));
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-15", "occupation", "BO_DOOI"))
                .statusCode(400)
                .body("violations.field", contains("occupation"));
        var member = step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-15", "occupation", "BO_DOI"))
                .statusCode(200)
                .body("occupation", is("BO_DOI"))
                .body("youthUnion", is(true))
                .extract()
                .<String>path("member");
        registers.run("update member set occupation = 'HUU_TRI' where id = '" + member + "'");
        for (var key : Map.of(
                        "occupation", "BO_DOI",
                        "youthUnion", "YES",
                        "age", "18-30",
                        "ethnicity", "01",
                        "religion", "NONE",
                        "admissionContext", "HIGH_SCHOOL_STUDENT")
                .entrySet()) {
            figure("ADMISSION_COUNT", "year=2024&groupBy=" + key.getKey())
                    .body("rows.keys." + key.getKey(), contains(key.getValue()))
                    .body("rows.value", contains(1));
        }
        figure("ADMISSION_COUNT", "year=2024&filter=occupation:HUU_TRI").body("total", is(0));
        figure("ADMISSION_COUNT", "year=2024&filter=youthUnion:YES&filter=age:18-30")
                .body("total", is(1));
        var outside = TestTokens.ofAccount("province system", "PROVINCE_SYSTEM:PROVINCE:subtree");
        given().auth()
                .oauth2(outside)
                .get("/api/v1/statistics/ADMISSION_COUNT?organisation=CELL1&year=2024&groupBy=ethnicity")
                .then()
                .body("rows", hasSize(0))
                .body("suppressed", is(1))
                .body("total", is(1));
    }

    /** Of an admission that came with a file nobody has told the occupation of then. */
    @Test
    void whatWasNotToldIsNotTakenFromTheRecordOfNow() {
        registers.run("update member set occupation = 'HUU_TRI', birth_date = '1980-06' where id = '" + one + "'");
        registers.run("update movement set cause = 'ADMITTED' where member_id = '" + one + "'");
        figure("ADMISSION_COUNT", "year=2015&groupBy=occupation,youthUnion,age")
                .body("rows.keys.occupation", contains("NONE"))
                .body("rows.keys.youthUnion", contains("NONE"))
                .body("rows.keys.age", contains("31-35"));
    }

    /** Quy định 294-QĐ/TW 2025, point 4: what cannot be decided yet goes back to the cell, which votes again. */
    @Test
    void aRecognitionGoesBackToTheCellWithTheReason() {
        var id = decided("2024-08-26");
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16")).statusCode(200);
        var returned = Map.<String, Object>of("on", "2025-10-06", "reason", "Thiếu nhận xét nơi cư trú");
        step(HEAD, id, "return", returned).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(CLERK, id, "propose-recognition", recognition("2025-09-20")).statusCode(200);
        step(CLERK, id, "return", returned).statusCode(403);
        step(HEAD, id, "return", Map.of("on", "2025-10-06"))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        step(HEAD, id, "return", returned)
                .statusCode(200)
                .body("state", is("CEREMONY_HELD"))
                .body("dueOn", is("2025-10-28"))
                .body("course[-1].note", is("Thiếu nhận xét nơi cư trú"));
        step(CLERK, id, "propose-recognition", recognition("2025-10-20")).statusCode(200);
        step(HEAD, id, "recognise", signed("2025-10-27"))
                .statusCode(200)
                .body("probation.officialOn", is("2025-09-16"));
    }

    /** Scenario 4: two official members are left, so the cell cannot vote on the recognition; its neighbours are named. */
    @Test
    void aCellBelowThreeCannotVote() {
        var id = decided("2024-08-26");
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16")).statusCode(200);
        registers.run(
                "update seating set valid_to = '2025-01-01', end_cause = 'DECEASED' where member_id = '" + two + "'");
        registers.run("update member set seated_to = '2025-01-01' where id = '" + two + "'");
        step(CLERK, id, "propose-recognition", recognition("2025-09-20"))
                .statusCode(409)
                .body("code", is("CELL_UNDER_MINIMUM"))
                .body("detail", containsString("CELL1"))
                .body("detail", containsString("CELL2"));
        registers.person(SampleWorld.id("CELL1"), LocalDate.of(2025, 2, 1));
        step(CLERK, id, "propose-recognition", recognition("2025-09-20")).statusCode(200);
    }

    @Test
    void aCandidateIsFollowedStepByStep() {
        var id = listed(Map.of());
        step(CLERK, id, "apply", applied("2024-03-05")).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(CLERK, id, "complete-awareness", Map.of("on", "2024-02-01")).statusCode(400);
        step(CLERK, id, "complete-awareness", Map.of("on", "2024-02-01", "number", "125/GCN"))
                .statusCode(200)
                .body("awareness.validUntil", is("2029-02-01"))
                .body("dueOn", is("2029-02-01"));
        step(CLERK, id, "apply", applied("2024-03-05")).statusCode(200).body("introducers", hasSize(2));
        step(CLERK, id, "verify", verified("2024-03-20", "SELF")).statusCode(200);
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", ALL))
                .statusCode(409)
                .body("code", is("VERIFICATION_INCOMPLETE"));
        step(CLERK, id, "verify", verified("2024-04-02", "PARENT"))
                .statusCode(200)
                .body("verifications", hasSize(2));
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", vote(4, 4, 4)))
                .statusCode(409)
                .body("code", is("VOTE_NOT_OF_CELL"));
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", vote(3, 3, 1)))
                .statusCode(409)
                .body("code", is("VOTE_TOO_FEW"));
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", vote(3, 2, 2)))
                .statusCode(200)
                // sixty working days from 6 May 2024
                .body("dueOn", is("2024-07-29"));
        step(HEAD, id, "decide", signed("2024-06-03")).statusCode(409).body("code", is("COMMITTEE_NOT_RESOLVED"));
        step(CLERK, id, "resolve-in-committee", voted("2024-05-20", vote(9, 9, 6)))
                .statusCode(403);
        step(OFFICER, id, "resolve-in-committee", voted("2024-05-20", vote(9, 9, 6)))
                .statusCode(200);
        step(HEAD, id, "decide", signed("2024-08-05"))
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("late.step", contains("DECIDE"));
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-12-02"))
                .statusCode(409)
                .body("code", is("CEREMONY_LATE"));
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-12-02", "consents", List.of(consent("LATE_CEREMONY"))))
                .statusCode(200)
                .body("late.step", contains("DECIDE", "HOLD_CEREMONY"))
                .body("personalId", equalTo(null));
    }

    /** Quy định 296-QĐ/TW 2025: who is suspended from party life does not vote. */
    @Test
    void whoIsSuspendedHasNoVote() {
        var id = verifiedCandidate(Map.of());
        var suspension = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "member", two, "type", "SUSPENDED", "reason", "thử", "from", "2024-04-01", "on", "2024-04-01"))
                .post("/api/v1/overlays")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(HEAD)
                .contentType(ContentType.JSON)
                .body(signed("2024-04-01"))
                .post("/api/v1/overlays/" + suspension + "/decide")
                .then()
                .statusCode(200);
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", ALL))
                .statusCode(409)
                .body("code", is("VOTE_NOT_OF_CELL"));
        step(CLERK, id, "resolve-in-cell", voted("2024-05-06", vote(2, 2, 2))).statusCode(200);
    }

    /** Quy định 294-QĐ/TW 2025, point 3: a grassroots committee decides only when that is delegated to it. */
    @Test
    void aGrassrootsCommitteeDecidesByDelegationAndVote() {
        var id = resolved("2024-05-06", Map.of());
        step(APPROVER, id, "decide", signed("2024-06-03"))
                .statusCode(400)
                .body("violations.field", contains("delegation"));
        var action = new HashMap<>(signed("2024-06-03"));
        action.put("delegation", "20-QĐ/TU");
        action.put("vote", vote(9, 9, 5));
        step(APPROVER, id, "decide", action).statusCode(409).body("code", is("VOTE_TOO_FEW"));
        action.put("vote", vote(9, 9, 6));
        step(APPROVER, id, "decide", action).statusCode(200).body("state", is("DECIDED"));
    }

    /** Điều lệ Đảng, Article 1: from eighteen on, by month; above sixty and without lower secondary school by consent. */
    @Test
    void ageAndSchoolingAreJudgedOnTheDayOfTheCellsResolution() {
        var young = verifiedCandidate(Map.of("birthDate", "2006-05-07"));
        step(CLERK, young, "resolve-in-cell", voted("2024-05-06", ALL))
                .statusCode(409)
                .body("code", is("ADMISSION_TOO_YOUNG"));
        step(CLERK, young, "resolve-in-cell", voted("2024-05-07", ALL)).statusCode(200);
        var old = verifiedCandidate(Map.of("birthDate", "1964-04-06", "personalId", "080064012345"));
        step(CLERK, old, "resolve-in-cell", voted("2024-05-06", ALL))
                .statusCode(409)
                .body("code", is("ADMISSION_TOO_OLD"));
        var allowed = new HashMap<>(voted("2024-05-06", ALL));
        allowed.put("consents", List.of(consent("AGE")));
        step(CLERK, old, "resolve-in-cell", allowed).statusCode(200).body("consents.matter", contains("AGE"));
        var unschooled = verifiedCandidate(Map.of("educationGrade", 8, "personalId", "080205012346"));
        step(CLERK, unschooled, "resolve-in-cell", voted("2024-05-06", ALL))
                .statusCode(409)
                .body("code", is("ADMISSION_EDUCATION"));
    }

    @Test
    void whoVouchesIsOfficialAndHasKnownTheApplicantForAYear() {
        var id = listed(Map.of());
        step(CLERK, id, "complete-awareness", Map.of("on", "2024-02-01", "number", "125/GCN"))
                .statusCode(200);
        Map<String, Object> young = Map.of("member", two, "togetherSince", "2023-03-06");
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one), young)))
                .statusCode(409)
                .body("code", is("INTRODUCER_TOO_NEW"));
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one), introducer(one))))
                .statusCode(400)
                .body("violations.code", contains("INTRODUCERS_ALIKE"));
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one))))
                .statusCode(400);
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one), introducer(UUID.randomUUID()))))
                .statusCode(400)
                .body("violations.code", contains("INTRODUCER_UNKNOWN"));
        registers.run("update member set official_on = '2024-06-01' where id = '" + two + "'");
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one), introducer(two))))
                .statusCode(409)
                .body("code", is("INTRODUCER_NOT_OFFICIAL"));
        step(CLERK, id, "apply", applied("2024-03-05", List.of(introducer(one), Map.of("youthUnion", "Đoàn phường 1"))))
                .statusCode(200);
    }

    @Test
    void aCertificateLastsSixtyMonthsAndWhatIsOverdueLapses() {
        var id = listed(Map.of("on", "2018-01-10"));
        step(CLERK, id, "complete-awareness", Map.of("on", "2018-02-01", "number", "125/GCN"))
                .statusCode(200);
        step(CLERK, id, "apply", applied("2023-02-02")).statusCode(409).body("code", is("CERTIFICATE_EXPIRED"));
        step(OFFICER, id, "lapse", Map.of("on", "2023-02-01", "reason", "Hết hạn"))
                .statusCode(409)
                .body("code", is("NOT_OVERDUE"));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/admissions?overdue=true")
                .then()
                .body("items.id", contains(id))
                .body("items.overdue", contains(true));
        step(OFFICER, id, "lapse", Map.of("on", "2023-02-02", "reason", "Hết hạn"))
                .statusCode(200)
                .body("state", is("LAPSED"));
        // and may begin again
        listed(Map.of());
    }

    @Test
    void nobodyIsListedTwiceOrAdmittedAsAMemberAlready() {
        listed(Map.of());
        list(CLERK, Map.of()).statusCode(409).body("code", is("CANDIDATE_LISTED"));
        list(CLERK, Map.of("personalId", "12345")).statusCode(400).body("violations.field", contains("personalId"));
        list(STRANGER, Map.of("personalId", "080205099999")).statusCode(404);
        var id = decidedOf("080205055555");
        step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16")).statusCode(200);
        list(CLERK, Map.of("personalId", "080205055555")).statusCode(409).body("code", is("CANDIDATE_ON_RECORD"));
        assertEquals(
                List.of(),
                registers.texts(
                        "select c::text from (select facts::text from member_case_event union all select a::text from"
                                + " admission_candidate a) c (c) where c like '%080205055555%'"));
    }

    @Test
    void whoIsStruckOffOnProbationIsRecognisedNoMore() {
        var id = decided("2024-08-26");
        var member = step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16"))
                .extract()
                .<String>path("member");
        exit(member, "STRIKE_OFF", "2025-02-03", List.of("resolve-in-cell", "resolve-in-committee", "decide"));
        given().auth().oauth2(CLERK).get("/api/v1/admissions/" + id).then().body("state", is("STRUCK_OFF"));
        assertEquals(3, stock("CELL1", "2025-02-03"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Điều lệ Đảng, Article 5: who was struck off wrongly on probation counts from the decision of before all the same. */
    @Test
    void whoIsRestoredOnProbationHasTheSeniorityOfTheFirstDecision() {
        var id = decided("2024-08-26");
        var member = step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16"))
                .extract()
                .<String>path("member");
        exit(member, "STRIKE_OFF", "2025-02-03", List.of("resolve-in-cell", "resolve-in-committee", "decide"));
        exit(member, "RESTORATION", "2025-06-02", List.of("review", "decide"));
        var again = open(CLERK, Map.of("member", member, "on", "2025-09-16"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(CLERK, again, "propose-recognition", recognition("2025-09-20")).statusCode(200);
        step(HEAD, again, "recognise", signed("2025-10-06")).statusCode(200);
        given().auth()
                .oauth2(HEAD)
                .get("/api/v1/members/" + member + "/seniority?asOf=2025-12-31")
                .then()
                .body("startOn", is("2024-08-26"))
                .body("basis", is("ADMISSION_DECISION"));
    }

    private static void exit(String member, String kind, String on, List<String> steps) {
        var wanted = new HashMap<String, Object>(Map.of("member", member, "kind", kind, "reason", "thử", "on", on));
        if (kind.equals("STRIKE_OFF")) {
            wanted.put("ground", "PROBATION_UNFIT");
        }
        var exit = post(CLERK, "exits", wanted).statusCode(201).extract().<String>path("id");
        for (var step : steps) {
            var action = new HashMap<>(signed(on));
            action.put("vote", ALL);
            post(
                            step.equals("decide") ? HEAD : step.equals("resolve-in-cell") ? CLERK : OFFICER,
                            "exits/" + exit + "/" + step,
                            action)
                    .statusCode(200);
        }
    }

    /** The case goes along when a probationary member moves: the new cell proposes the recognition. */
    @Test
    void theCaseGoesAlongToAnotherCell() {
        var id = decided("2024-08-26");
        var member = step(CLERK, id, "hold-ceremony", Map.of("on", "2024-09-16"))
                .extract()
                .<String>path("member");
        var transfer = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of("member", member, "toOrganisation", "CELL2", "reason", "thử", "on", "2025-01-06"))
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().auth()
                .oauth2(HEAD)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2025-01-08"))
                .post("/api/v1/transfers/" + transfer + "/accept")
                .then()
                .statusCode(200);
        given().auth().oauth2(CLERK).get("/api/v1/admissions/" + id).then().body("organisation", is("CELL2"));
    }

    /** Who came by a file, or was admitted again, has no case when the probation ends. */
    @Test
    void aProbationaryMemberOnRecordIsRecognisedToo() {
        registers.seat(SampleWorld.id("CELL1"), 1, LocalDate.of(2024, 1, 15));
        var member = registers
                .texts("select id from member where official_on is null")
                .get(0);
        list(CLERK, Map.of("member", member, "fullName", "Ai đó")).statusCode(400);
        open(CLERK, Map.of("member", member)).statusCode(409).body("code", is("CEREMONY_UNKNOWN"));
        registers.run("update member set admitted_on = '2024-01-15' where id = '" + member + "'");
        var id = open(CLERK, Map.of("member", member, "on", "2024-02-01"))
                .statusCode(201)
                .body("state", is("CEREMONY_HELD"))
                .body("probation.endsOn", is("2025-01-15"))
                .extract()
                .<String>path("id");
        step(CLERK, id, "propose-recognition", recognition("2025-01-20")).statusCode(200);
        step(HEAD, id, "recognise", signed("2025-02-03")).statusCode(200);
        member(member, "2025-01-15").body("state", is("OFFICIAL"));
        open(CLERK, Map.of("member", one)).statusCode(409).body("code", is("MEMBER_OFFICIAL"));
    }

    private String decided(String on) {
        return decided(on, Map.of());
    }

    private String decided(String on, Map<String, Object> person) {
        var id = resolved("2024-05-06", person);
        step(OFFICER, id, "resolve-in-committee", voted("2024-05-20", vote(9, 9, 9)))
                .statusCode(200);
        step(HEAD, id, "decide", signed(on)).statusCode(200);
        return id;
    }

    private String decidedOf(String personalId) {
        return decided("2024-08-26", Map.of("personalId", personalId));
    }

    private String resolved(String on, Map<String, Object> person) {
        var id = verifiedCandidate(person);
        step(CLERK, id, "resolve-in-cell", voted(on, ALL)).statusCode(200);
        return id;
    }

    private String verifiedCandidate(Map<String, Object> person) {
        var id = listed(person);
        step(CLERK, id, "complete-awareness", Map.of("on", "2024-02-01", "number", "125/GCN"))
                .statusCode(200);
        step(CLERK, id, "apply", applied("2024-03-05")).statusCode(200);
        step(CLERK, id, "verify", verified("2024-03-20", "SELF", "PARENT")).statusCode(200);
        return id;
    }

    private String listed(Map<String, Object> more) {
        return list(CLERK, more)
                .statusCode(201)
                .body("state", is("LISTED"))
                .body("$", not(hasKey("personalId")))
                .extract()
                .path("id");
    }

    private ValidatableResponse list(String token, Map<String, Object> more) {
        var body = new HashMap<String, Object>();
        body.put("organisation", "CELL1");
        body.put("fullName", "Nguyễn Thị Thu Hà");
        body.put("sex", "FEMALE");
        body.put("birthDate", "2005-03-10");
        body.put("personalId", PERSONAL_ID);
        body.put("ethnicity", "01");
        body.put("educationGrade", 12);
        body.put("context", "HIGH_SCHOOL_STUDENT");
        body.put("on", "2024-01-10");
        body.putAll(more);
        return open(token, body);
    }

    private static ValidatableResponse open(String token, Map<String, Object> body) {
        return post(token, "admissions", body);
    }

    private static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, Object> action) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(action)
                .post("/api/v1/admissions/" + id + "/" + step)
                .then();
    }

    private Map<String, Object> applied(String on) {
        return applied(on, List.of(introducer(one), introducer(two)));
    }

    private static Map<String, Object> applied(String on, List<Map<String, Object>> introducers) {
        return Map.of("on", on, "introducers", introducers);
    }

    private static Map<String, Object> introducer(UUID member) {
        return Map.of("member", member, "togetherSince", "2022-01-01");
    }

    private static Map<String, Object> verified(String on, String... relations) {
        return Map.of(
                "on",
                on,
                "verifications",
                List.of(relations).stream()
                        .map(relation -> Map.of("relation", relation, "finding", "CLEAR", "on", on))
                        .toList());
    }

    private static Map<String, Object> consent(String matter) {
        return Map.of("matter", matter, "number", "77-CV/TU", "on", "2024-05-02");
    }

    private static Map<String, Object> voted(String on, Map<String, Object> vote) {
        return Map.of("on", on, "vote", vote);
    }

    private static Map<String, Object> recognition(String on) {
        return Map.of("on", on, "vote", ALL, "number", "9/GCN");
    }

    private static Map<String, Object> signed(String on) {
        return Map.of("on", on, "number", "15-QĐ/TU", "signer", "Trần Văn Minh");
    }

    private static Map<String, Object> vote(int eligible, int present, int agree) {
        return Map.of("eligible", eligible, "present", present, "agree", agree);
    }

    private static int stock(String organisation, String day) {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=" + organisation + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static ValidatableResponse figure(String metric, String period) {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/statistics/" + metric + "?organisation=CELL1&" + period)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse member(String id, String day) {
        return given().auth()
                .oauth2(HEAD)
                .get("/api/v1/members/" + id + "?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
