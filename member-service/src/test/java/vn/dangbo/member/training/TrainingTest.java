package vn.dangbo.member.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class TrainingTest {

    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");
    private static final String OVERSEER = TestTokens.ofAccount("overseer", "ORG_HEAD:PROVINCE:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    /** As the figure E6 is drawn: a period, by programme. */
    @Test
    void sendingsAreCountedByProgramme() {
        for (var day : new String[] {"2016-09-01", "2017-09-01", "2020-08-01"}) {
            record(CLERK, Map.of("startedOn", day)).statusCode(201);
        }
        record(CLERK, Map.of("program", "THAC_SI", "startedOn", "2020-07-31")).statusCode(201);
        figure("from=2015-08-01&to=2020-07-31&groupBy=program")
                .body("rows.keys.program", contains("THAC_SI", "TRUNG_CAP_LLCT"))
                .body("rows.value", contains(1, 2));
        figure("from=2015-08-01&to=2020-08-01").body("total", is(4));
        figure("year=2020&groupBy=kind").body("rows.keys.kind", contains("PROFESSION", "THEORY"));
        figure("year=2020&groupBy=child").body("rows.keys.child", contains("WARD"));
        figure("year=2020&filter=program:THAC_SI").body("total", is(1));
        given().auth()
                .oauth2(THERE)
                .get("/api/v1/statistics/TRAINING_SENT?organisation=DISTRICT&year=2020")
                .then()
                .body("total", is(0));
    }

    /** Lượt and người: who is sent to two programmes stands in the rows of both, and once among the persons. */
    @Test
    void sendingsAndPersonsAreCountedByLevelAndSender() {
        record(CLERK, Map.of("startedOn", "2020-02-01")).statusCode(201);
        record(CLERK, Map.of("startedOn", "2020-08-01", "sentBy", "WARD")).statusCode(201);
        record(CLERK, Map.of("program", "BOI_DUONG", "startedOn", "2020-09-01")).statusCode(201);
        figure("year=2020&groupBy=level").body("rows.keys.level", contains("TRUNG_CAP", "NONE"));
        figure("year=2020&groupBy=sender")
                .body("rows.keys.sender", contains("TOWN", "WARD"))
                .body("rows.value", contains(2, 1));
        figure("year=2020&filter=level:TRUNG_CAP").body("total", is(2));
        persons("year=2020&groupBy=level").body("rows.value", contains(1, 1)).body("total", is(1));
        persons("year=2020&groupBy=sender,level").body("rows.value", contains(1, 1, 1));
        persons("year=2020").body("rows.value", contains(1));
        persons("year=2021").body("total", is(0));
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/TRAINING_PERSONS?organisation=TOWN&year=2020&filter=level:KHONG")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse persons(String query) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/TRAINING_PERSONS?organisation=TOWN&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void aCorrectionKeepsWhatWasBelieved() {
        var id = record(CLERK, Map.of())
                .statusCode(201)
                .body("sentBy", is("TOWN"))
                .body("place", is("CELL1"))
                .extract()
                .<String>path("id");
        var right = facts(Map.of("endedOn", "2018-06-30", "result", "COMPLETED", "reason", "đã tốt nghiệp"));
        correct(CLERK, id, right, null).statusCode(428);
        correct(CLERK, id, right, "\"2\"").statusCode(412);
        correct(THERE, id, right, "\"1\"").statusCode(404);
        correct(SECRETARY, id, right, "\"1\"").statusCode(403);
        correct(CLERK, id, facts(Map.of("result", "COMPLETED", "reason", "x")), "\"1\"")
                .statusCode(400)
                .body("violations.field", contains("endedOn"));
        correct(CLERK, id, right, "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("result", is("COMPLETED"));
        given().auth()
                .oauth2(SECRETARY)
                .get(path() + "/" + id + "/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state.result", is((Object) null))
                .body("items[0].replacedReason", is("đã tốt nghiệp"));
        given().auth().oauth2(SECRETARY).get(path()).then().body("items.id", contains(id));
        given().auth().oauth2(THERE).get(path()).then().statusCode(404);
        given().auth().oauth2(THERE).get(path() + "/" + id).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsSaid() {
        record(CLERK, Map.of("program", "TRUONG_DOI"))
                .statusCode(400)
                .body("violations.code", contains("FIELD_CODE_UNKNOWN"));
        record(CLERK, Map.of("sentBy", "NOWHERE"))
                .statusCode(400)
                .body("violations.code", contains("SENDER_NOT_ALIVE"));
        record(CLERK, Map.of("endedOn", "2017-08-31"))
                .statusCode(400)
                .body("violations.code", contains("TRAINING_ENDS_BEFORE_START"));
        record(CLERK, Map.of("startedOn", "2999-01-01"))
                .statusCode(400)
                .body("violations.code", contains("DAY_IN_FUTURE"));
        record(THERE, Map.of()).statusCode(404);
        record(TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree"), Map.of())
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        record(CLERK, Map.of()).statusCode(201);
        record(CLERK, Map.of()).statusCode(409).body("code", is("TRAINING_RECORDED"));
    }

    private ValidatableResponse record(String token, Map<String, ?> more) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(facts(more))
                .post(path())
                .then();
    }

    private ValidatableResponse correct(String token, String id, Map<String, ?> facts, String ifMatch) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(facts);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path() + "/" + id)
                .then();
    }

    private static Map<String, Object> facts(Map<String, ?> more) {
        var facts = new HashMap<String, Object>(
                Map.of("program", "TRUNG_CAP_LLCT", "sentBy", "TOWN", "startedOn", "2017-09-01"));
        facts.putAll(more);
        return facts;
    }

    private String path() {
        return "/api/v1/members/" + member + "/trainings";
    }

    private static ValidatableResponse figure(String query) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/TRAINING_SENT?organisation=TOWN&" + query)
                .then()
                .statusCode(200);
    }
}
