package vn.dangbo.member.seniority;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Acceptance scenarios 8 and 9 of the domain document. */
@MemberServiceTest
class SeniorityTest {

    private static final String OFFICER = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self");

    @Inject
    Registers registers;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    /** Scenario 8: decision 25/8/2024, ceremony 15/9/2024. */
    @Test
    void itRunsFromTheDecisionAndTheProbationFromTheCeremony() {
        var member = admitted("2024-09-15");
        seniority(member, "2025-08-25")
                .header("ETag", is("\"0\""))
                .body("basis", is("IMPORTED_ADMISSION_DAY"))
                .body("startOn", is("2024-09-15"))
                .body("years", is(0))
                .body("months", is(11));
        record(OFFICER, member, start("2024-08-25"), "\"0\"").statusCode(200).header("ETag", is("\"1\""));
        seniority(member, "2025-08-25")
                .body("startOn", is("2024-08-25"))
                .body("basis", is("ADMISSION_DECISION"))
                .body("years", is(1))
                .body("months", is(0))
                .body("admittedOn", is("2024-09-15"))
                .body("probationEndsOn", is("2025-09-15"))
                .body("lines", hasSize(1))
                .body("lines[0].kind", is("START"))
                .body("lines[0].source", is("Quyết định kết nạp"));
        assertEquals(List.of("2024-08-25"), stored(member));
        record(OFFICER, member, start("2024-09-16"), "\"1\"")
                .statusCode(400)
                .body("violations.code", contains("DECISION_AFTER_CEREMONY"));
    }

    /** Scenario 9: the deduction of a readmitted member is visible; a restored one has none. */
    @Test
    void whatExpulsionTakesOffIsVisible() {
        for (var back : List.of("READMITTED", "RESTORED")) {
            var member = admitted("1990-05-19");
            registers.run("update seating set valid_to = '2000-01-01', end_cause = 'EXPELLED' where member_id = '"
                    + member + "'");
            assertEquals(List.of(), stored(member));
            registers.run("insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)"
                    + " select member_id, cell_id, unit_path, '2004-01-01', '" + back
                    + "', 'test' from seating where member_id = '" + member + "'");
            var answer = seniority(member, "2020-05-19").body("startOn", is("1990-05-19"));
            if (back.equals("RESTORED")) {
                answer.body("years", is(30)).body("lines", hasSize(1)).body("deductedDays", is(0));
                assertEquals(List.of("1990-05-19"), stored(member));
            } else {
                answer.body("years", is(26))
                        .body("deductedDays", is(1461))
                        .body("lines[1].code", is("EXPELLED"))
                        .body("lines[1].from", is("2000-01-01"))
                        .body("lines[1].to", is("2004-01-01"))
                        .body("lines[1].source", nullValue());
                assertEquals(List.of("1994-05-19"), stored(member));
                // on a day before, nothing had been taken off
                seniority(member, "1999-05-19").body("years", is(9)).body("lines", hasSize(1));
            }
        }
    }

    /** §2.4 of the domain document: time out of contact is taken off, by the decision that says so and as long as it lasts. */
    @Test
    void timeOutOfContactIsTakenOff() {
        var member = admitted("1990-05-19");
        var clerk = TestTokens.ofAccount("clerk of lost contact", "GRASSROOTS_CLERK:TOWN:subtree");
        var head = TestTokens.ofAccount("head of lost contact", "ORG_HEAD:TOWN:subtree");
        var wanted = Map.of(
                "member", member, "type", "LOST_CONTACT", "reason", "thử", "from", "2016-01-01", "on", "2016-02-01");
        var id = post(clerk, "overlays", wanted).statusCode(201).extract().<String>path("id");
        assertEquals(List.of("1990-05-19"), stored(member));
        post(head, "overlays/" + id + "/decide", Map.of("on", "2016-03-01", "number", "44-NQ/CB"))
                .statusCode(200);
        // while it lasts it is not known how long the seniority will be
        assertEquals(List.of(), stored(member));
        seniority(member, "2016-05-19").body("deductedDays", is(139));
        post(head, "overlays/" + id + "/end", Map.of("on", "2017-01-01", "reason", "Đã liên lạc lại"))
                .statusCode(200);
        seniority(member, "2020-05-19")
                .body("deductedDays", is(366))
                .body("years", is(28))
                .body("lines[1].code", is("LOST_CONTACT"))
                .body("lines[1].from", is("2016-01-01"))
                .body("lines[1].to", is("2017-01-01"))
                .body("lines[1].source", is("44-NQ/CB"));
        assertEquals(List.of("1991-05-20"), stored(member));
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        var member = admitted("1990-05-19");
        record(OFFICER, member, start("1990-05-01"), null).statusCode(428);
        record(OFFICER, member, start("1990-05-01"), "\"0\"").statusCode(200);
        var lost = start("1990-05-01");
        lost.put(
                "deductions",
                List.of(Map.of("from", "1995-01-01", "to", "1995-07-01", "ground", "LOST_CONTACT", "source", "KL 1")));
        record(OFFICER, member, lost, "\"1\"").statusCode(400).body("violations.field", contains("reason"));
        lost.put("reason", "xác minh lại");
        record(OFFICER, member, lost, "\"0\"").statusCode(412);
        record(OFFICER, member, lost, "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("deductedDays", is(181));
        assertEquals(List.of("1990-10-29"), stored(member));
        given().auth()
                .oauth2(SECRETARY)
                .get("/api/v1/members/" + member + "/seniority/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state.deductions", hasSize(0))
                .body("items[0].replacedReason", is("xác minh lại"));
    }

    @Test
    void whatIsForeignIsNotThereAndWhatIsWrongIsSaid() {
        var member = admitted("1990-05-19");
        given().auth().oauth2(THERE).get(path(member)).then().statusCode(404);
        given().auth().oauth2(THERE).get(path(member) + "/history").then().statusCode(404);
        record(THERE, member, start("1990-05-01"), "\"0\"").statusCode(404);
        record(SECRETARY, member, start("1990-05-01"), "\"0\"").statusCode(403);
        record(
                        TestTokens.ofMember("themselves", member, "ORG_OFFICER:TOWN:subtree"),
                        member,
                        start("1990-05-01"),
                        "\"0\"")
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        var wrong = start("1990-05-01");
        wrong.put("basis", "IMPORTED_ADMISSION_DAY");
        record(OFFICER, member, wrong, "\"0\"").statusCode(400).body("violations.code", contains("FIELD_CODE_UNKNOWN"));
        var before = start("1990-05-01");
        before.put(
                "deductions",
                List.of(Map.of("from", "1989-01-01", "to", "1995-07-01", "ground", "OTHER", "source", "x")));
        record(OFFICER, member, before, "\"0\"")
                .statusCode(400)
                .body("violations.code", contains("DEDUCTION_OUT_OF_RANGE"));
        var unknown = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        seniority(unknown, "2025-01-01").body("years", nullValue()).body("lines", hasSize(0));
    }

    /** What the lists of badges are drawn from is what the rule says, whatever happened in a life. */
    @Test
    void theStoredDayIsTheRulesDay() {
        var random = new Random(20_260_203);
        for (int i = 0; i < 40; i++) {
            var member = admitted("1990-05-19");
            var day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(900));
            registers.run("delete from seating where member_id = '" + member + "'");
            var begins = LocalDate.of(1990, 5, 19);
            var start = "ADMITTED";
            for (int part = random.nextInt(4); part >= 0; part--) {
                var end = part == 0
                        ? null
                        : List.of("EXPELLED", "STRUCK_OFF", "TRANSFER_OUT").get(random.nextInt(3));
                registers.run(
                        "insert into seating (member_id, cell_id, unit_path, valid_from, valid_to, start_cause, end_cause, recorded_by)"
                                + " select '" + member + "', id, path, '" + begins + "', "
                                + (end == null ? "null, " : "'" + day + "', ") + "'" + start + "', "
                                + (end == null ? "null" : "'" + end + "'")
                                + ", 'test' from organisation where code = 'CELL1'");
                begins = day.plusDays(random.nextInt(700));
                day = begins.plusDays(1 + random.nextInt(900));
                start = "TRANSFER_OUT".equals(end) ? "TRANSFER_IN" : random.nextBoolean() ? "READMITTED" : "RESTORED";
            }
            var facts = start("1990-05-01");
            var deductions = new ArrayList<Map<String, String>>();
            for (int part = random.nextInt(4); part > 0; part--) {
                var from = LocalDate.of(1990, 5, 1).plusDays(random.nextInt(4000));
                deductions.add(Map.of(
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(1 + random.nextInt(800)).toString(),
                        "ground",
                        "LATE_TRANSFER",
                        "source",
                        "x"));
            }
            facts.put("deductions", deductions);
            record(OFFICER, member, facts, "\"0\"").statusCode(200);
            assertEquals(List.of(seniority(member, "2026-01-01").extract().<String>path("countsFrom")), stored(member));
        }
    }

    private UUID admitted(String ceremony) {
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.parse(ceremony));
        registers.run("update member set admitted_on = '" + ceremony + "' where id = '" + member + "'");
        return member;
    }

    private List<String> stored(UUID member) {
        return registers.texts(
                "select seniority_from from member where seniority_from is not null and id = '" + member + "'");
    }

    private static Map<String, Object> start(String day) {
        return new HashMap<>(Map.of("startOn", day, "basis", "ADMISSION_DECISION", "source", "Quyết định kết nạp"));
    }

    private static String path(UUID member) {
        return "/api/v1/members/" + member + "/seniority";
    }

    private static ValidatableResponse seniority(UUID member, String asOf) {
        return given().auth()
                .oauth2(OFFICER)
                .get(path(member) + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse record(String token, UUID member, Map<String, ?> facts, String ifMatch) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(facts);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path(member))
                .then();
    }
}
