package vn.dangbo.member.supplement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** The yearly supplement (mẫu 3-HSĐV): put together, declared, confirmed by somebody else, and then kept. */
@MemberServiceTest
class SupplementTest {

    private static final String PATH = "/api/v1/supplements";
    private static final int YEAR = LocalDate.now(VietnamTime.ZONE).getYear();
    private static final String OFFICER = TestTokens.ofAccount("officer of sheets", "ORG_OFFICER:TOWN:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk of sheets", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary of sheets", "CELL_SECRETARY:CELL1:self");

    @Inject
    Registers registers;

    @Inject
    Sql sql;

    private UUID member;
    private String me;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        me = TestTokens.ofMember("đảng viên", member, "MEMBER:CELL1:self");
    }

    @Test
    void theYearsChangesArePutTogetherDeclaredAndConfirmedBySomebodyElse() {
        corrected();
        award();
        var id = made(SECRETARY);
        post(
                        me,
                        "/api/v1/me/supplements/" + id + "/declare",
                        Map.of("declared", Map.of("FOREIGN_TIES", "đi Lào 5 ngày")))
                .statusCode(200)
                .body("state", equalTo("DECLARED"))
                .body("parts.part", contains("RECORD", "HEALTH", "FOREIGN_TIES", "PARTY_LIFE"))
                .body("parts[0].changes.field", hasItem("occupation"))
                .body("parts[0].changes.find{it.field == 'occupation'}.after", equalTo("VIEN_CHUC"))
                .body("parts[1].changes.field", hasItem("condition"))
                .body("parts[2].declared", equalTo("đi Lào 5 ngày"))
                .body("parts[3].changes.field", contains("award"));
        step(SECRETARY, id, "confirm").statusCode(409).body("code", equalTo("SAME_PERSON"));
        step(me, id, "confirm").statusCode(403);
        step(CLERK, id, "confirm")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .body("intact", equalTo(true))
                .body("dueOn", nullValue());
        step(OFFICER, id, "declare").statusCode(409).body("code", equalTo("STEP_NOT_IN_STATE"));
        // what is corrected later is told by another year's
        record("NONG_DAN");
        get(OFFICER, PATH + "/" + id)
                .body("parts[0].changes.find{it.field == 'occupation'}.after", equalTo("VIEN_CHUC"))
                .body("intact", equalTo(true));
    }

    /** Each part is kept from whoever may not read what it is put together from; the member sees all. */
    @Test
    void eachPartIsSeenByWhoMayReadItsSource() {
        corrected();
        award();
        var id = made(OFFICER);
        post(me, "/api/v1/me/supplements/" + id + "/declare", Map.of("declared", Map.of("FOREIGN_TIES", "đi Lào")))
                .statusCode(200);
        get(SECRETARY, PATH + "/" + id)
                .statusCode(200)
                .body("parts.part", contains("PARTY_LIFE"))
                .body("withheld", contains("RECORD", "HEALTH", "FOREIGN_TIES"));
        get(CLERK, PATH + "/" + id)
                .body("parts.part", hasItems("RECORD", "HEALTH"))
                .body("withheld", contains("FOREIGN_TIES"));
        get(OFFICER, PATH + "/" + id).body("withheld", empty());
        step(SECRETARY, id, "send-back").statusCode(200).body("state", equalTo("DRAFT"));
        post(SECRETARY, PATH + "/" + id + "/declare", Map.of("declared", Map.of("ECONOMY", "đất 2 ha")))
                .statusCode(403);
        assertEquals(
                List.of("supplement/" + YEAR + "/FOREIGN_TIES"),
                registers.texts("select distinct subject from read_audit where reader_name = 'officer of sheets'"
                        + " and field_class = 'RESTRICTED' and subject like 'supplement/%'"));
        assertEquals(
                List.of("0"),
                registers.texts("select count(*) from supplement_content s where cast(s as text) like '%Lào%'"));
    }

    @Test
    void oneMemberHasOneAYearAndForeignOnesAreNotThere() {
        var id = made(SECRETARY);
        open(OFFICER, YEAR).statusCode(409).body("code", equalTo("SUPPLEMENT_THERE"));
        post(me, "/api/v1/me/supplements", Map.of("year", YEAR)).statusCode(409);
        open(OFFICER, YEAR - 1).statusCode(201);
        open(OFFICER, 2014).statusCode(409).body("code", equalTo("MEMBER_NOT_SEATED"));
        open(OFFICER, YEAR + 1).statusCode(400);
        open(TestTokens.of("ORG_OFFICER:DISTRICT:subtree"), 2020).statusCode(404);
        get(TestTokens.of("ORG_OFFICER:DISTRICT:subtree"), PATH + "/" + id).statusCode(404);
        var other = registers.person(SampleWorld.id("CELL2"), LocalDate.of(2015, 1, 1));
        get(TestTokens.ofMember("người khác", other, "MEMBER:CELL2:self"), "/api/v1/me/supplements/" + id)
                .statusCode(404);
        post(
                        TestTokens.ofMember("bí thư", member, "CELL_SECRETARY:CELL1:self"),
                        PATH,
                        Map.of("member", member, "year", 2020))
                .statusCode(409)
                .body("code", equalTo("OWN_RECORD"));
        get(me, "/api/v1/me/supplements").body("items", hasSize(2));
    }

    /** The term is a rule with dates: 31 days after the year; who has none yet is named, and counted by unit. */
    @Test
    void whoIsMissingIsCountedByUnitAndNamed() {
        registers.seat(SampleWorld.id("CELL1"), 2, LocalDate.of(2015, 1, 1));
        registers.seat(SampleWorld.id("CELL9"), 1, LocalDate.of(2015, 1, 1));
        var id = open(OFFICER, 2020)
                .statusCode(201)
                .body("overdue", equalTo(true))
                .extract()
                .<String>path("id");
        get(OFFICER, PATH + "/progress?organisation=WARD&year=2020")
                .body("dueOn", equalTo("2021-01-31"))
                .body("overdue", equalTo(true))
                .body("organisations.find{it.organisation == 'CELL1'}.members", equalTo(3))
                .body("organisations.find{it.organisation == 'CELL1'}.draft", equalTo(1))
                .body("organisations.find{it.organisation == 'CELL1'}.missing", equalTo(2));
        step(OFFICER, id, "declare").statusCode(200);
        step(CLERK, id, "confirm").statusCode(200);
        get(SECRETARY, PATH + "/progress?organisation=CELL1&year=2020")
                .body("organisations", hasSize(1))
                .body("organisations[0].confirmed", equalTo(1));
        get(OFFICER, PATH + "/missing?organisation=TOWN&year=2020")
                .body("items", hasSize(2))
                .body("items.state", contains("MISSING", "MISSING"))
                .body("items.member", not(hasItem(member.toString())));
        get(OFFICER, PATH + "/missing?organisation=CELL9&year=2020").statusCode(404);
        get(OFFICER, PATH + "/missing?organisation=TOWN").statusCode(400);
        assertEquals(3, csv(PATH + "/missing/export?organisation=TOWN&year=2020"));
        assertEquals(2, csv(PATH + "/export"));
    }

    /** Not even a statement of the traffic's own changes what was confirmed. */
    @Test
    void whatIsConfirmedIsKept() {
        var id = made(SECRETARY);
        step(SECRETARY, id, "declare").statusCode(200);
        step(CLERK, id, "confirm").statusCode(200);
        assertEquals(0, traffic("update supplement_content set content_encrypted = 'x'"));
        assertThrows(RuntimeException.class, () -> traffic("delete from supplement_content"));
        registers.run("update supplement_content set digest = null");
        assertEquals(1, traffic("update supplement_content set content_encrypted = content_encrypted"));
    }

    private int traffic(String statement) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.open(Scope.everywhere());
            return sql.execute(statement, Map.of());
        });
    }

    /** A record begun this year, then corrected; and a section written for the first time. */
    private void corrected() {
        record("VIEN_CHUC");
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("content", Map.of("condition", "bình thường"), "reason", "khám sức khỏe"))
                .put("/api/v1/members/" + member + "/dossier/health")
                .then()
                .statusCode(200);
    }

    private void record(String occupation) {
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "fullName", "Nguyễn Văn An",
                        "sex", "MALE",
                        "birthDate", Map.of("year", 1980),
                        "occupation", occupation,
                        "reason", "phiếu bổ sung"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
    }

    private void award() {
        post(
                        OFFICER,
                        "/api/v1/awards",
                        Map.of(
                                "member",
                                member,
                                "form",
                                "GIAY_KHEN",
                                "level",
                                "GRASSROOTS",
                                "decisionNo",
                                "5-QĐ/ĐU",
                                "decidedOn",
                                LocalDate.of(YEAR, 1, 2).toString(),
                                "year",
                                YEAR - 1))
                .statusCode(201);
    }

    private String made(String token) {
        return open(token, YEAR).statusCode(201).extract().path("id");
    }

    private ValidatableResponse open(String token, int year) {
        return post(token, PATH, Map.of("member", member, "year", year));
    }

    private static ValidatableResponse step(String token, String id, String step) {
        return post(token, PATH + "/" + id + "/" + step, Map.of("reason", "thử"));
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

    private static long csv(String path) {
        return given().auth()
                .oauth2(OFFICER)
                .accept(Table.CSV)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }
}
