package vn.dangbo.member.elsewhere;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Whoever holds the number of somebody elsewhere learns little by writing it, not unnoticed, and few times a day. */
@MemberServiceTest
class PeopleElsewhereTest {

    private static final String CURIOUS = TestTokens.ofAccount("curious clerk", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String THERE = TestTokens.ofAccount("clerk there", "GRASSROOTS_CLERK:FARM:subtree");

    private static final String OF_A_MEMBER = "080080000123";
    private static final String OF_A_CANDIDATE = "080205000456";
    private static final String OF_NOBODY = "080205000789";
    private static final String CARD = "70000001";

    @Inject
    Registers registers;

    @ConfigProperty(name = "dangbo.people-elsewhere.most-a-day")
    int mostADay;

    private UUID mine;
    private UUID stranger;

    @BeforeEach
    void twoTowns() {
        registers.empty();
        mine = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        stranger = registers.person(SampleWorld.id("CELL9"), LocalDate.of(2015, 1, 1));
        write(THERE, stranger, Map.of("personalId", OF_A_MEMBER, "cardNumber", CARD))
                .statusCode(200);
        open(THERE, "CELL9", OF_A_CANDIDATE).statusCode(201);
        registers.run("delete from read_audit");
    }

    @Test
    void aNumberWithNothingElseIsAnsweredAlikeWhosesoeverItIs() {
        for (var number : List.of(OF_A_MEMBER, OF_A_CANDIDATE, OF_NOBODY)) {
            post(CURIOUS, Map.of("organisation", "CELL1", "personalId", number))
                    .statusCode(400)
                    .body("violations.field", contains("birthDate"));
        }
        assertEquals(List.of(), refused());
    }

    @Test
    void whetherMemberOrCandidateIsNotToldBeyondTheReach() {
        open(CURIOUS, "CELL1", OF_A_MEMBER).statusCode(409).body("code", is("NUMBER_ELSEWHERE"));
        open(CURIOUS, "CELL1", OF_A_CANDIDATE).statusCode(409).body("code", is("NUMBER_ELSEWHERE"));
        write(CURIOUS, mine, Map.of("personalId", OF_A_MEMBER)).statusCode(409).body("code", is("NUMBER_ELSEWHERE"));
        write(CURIOUS, mine, Map.of("cardNumber", CARD)).statusCode(409).body("code", is("NUMBER_ELSEWHERE"));
        var candidate = registers.texts("select id from admission_candidate").get(0);
        assertEquals(
                List.of(
                        List.of("curious clerk", stranger.toString(), "SENSITIVE", "admissions"),
                        List.of("curious clerk", candidate, "SENSITIVE", "admissions"),
                        List.of("curious clerk", stranger.toString(), "SENSITIVE", "members/" + mine + "/record"),
                        List.of("curious clerk", stranger.toString(), "SENSITIVE", "members/" + mine + "/record")),
                refused());
        // within the reach the reason is said
        write(THERE, registers.person(SampleWorld.id("CELL9"), LocalDate.of(2015, 1, 1)), Map.of("cardNumber", CARD))
                .statusCode(409)
                .body("code", is("CARD_NUMBER_TAKEN"));
        open(THERE, "CELL9", OF_A_MEMBER).statusCode(409).body("code", is("CANDIDATE_ON_RECORD"));
        open(THERE, "CELL9", OF_A_CANDIDATE).statusCode(409).body("code", is("CANDIDATE_LISTED"));
        assertEquals(4, refused().size());
        // whose number it is sees it
        given().auth()
                .oauth2(TestTokens.ofMember("stranger", stranger, "MEMBER:CELL9:self"))
                .get("/api/v1/me/access-log")
                .then()
                .body("items.organisation", contains("WARD"))
                .body("items.result", contains("DENIED"))
                .body("items.times", contains(3));
    }

    @Test
    void afterAFewPeopleTheDoorsAreClosedUntilTheNextDay() {
        met(mostADay - 1);
        open(CURIOUS, "CELL1", OF_A_MEMBER).statusCode(409);
        // the same person is nobody new, but the day is used up: nothing is looked up any more, whosesoever it is
        for (var number : List.of(OF_A_MEMBER, OF_A_CANDIDATE, OF_NOBODY)) {
            open(CURIOUS, "CELL1", number).statusCode(429).body("code", is("TOO_MANY_ELSEWHERE_TODAY"));
            write(CURIOUS, mine, Map.of("personalId", number))
                    .statusCode(429)
                    .body("code", is("TOO_MANY_ELSEWHERE_TODAY"));
        }
        file(CURIOUS, "71000001")
                .body("status", is("FAILED"))
                .body("errors.code", contains("TOO_MANY_ELSEWHERE_TODAY"));
        assertEquals(mostADay, refused().size());
        // what asks for no number goes on, and so do others
        write(CURIOUS, mine, Map.of("phone", "0900000001")).statusCode(200);
        open(THERE, "CELL9", OF_NOBODY).statusCode(201);
        // yesterday's do not count
        registers.run("alter table read_audit disable trigger read_audit_chained");
        registers.run("update read_audit set at = at - interval '1 day'");
        registers.run("alter table read_audit enable trigger read_audit_chained");
        write(CURIOUS, mine, Map.of("personalId", "080205000780")).statusCode(200);
    }

    @Test
    void filesCountTogetherAndNobodyTwice() {
        met(mostADay - 2);
        for (int i = 0; i < 3; i++) {
            file(CURIOUS, CARD).body("status", is("DONE")).body("errors.code", contains("MEMBER_ELSEWHERE"));
        }
        assertEquals(
                List.of(List.of("curious clerk", "{WARD}", stranger.toString())),
                registers.rows("select distinct reader_name, reader_units, member_id from read_audit"
                        + " where reason like 'members-%'"));
        write(
                        THERE,
                        registers.person(SampleWorld.id("CELL9"), LocalDate.of(2015, 1, 1)),
                        Map.of("cardNumber", "70000002"))
                .statusCode(200);
        write(
                        THERE,
                        registers.person(SampleWorld.id("CELL9"), LocalDate.of(2015, 1, 1)),
                        Map.of("cardNumber", "70000003"))
                .statusCode(200);
        // the last one that may be met, and one too many in the same file: of it no more is said than that the file
        // ends
        file(CURIOUS, "70000002", "70000003")
                .body("status", is("FAILED"))
                .body("errors.code", contains("MEMBER_ELSEWHERE", "TOO_MANY_ELSEWHERE_TODAY"));
        file(CURIOUS, "71000001")
                .body("errors.code", not(hasItem("MEMBER_ELSEWHERE")))
                .body("status", is("FAILED"));
    }

    /** As if the account had met so many others today. */
    private void met(int people) {
        registers.run("""
                insert into read_audit (reader_subject, reader_name, reader_units, operation, result, member_id, field_class,
                                        subject, purpose)
                select '%s', 'curious clerk', array['WARD'], 'WRITE', 'DENIED', gen_random_uuid(), 'SENSITIVE',
                       'number-elsewhere', 'MEMBER_MANAGEMENT'
                from generate_series(1, %d)
                """.formatted(UUID.nameUUIDFromBytes("curious clerk".getBytes(StandardCharsets.UTF_8)), people));
    }

    private List<List<String>> refused() {
        return registers.rows("select reader_name, member_id, field_class, coalesce(reason, '') from read_audit"
                + " where subject = 'number-elsewhere' and result = 'DENIED' order by seq");
    }

    private static ValidatableResponse file(String token, String... cards) {
        var lines = new ArrayList<String>();
        lines.add("cardNumber,cvNumber,fullName,sex,birthDate,cell,seatedFrom,startCause");
        for (var card : cards) {
            lines.add(card + ",,Ngô Đức Cảnh,MALE,1965,CELL1,2015-01-01,OPENING");
        }
        return ImportCalls.csv(token, "members", true, lines.toArray(String[]::new));
    }

    private static ValidatableResponse open(String token, String cell, String number) {
        return post(
                token,
                Map.of(
                        "organisation", cell,
                        "fullName", "Nguyễn Thị Thu Hà",
                        "sex", "FEMALE",
                        "birthDate", "2005-03-10",
                        "personalId", number,
                        "ethnicity", "01",
                        "educationGrade", 12,
                        "context", "HIGH_SCHOOL_STUDENT",
                        "on", "2024-01-10"));
    }

    private static ValidatableResponse post(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/admissions")
                .then();
    }

    private static ValidatableResponse write(String token, UUID member, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("fullName", "Nguyễn Văn An", "sex", "MALE", "birthDate", Map.of("year", 1980), "reason", "thử"));
        body.putAll(more);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/members/" + member + "/record")
                .then();
    }
}
