package vn.dangbo.member.rights;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.attachment.Papers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class RightsTest {

    private static final String OFFICER = TestTokens.ofAccount("officer of rights", "ORG_OFFICER:TOWN:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of rights", "ORG_HEAD:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");

    private static final Map<String, Object> RECTIFICATION = Map.of(
            "kind", "RECTIFICATION",
            "field", "birthDate",
            "before", "1980",
            "after", "1980-09-02",
            "evidence", "Giấy khai sinh số 12/2001",
            "reason", "ghi thiếu");

    @Inject
    Registers registers;

    private UUID member;
    private String me;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        me = TestTokens.ofMember("đảng viên", member, "MEMBER:CELL1:self");
    }

    @Test
    void aRectificationIsAnsweredSettledAndKeptWithItsEvidence() {
        var id = file(RECTIFICATION)
                .statusCode(201)
                .body("state", is("FILED"))
                .extract()
                .<String>path("id");
        assertEquals(
                List.of(List.of("0")),
                registers.rows("select count(*) from rights_detail d join member_case c on c.id = d.case_id"
                        + " where cast(d as text) like '%1980-09-02%' or cast(c as text) like '%1980-09-02%'"));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/rights-requests/" + id)
                .then()
                .body("detail.before", is("1980"))
                .body("detail.after", is("1980-09-02"))
                .body("detail.evidence", is("Giấy khai sinh số 12/2001"));
        list(OFFICER, "").body("items", hasSize(1)).body("items[0].detail", nullValue());
        list(THERE, "").body("items", hasSize(0));
        step(THERE, id, "answer", Map.of()).statusCode(404);
        step(OFFICER, id, "complete", Map.of()).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        var filed = LocalDate.parse(given().auth()
                .oauth2(me)
                .get("/api/v1/me/rights-requests/" + id)
                .path("filedOn"));
        step(OFFICER, id, "answer", Map.of())
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("dueOn", is(filed.plusDays(10).toString()));
        step(OFFICER, id, "extend", Map.of("days", 16, "reason", "chờ xác minh"))
                .statusCode(400);
        step(OFFICER, id, "extend", Map.of("days", 15)).statusCode(400);
        step(OFFICER, id, "extend", Map.of("days", 15, "reason", "chờ xác minh"))
                .statusCode(200)
                .body("dueOn", is(filed.plusDays(25).toString()));
        step(OFFICER, id, "extend", Map.of("days", 1, "reason", "nữa"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
        step(OFFICER, id, "complete", Map.of("reason", "đã sửa phiếu"))
                .statusCode(200)
                .body("state", is("COMPLETED"))
                .body("overdue", is(false))
                .body("course.step", contains("OPEN", "ANSWER", "EXTEND", "COMPLETE"));
        given().auth().oauth2(me).get("/api/v1/me/rights-requests").then().body("items.state", contains("COMPLETED"));
    }

    /** Luật 91/2025/QH15, Article 13: all about oneself, and nobody else with it. */
    @Test
    void theOwnFileNamesNobodyOfTheOffice() {
        var id = file(RECTIFICATION).statusCode(201).extract().<String>path("id");
        step(OFFICER, id, "answer", Map.of("reason", "ghi chú nội bộ")).statusCode(200);
        var text = given().auth()
                .oauth2(me)
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("rightsRequests.id", contains(id))
                .body("rightsRequests[0].detail.after", is("1980-09-02"))
                .body("rightsRequests[0].steps.step", contains("OPEN", "ANSWER"))
                .body("rightsRequests[0].steps.state", contains("FILED", "ANSWERED"))
                .extract()
                .asString();
        assertFalse(text.contains("officer of rights"), text);
        assertFalse(text.contains("ghi chú nội bộ"), text);
    }

    /** Whoever reads waits for nobody who works on the request. */
    @Test
    void readingTheOwnHoldsNothing() {
        var id = file(RECTIFICATION).statusCode(201).extract().<String>path("id");
        var path = "/api/v1/me/rights-requests/" + id;
        evidence(me, path + "/attachments").statusCode(201);
        registers.whileHeld("select 1 from member_case where id = '" + id + "' for update", () -> {
            for (var read : List.of(path, path + "/attachments")) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> given().auth().oauth2(me).get(read).then().statusCode(200));
            }
        });
    }

    /** Evidence is the member's and the office's, and nobody else's; a settled request takes none. */
    @Test
    void aMemberHandsEvidenceInForTheOwnRectification() {
        var id = file(RECTIFICATION).statusCode(201).extract().<String>path("id");
        var papers = "/api/v1/me/rights-requests/" + id + "/attachments";
        var paper = evidence(me, papers)
                .statusCode(201)
                .body("own", is(true))
                .extract()
                .<String>path("id");
        content(me, papers + "/" + paper, "không phải tệp".getBytes(StandardCharsets.UTF_8), "\"1\"")
                .statusCode(415);
        content(me, papers + "/" + paper, Papers.pdf("khai sinh"), null).statusCode(428);
        content(me, papers + "/" + paper, Papers.pdf("khai sinh"), "\"1\"")
                .statusCode(200)
                .body("contents.mediaType", contains("application/pdf"));
        // the office adds a paper of its own, which is not the member's to read
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .body(Map.of("ownerType", "RIGHTS_REQUEST", "owner", id, "title", "Phiếu xác minh"))
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .body("own", is(false));
        given().auth().oauth2(me).get(papers).then().statusCode(200).body("items.id", contains(paper));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/attachments?ownerType=RIGHTS_REQUEST&owner=" + id)
                .then()
                .body("items.own", contains(true, false));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/attachments/" + paper + "/content")
                .then()
                .statusCode(200);
        given().auth().oauth2(me).get(papers + "/" + paper + "/content").then().statusCode(200);
        assertEquals(
                List.of(List.of("MEMBER_MANAGEMENT"), List.of("SELF_SERVICE")),
                registers.rows("select purpose from read_audit where subject like 'attachments/%' order by seq"));

        var other = TestTokens.ofMember(
                "người khác", registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1)), "MEMBER:CELL1:self");
        given().auth().oauth2(other).get(papers).then().statusCode(404);
        given().auth()
                .oauth2(other)
                .get(papers + "/" + paper + "/content")
                .then()
                .statusCode(404);
        evidence(other, papers).statusCode(404);
        given().auth()
                .oauth2(THERE)
                .get("/api/v1/attachments/" + paper + "/content")
                .then()
                .statusCode(404);

        step(OFFICER, id, "answer", Map.of()).statusCode(200);
        step(OFFICER, id, "complete", Map.of("reason", "đã sửa")).statusCode(200);
        evidence(me, papers).statusCode(409).body("code", is("REQUEST_SETTLED"));
        content(me, papers + "/" + paper, Papers.pdf("khác"), "\"2\"")
                .statusCode(409)
                .body("code", is("REQUEST_SETTLED"));
        given().auth().oauth2(me).get(papers + "/" + paper + "/content").then().statusCode(200);
    }

    @Test
    void evidenceIsForRectificationsAndNotWithoutEnd() {
        var access = file(Map.of("kind", "ACCESS")).statusCode(201).extract().<String>path("id");
        evidence(me, "/api/v1/me/rights-requests/" + access + "/attachments")
                .statusCode(409)
                .body("code", is("EVIDENCE_NOT_ASKED"));
        var id = file(RECTIFICATION).statusCode(201).extract().<String>path("id");
        var papers = "/api/v1/me/rights-requests/" + id + "/attachments";
        for (int i = 0; i < 10; i++) {
            evidence(me, papers).statusCode(201);
        }
        evidence(me, papers).statusCode(409).body("code", is("EVIDENCE_ENOUGH"));
        var paper = given().auth().oauth2(me).get(papers).then().extract().<String>path("items[0].id");
        for (int i = 1; i <= 5; i++) {
            content(me, papers + "/" + paper, Papers.pdf("bản " + i), "\"" + i + "\"")
                    .statusCode(200);
        }
        content(me, papers + "/" + paper, Papers.pdf("bản 6"), "\"6\"")
                .statusCode(409)
                .body("code", is("EVIDENCE_CONTENTS_ENOUGH"));
    }

    private static ValidatableResponse evidence(String token, String papers) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Giấy khai sinh", "referenceNo", "12/2001"))
                .post(papers)
                .then();
    }

    private static ValidatableResponse content(String token, String paper, byte[] file, String ifMatch) {
        var request =
                given().auth().oauth2(token).contentType("application/pdf").body(file);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(paper + "/content")
                .then();
    }

    @Test
    void aDeletionIsRefusedByAnotherWithTheReason() {
        var id = file(Map.of("kind", "DELETION", "reason", "không muốn lưu"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var both = TestTokens.ofAccount("both", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:TOWN:subtree");
        step(both, id, "answer", Map.of()).statusCode(200);
        step(OFFICER, id, "complete", Map.of()).statusCode(409).body("code", is("STEP_NOT_OF_KIND"));
        step(OFFICER, id, "refuse", Map.of("reason", "x")).statusCode(403);
        step(both, id, "refuse", Map.of("reason", "x")).statusCode(409).body("code", is("SAME_PERSON"));
        step(HEAD, id, "refuse", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        step(HEAD, id, "refuse", Map.of("reason", "hồ sơ phải lưu theo quy định"))
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("course[2].note", is("hồ sơ phải lưu theo quy định"));
    }

    @Test
    void whatIsOverdueStandsOnTheWorklistAndStaysNoted() {
        var id = file(Map.of("kind", "ACCESS")).statusCode(201).extract().<String>path("id");
        list(OFFICER, "?overdue=true").body("items", hasSize(0));
        registers.rows("update member_case set due_on = current_date - 10 where id = '" + id + "' returning 1");
        list(OFFICER, "?overdue=true").body("items.id", contains(id)).body("items.overdue", contains(true));
        step(OFFICER, id, "answer", Map.of()).statusCode(200).body("late", contains("ANSWER"));
    }

    @Test
    void thePersonConcernedAloneTakesItBackAndNobodySettlesTheOwn() {
        var id = file(Map.of("kind", "ACCESS")).statusCode(201).extract().<String>path("id");
        file(Map.of("kind", "ACCESS")).statusCode(409).body("code", is("CASE_OPEN"));
        file(RECTIFICATION).statusCode(201);
        step(TestTokens.ofMember("đảng viên", member, "ORG_OFFICER:TOWN:subtree"), id, "answer", Map.of())
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        var other = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        var stranger = TestTokens.ofMember("người khác", other, "MEMBER:CELL1:self");
        given().auth()
                .oauth2(stranger)
                .get("/api/v1/me/rights-requests/" + id)
                .then()
                .statusCode(404);
        withdraw(stranger, id).statusCode(404);
        withdraw(me, id).statusCode(200).body("state", is("WITHDRAWN"));
        file(Map.of("kind", "ACCESS")).statusCode(201);
    }

    @Test
    void whatIsMissingIsNamed() {
        file(Map.of()).statusCode(400).body("violations.field", contains("kind"));
        file(Map.of("kind", "OBJECTION")).statusCode(400).body("violations.field", contains("reason"));
        file(Map.of("kind", "RECTIFICATION", "field", "phone", "after", "09", "reason", "x"))
                .statusCode(400)
                .body("violations.field", contains("evidence"));
    }

    private ValidatableResponse file(Map<String, ?> wanted) {
        return given().auth()
                .oauth2(me)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/v1/me/rights-requests")
                .then();
    }

    private static ValidatableResponse withdraw(String token, String id) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/v1/me/rights-requests/" + id + "/withdraw")
                .then();
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/rights-requests" + query)
                .then();
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> action) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(action)
                .post("/api/v1/rights-requests/" + id + "/" + step)
                .then();
    }
}
