package vn.dangbo.member.card;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Cards of members: Điều lệ Đảng, Article 6; the change of 2025 after Chỉ thị 51-CT/TW. */
@MemberServiceTest
class CardTest {

    private static final String OFFICER = TestTokens.ofAccount("officer of cards", "ORG_OFFICER:TOWN:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk of cards", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:SCHOOL:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void anOfficialMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    @Test
    void theWholeCourseOfACard() {
        cards(member).body("items", empty());
        issue(Map.of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ/ĐU"))
                .statusCode(201)
                .body("state", is("ISSUED"))
                .body("number", is("*****678"))
                .body("issuedOn", is("2016-02-03"));
        record().body("cardNumber", is("*****678"));
        // the change of the whole Party in 2025
        step(OFFICER, "replace", Map.of("number", "123456789012", "on", "2025-08-15", "decisionNo", "51-CT"))
                .statusCode(201)
                .body("number", is("*********012"));
        step(CLERK, "report-lost", Map.of("on", "2025-09-01", "reason", "bị trộm"))
                .statusCode(200)
                .body("state", is("LOST"));
        record().body("cardNumber", is("*********012"));
        step(OFFICER, "reissue", Map.of("on", "2025-10-01", "decisionNo", "7-QĐ/ĐU"))
                .statusCode(201)
                .body("number", is("*********012"));
        cards(member)
                .body("items.state", contains("REPLACED", "REISSUED", "ISSUED"))
                .body("items.number", contains("*****678", "*********012", "*********012"))
                .body("items.issuedOn", contains("2016-02-03", "2025-08-15", "2025-10-01"))
                .body("items[0].course.step", contains("REPLACE"))
                .body("items[0].course.on", contains("2025-08-15"))
                .body("items[0].course.decisionNo", contains("51-CT"))
                .body("items[1].course.step", contains("REPORT_LOST", "REISSUE"))
                .body("items[1].course[0].reason", is("bị trộm"))
                .body("items[1].course[0].by", is("clerk of cards"));
        record().body("formerCardNumbers", contains("*****678"));
        // no number is anybody else's, ever
        var other = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        for (var used : List.of("12345678", "123456789012")) {
            post(OFFICER, other, "", Map.of("number", used, "decisionNo", "8-QĐ"))
                    .statusCode(409)
                    .body("code", is("CARD_NUMBER_TAKEN"));
        }
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/members/" + member + "/cards?limit=2")
                .then()
                .body("items.state", contains("REPLACED", "REISSUED"));
    }

    @Test
    void stepsAreTakenInTheirOrder() {
        step(CLERK, "report-lost", Map.of("reason", "mất")).statusCode(409).body("code", is("CARD_NONE"));
        var first = Map.<String, Object>of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ");
        issue(first).statusCode(201);
        issue(first).statusCode(409).body("code", is("CARD_STANDING"));
        step(OFFICER, "reissue", Map.of("decisionNo", "2-QĐ")).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(CLERK, "report-lost", Map.of("on", "2016-02-02", "reason", "mất"))
                .statusCode(400)
                .body("code", is("STEP_BEFORE_LAST"));
        step(CLERK, "report-lost", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        step(CLERK, "report-lost", Map.of("on", "2999-01-01", "reason", "mất"))
                .statusCode(400)
                .body("code", is("DAY_IN_FUTURE"));
        step(CLERK, "report-lost", Map.of("on", "2017-01-01", "reason", "mất")).statusCode(200);
        step(CLERK, "report-lost", Map.of("reason", "mất")).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        step(OFFICER, "replace", Map.of("decisionNo", "2-QĐ")).statusCode(409);
        step(OFFICER, "reissue", Map.of()).statusCode(400).body("violations.field", contains("decisionNo"));
        cards(member).body("items.state", contains("LOST"));
        step(OFFICER, "withdraw", Map.of("reason", "nộp lại")).statusCode(200).body("state", is("WITHDRAWN"));
    }

    /** Điều lệ Đảng, Article 6; Chỉ thị 51-CT/TW: to official members alone. */
    @Test
    void aProbationaryMemberGetsNoCard() {
        registers.run("update member set official_on = '2017-01-01' where id = '" + member + "'");
        registers.run("update movement set state = 'PROBATIONARY' where member_id = '" + member + "'");
        issue(Map.of("number", "12345678", "on", "2016-12-31", "decisionNo", "1-QĐ"))
                .statusCode(409)
                .body("code", is("CARD_NOT_OFFICIAL"))
                .body("detail", containsString("2016-12-31"));
        issue(Map.of("number", "1234567", "on", "2017-01-01", "decisionNo", "1-QĐ"))
                .statusCode(400)
                .body("code", is("CARD_NUMBER_INVALID"));
        issue(Map.of("on", "2017-01-01", "decisionNo", "1-QĐ"))
                .statusCode(400)
                .body("violations.field", contains("number"));
        issue(Map.of("number", "12345678", "on", "2017-01-01", "decisionNo", "1-QĐ"))
                .statusCode(201);
    }

    /** The card ends with the membership, and not with life, nor with a move. */
    @ParameterizedTest
    @CsvSource({
        "EXPELLED, WITHDRAWN",
        "STRUCK_OFF, WITHDRAWN",
        "RESIGNED, WITHDRAWN",
        "DECEASED, ISSUED",
        "TRANSFER_OUT, ISSUED"
    })
    void theCardGoesBackWithTheMembership(String cause, String state) {
        issue(Map.of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ"))
                .statusCode(201);
        registers.run("update seating set valid_to = '2020-05-06', end_cause = '" + cause + "' where member_id = '"
                + member + "'");
        cards(member)
                .body("items.state", contains(state))
                .body("items[0].course.on", is(state.equals("ISSUED") ? List.of() : List.of("2020-05-06")))
                .body("items[0].course.reason", is(state.equals("ISSUED") ? List.of() : List.of(cause)));
    }

    /** Restored, a member gets the card back by hand, with the number of before or another. */
    @Test
    void whoIsRestoredGetsACardByHand() {
        issue(Map.of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ"))
                .statusCode(201);
        registers.run("update seating set valid_to = '2020-05-06', end_cause = 'EXPELLED' where member_id = '" + member
                + "'");
        issue(Map.of("decisionNo", "2-QĐ", "on", "2021-01-01")).statusCode(409).body("code", is("CARD_NOT_OFFICIAL"));
        registers.run("update seating set valid_to = null, end_cause = null where member_id = '" + member + "'");
        cards(member).body("items.state", contains("WITHDRAWN"));
        issue(Map.of("decisionNo", "2-QĐ", "on", "2021-01-01")).statusCode(201).body("number", is("*****678"));
        cards(member).body("items.state", contains("WITHDRAWN", "ISSUED"));
    }

    /** Files and corrections of the record write the number as before; what they say is in the cards too. */
    @Test
    void aNumberThatComesWithAFileOrACorrectionIsACard() {
        var header = "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
        var row = "66000001,Trần Văn Thẻ,MALE,1980-01-01,2001-01-01,CELL1,2015-01-01,%s,OPENING,%s";
        ImportCalls.csv(OFFICER, "members", false, header, row.formatted("", ""))
                .body("rejected", is(0));
        var id = UUID.fromString(registers
                .texts("select id from member where full_name = 'Trần Văn Thẻ'")
                .get(0));
        cards(id)
                .body("items.state", contains("ISSUED"))
                .body("items[0].issuedOn", nullValue())
                .body("items.number", contains("*****001"));
        correct(id, Map.of("cardNumber", "66000002", "formerCardNumbers", List.of("66000009")));
        cards(id)
                .body("items.number", contains("*****009", "*****001", "*****002"))
                .body("items.state", contains("REPLACED", "REPLACED", "ISSUED"))
                .body("items[1].course.step", contains("REPLACE"))
                .body("items[1].course[0].on", nullValue());
        ImportCalls.csv(
                        OFFICER,
                        "members",
                        false,
                        header,
                        row.formatted("2022-03-04", "RESIGNED").replace("66000001", "66000002"))
                .body("rejected", is(0));
        cards(id)
                .body("items.state", contains("REPLACED", "REPLACED", "WITHDRAWN"))
                .body("items[2].course.on", contains("2022-03-04"));
    }

    /** What is corrected in the record is the number of a card that there was: no other was given. */
    @Test
    void aCorrectionGivesNobodyACard() {
        issue(Map.of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ"))
                .statusCode(201);
        step(CLERK, "report-lost", Map.of("on", "2017-01-01", "reason", "mất")).statusCode(200);
        correct(member, Map.of("cardNumber", "12345679"));
        assertEquals(List.of("LOST"), states());
        cards(member)
                .body("items.findAll { it.id != null }.number", contains("*****679"))
                .body("items.find { it.id != null }.course.step", contains("REPORT_LOST"));

        step(OFFICER, "withdraw", Map.of("reason", "nộp lại")).statusCode(200);
        correct(member, Map.of("cardNumber", "12345670"));
        assertEquals(List.of("WITHDRAWN"), states());
        cards(member)
                .body("items.findAll { it.id != null }.number", contains("*****670"))
                .body("items.find { it.id != null }.course.step", contains("REPORT_LOST", "WITHDRAW"));
    }

    private List<String> states() {
        return registers.texts("select state from member_card where member_id = '" + member + "' order by position");
    }

    @Test
    void whoMayAndWhoMayNot() {
        var first = Map.<String, Object>of("number", "12345678", "on", "2016-02-03", "decisionNo", "1-QĐ");
        post(CLERK, member, "", first).statusCode(403);
        post(THERE, member, "", first).statusCode(404);
        post(TestTokens.ofMember("themselves", member, "ORG_OFFICER:TOWN:subtree"), member, "", first)
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        given().auth()
                .oauth2(THERE)
                .get("/api/v1/members/" + member + "/cards")
                .then()
                .statusCode(404);
        // the same call again gives the same card, and what was written is in the audit
        var keyed = new HashMap<String, Object>(first);
        var ids = List.of(keyed(keyed), keyed(keyed));
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(
                List.of(List.of("officer of cards", "WRITE", "1-QĐ")),
                registers.rows(
                        "select reader_name, operation, reason from read_audit where subject = 'cards' and result = 'GRANTED' and member_id = '"
                                + member + "'"));
        cards(member).body("items", hasSize(1));
    }

    private String keyed(Map<String, Object> body) {
        return given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "card-" + member)
                .body(body)
                .post("/api/v1/members/" + member + "/cards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void correct(UUID id, Map<String, ?> more) {
        var said = new HashMap<String, Object>(Map.of(
                "fullName", "Trần Văn Thẻ",
                "sex", "MALE",
                "birthDate", Map.of("year", 1980, "month", 1, "day", 1),
                "reason", "thử"));
        said.putAll(more);
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(said)
                .put("/api/v1/members/" + id + "/record")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse record() {
        return given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse cards(UUID of) {
        return given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members/" + of + "/cards")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse issue(Map<String, ?> body) {
        return post(OFFICER, member, "", body);
    }

    private ValidatableResponse step(String token, String step, Map<String, ?> body) {
        return post(token, member, "/" + step, body);
    }

    private static ValidatableResponse post(String token, UUID of, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/members/" + of + "/cards" + step)
                .then();
    }
}
