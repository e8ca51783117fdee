package vn.dangbo.member.self;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class MeTest {

    private static final String CLERK = TestTokens.ofAccount("clerk at home", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SIBLING = TestTokens.ofAccount("clerk next door", "GRASSROOTS_CLERK:SCHOOL:subtree");
    private static final String APPROVER = TestTokens.ofAccount("approver at home", "GRASSROOTS_APPROVER:WARD:subtree");

    @Inject
    Registers registers;

    private UUID member;
    private String me;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        me = TestTokens.ofMember("đảng viên", member, "MEMBER:CELL1:self");
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "fullName", "Nguyễn Văn An",
                        "sex", "MALE",
                        "birthDate", Map.of("year", 1980),
                        "phone", "0900000001",
                        "reason", "thử"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
        registers.rows("delete from read_audit returning 1");
    }

    @Test
    void oneSeesTheOwnRecordWhereverTheGrantLies() {
        for (var grant : new String[] {"MEMBER:CELL1:self", "MEMBER:CELL9:self"}) {
            get(TestTokens.ofMember("đảng viên", member, grant), "")
                    .statusCode(200)
                    .body("id", is(member.toString()))
                    .body("fullName", is("Nguyễn Văn An"))
                    .body("state", is("OFFICIAL"))
                    .body("organisation.code", is("CELL1"))
                    .body("record.phone", is("*******001"));
        }
        get(TestTokens.ofAccount("of nobody", "MEMBER:CELL1:self"), "")
                .statusCode(404)
                .body("code", is("OWN_RECORD_NOT_FOUND"));
        get(TestTokens.ofMember("of nobody on record", UUID.randomUUID(), "MEMBER:CELL1:self"), "")
                .statusCode(404);
        given().auth().oauth2(me).get("/api/v1/members/" + member).then().statusCode(403);
    }

    /** Scenario 13, the end of it: the person concerned sees the guess, by organisation and without names. */
    @Test
    void oneSeesWhoHasLookedByOrganisation() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(SIBLING)
                    .get("/api/v1/members/" + member)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
        get(me, "").statusCode(200);
        get(me, "/access-log")
                .body("items.organisation", contains("SCHOOL", "WARD"))
                .body("items.result", contains("DENIED", "GRANTED"))
                .body("items.times", contains(2, 1))
                .body("items.by", contains(nullValue(), nullValue()));
    }

    @Test
    void oneTakesEverythingAlongInClear() {
        get(me, "/export")
                .statusCode(200)
                .header("Content-Disposition", containsString("ho-so-dang-vien.json"))
                .body("record.phone", is("0900000001"))
                .body("member.id", is(member.toString()))
                .body("dossier", hasSize(7))
                .body("history", hasSize(2));
        given().auth()
                .oauth2(TestTokens.ofAccount("auditor", "AUDITOR:WARD:subtree"))
                .get("/api/v1/audit?member=" + member)
                .then()
                .body("items.operation", contains("EXPORT"))
                .body("items.purpose", contains("SELF_SERVICE"));
    }

    /** Luật 91/2025/QH15, Article 13: all that is held, and nobody else with it. */
    @Test
    void oneTakesCasesAndRegistersAlong() {
        registers.run(
                "insert into award (id, recipient_type, member_id, unit_id, unit_path, form, level, decision_no, decided_on,"
                        + " year, recorded_by) select gen_random_uuid(), 'MEMBER', id, cell_id, unit_path, 'GIAY_KHEN', 'GRASSROOTS',"
                        + " '9-QĐ/ĐU', '2020-03-02', 2019, 'test' from member where id = '" + member + "'");
        registers.run(
                "insert into training_entry (id, member_id, unit_id, unit_path, program, sent_by, started_on, recorded_by)"
                        + " select gen_random_uuid(), id, cell_id, unit_path, 'TRUNG_CAP_LLCT', cell_id, '2019-09-02', 'test'"
                        + " from member where id = '" + member + "'");
        var transfer = post(me, Map.of("toOrganisation", "CELL2", "reason", "chuyển nơi cư trú <b>"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        exit("STRIKE_OFF");
        given().auth()
                .oauth2(me)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "ACCESS"))
                .post("/api/v1/me/rights-requests")
                .then()
                .statusCode(201);
        var text = get(me, "/export")
                .statusCode(200)
                // what is proposed against somebody is not told by a file
                .body("cases.id", contains(transfer))
                .body("cases[0].steps.state", contains("REQUESTED"))
                .body("cases[0].to", is("CELL2"))
                .body("awards.form", contains("GIAY_KHEN"))
                .body("trainings.program", contains("TRUNG_CAP_LLCT"))
                .body("rightsRequests.kind", contains("ACCESS"))
                .body("seniority.member", is(member.toString()))
                .body("disciplines", hasSize(0))
                .body("cut", hasSize(0))
                .extract()
                .asString();
        assertFalse(text.contains("STRIKE_OFF"), text);
        given().auth()
                .oauth2(me)
                .get("/api/v1/me/export/printed")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h2>Khen thưởng</h2>"))
                .body(containsString("giấy khen"))
                .body(containsString("02/03/2020"))
                .body(containsString("0900000001"))
                .body(containsString("chuyển nơi cư trú &lt;b&gt;"))
                .body(not(containsString("cư trú <b>")))
                .body(not(containsString("xóa tên")));
        var other = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        get(TestTokens.ofMember("người khác", other, "MEMBER:CELL1:self"), "/export")
                .body("cases", hasSize(0))
                .body("awards", hasSize(0));
    }

    private void exit(String kind) {
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of("member", member, "kind", kind, "reason", "thử", "ground", "TWO_YEARS_UNQUALIFIED"))
                .post("/api/v1/exits")
                .then()
                .statusCode(201);
    }

    @Test
    void oneAsksForAnOwnTransferAndOthersGoOnWithIt() {
        var id = post(me, Map.of("toOrganisation", "CELL2", "reason", "chuyển nơi cư trú"))
                .statusCode(201)
                .body("state", is("REQUESTED"))
                .body("from", is("CELL1"))
                .body("member", is(member.toString()))
                .extract()
                .<String>path("id");
        post(me, Map.of("toOrganisation", "CELL2", "reason", "lần nữa"))
                .statusCode(409)
                .body("code", is("CASE_OPEN"));
        get(me, "/transfers").body("items.id", contains(id));
        var other = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        get(TestTokens.ofMember("người khác", other, "MEMBER:CELL1:self"), "/transfers")
                .body("items", hasSize(0));
        // whoever asked does not go on with it, whatever else they may do
        accept(TestTokens.ofMember("đảng viên", member, "GRASSROOTS_APPROVER:WARD:subtree"), id)
                .statusCode(409)
                .body("code", not(is("STEP_NOT_IN_STATE")));
        accept(APPROVER, id).statusCode(200).body("state", is("ACCEPTED"));
        get(me, "").body("organisation.code", is("CELL2"));
        get(me, "/transfers").body("items.state", contains("ACCEPTED"));
    }

    private static ValidatableResponse accept(String token, String id) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/v1/transfers/" + id + "/accept")
                .then();
    }

    private static ValidatableResponse get(String token, String part) {
        return given().auth().oauth2(token).get("/api/v1/me" + part).then();
    }

    private static ValidatableResponse post(String token, Map<String, ?> wanted) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/v1/me/transfers")
                .then();
    }
}
