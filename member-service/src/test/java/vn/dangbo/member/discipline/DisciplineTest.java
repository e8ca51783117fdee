package vn.dangbo.member.discipline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
import vn.dangbo.member.AtOnce;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Điều lệ Đảng, Articles 35 to 40; acceptance scenarios 9 and 11 of the domain document. */
@MemberServiceTest
class DisciplineTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String INSPECTOR = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:TOWN:subtree");
    private static final String EXAMINER = TestTokens.ofAccount("examiner", "INSPECTION_OFFICER:TOWN:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of discipline", "ORG_HEAD:TOWN:subtree");
    private static final String HIGHER = TestTokens.ofAccount("higher level", "ORG_HEAD:PROVINCE:subtree");
    private static final String OVERSEER = TestTokens.ofAccount("statistician", "STATISTICIAN:PROVINCE:subtree");

    private static final String HIGHER_OFFICER = TestTokens.ofAccount("officer of honours", "ORG_OFFICER:TOWN:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    /** Scenario 11, first part. */
    @Test
    void aWarningLapsesTwelveMonthsAfterItsAnnouncement() {
        var id = announced("CANH_CAO", "2025-03-01");
        read(id).body("state", is("LAPSED")).body("lapsesOn", is("2026-03-01")).body("keptOpen", is(false));
        assertEquals(0, inForce("2025-02-28"));
        assertEquals(1, inForce("2025-03-01"));
        assertEquals(1, inForce("2026-02-28"));
        assertEquals(0, inForce("2026-03-01"));
        listed("LAPSED").body("items.id", contains(id));
        listed("IN_FORCE").body("items", empty());
        step(INSPECTOR, id, "complain", Map.of("on", "2026-03-01", "reason", "Oan"))
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));
    }

    /** Quy định 296-QĐ/TW: no honours in the twelve months, for members and for organisations. */
    @Test
    void nobodyIsHonouredMeanwhile() {
        announced("CANH_CAO", "2025-03-01");
        var award = new HashMap<String, Object>(Map.of(
                "member", member, "form", "GIAY_KHEN", "level", "UPPER_GRASSROOTS", "decisionNo", "1", "year", 2025));
        award.put("decidedOn", "2026-02-28");
        post(HIGHER_OFFICER, "/api/v1/awards", award).statusCode(409).body("code", is("HONOUR_DURING_DISCIPLINE"));
        award.put("decidedOn", "2026-03-01");
        var given =
                post(HIGHER_OFFICER, "/api/v1/awards", award).statusCode(201).extract();
        award.remove("member");
        award.put("reason", "Ghi sai ngày");
        award.put("decidedOn", "2026-02-28");
        given().auth()
                .oauth2(HIGHER_OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", given.header("ETag"))
                .body(award)
                .put("/api/v1/awards/" + given.<String>path("id"))
                .then()
                .statusCode(409)
                .body("code", is("HONOUR_DURING_DISCIPLINE"));

        registers.run("update member set seniority_from = '1990-01-01', official_on = '2016-01-01' where id = '"
                + member + "'");
        registers.run("insert into seniority (id, member_id, start_on, basis, source, recorded_by) values"
                + " (gen_random_uuid(), '" + member + "', '1990-01-01', 'OTHER', 'x', 'x')");
        var badge = new HashMap<String, Object>(Map.of("member", member, "step", 30, "on", "2026-01-05"));
        badge.put("awardDate", "2026-02-03");
        eligible("2026-02-03").body("items.disciplined", contains(true));
        post(HIGHER_OFFICER, "/api/v1/badges", badge).statusCode(409).body("code", is("HONOUR_DURING_DISCIPLINE"));
        badge.put("awardDate", "2026-05-19");
        eligible("2026-05-19").body("items.disciplined", contains(false));
        var id = post(HIGHER_OFFICER, "/api/v1/badges", badge)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var reviewer = TestTokens.ofAccount("reviewer of badges", "ORG_OFFICER:TOWN:subtree");
        post(reviewer, "/api/v1/badges/" + id + "/propose", Map.of("on", "2026-02-01"))
                .statusCode(200);
        var early = Map.of("on", "2026-02-15", "number", "1");
        post(HIGHER, "/api/v1/badges/" + id + "/decide", early)
                .statusCode(409)
                .body("code", is("HONOUR_DURING_DISCIPLINE"));
        post(HIGHER, "/api/v1/badges/" + id + "/decide", Map.of("on", "2026-03-15", "number", "1"))
                .statusCode(200);
    }

    private static ValidatableResponse eligible(String awardDate) {
        return given().auth()
                .oauth2(HIGHER_OFFICER)
                .get("/api/v1/badges/eligible?awardDate=" + awardDate)
                .then()
                .statusCode(200);
    }

    /** Scenario 11, second part: in time, and open beyond the term; what was turned down may go on. */
    @Test
    void aComplaintInTimeKeepsItOpen() {
        var id = announced("CANH_CAO", "2025-03-01");
        step(INSPECTOR, id, "uphold", Map.of("reason", "x")).statusCode(403);
        step(HIGHER, id, "uphold", Map.of("on", "2025-03-05", "reason", "x"))
                .statusCode(409)
                .body("code", is("COMPLAINT_MISSING"));
        step(INSPECTOR, id, "complain", Map.of("on", "2025-04-01", "reason", "Oan"))
                .statusCode(409)
                .body("code", is("COMPLAINT_LATE"));
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-31", "reason", "Oan"))
                .statusCode(200)
                .body("complaint.state", is("FILED"));
        read(id).body("state", is("IN_FORCE")).body("keptOpen", is(true));
        assertEquals(1, inForce("2026-03-01"));
        step(EXAMINER, id, "pass-on", Map.of("on", "2025-05-05"))
                .statusCode(200)
                .body("complaint.state", is("AT_LEVEL"))
                .body("complaint.level", is(1));
        step(HEAD, id, "uphold", Map.of("on", "2026-05-01", "reason", "Đúng"))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        step(HIGHER, id, "uphold", Map.of("on", "2026-05-01", "reason", "Đúng"))
                .statusCode(200)
                .body("complaint.state", is("UPHELD"))
                .body("state", is("LAPSED"));
        assertEquals(1, inForce("2026-04-30"));
        assertEquals(0, inForce("2026-05-01"));
    }

    /** Scenario 11, third part. */
    @Test
    void anExpulsionEndsTheMembershipAndNeverLapses() {
        var id = announced("KHAI_TRU", "2020-03-02");
        read(id).body("state", is("IN_FORCE")).body("lapsesOn", equalTo(null)).body("keptOpen", is(false));
        // who is expelled is under no discipline: there is no member any more
        assertEquals(0, inForce("2020-03-02"));
        assertEquals(1, figure("MEMBER_STOCK", "asOf=2020-03-01"));
        assertEquals(0, figure("MEMBER_STOCK", "asOf=2020-03-02"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** Scenario 9: the decision is annulled, and the membership restored without a gap. */
    @Test
    void whoWasExpelledWronglyIsRestored() {
        var id = announced("KHAI_TRU", "2020-03-02");
        step(INSPECTOR, id, "complain", Map.of("on", "2020-03-10", "reason", "Oan"))
                .statusCode(200);
        step(HIGHER, id, "revoke", Map.of("on", "2021-02-01", "reason", "Kỷ luật sai"))
                .statusCode(200)
                .body("state", is("ANNULLED"))
                .body("complaint.state", is("REVOKED"));
        var officer = TestTokens.ofAccount("officer restoring", "ORG_OFFICER:TOWN:subtree");
        var reviewer = TestTokens.ofAccount("reviewer restoring", "ORG_OFFICER:TOWN:subtree");
        var body = Map.of("member", member, "kind", "RESTORATION", "reason", "Kỷ luật sai", "on", "2021-02-02");
        var exit =
                post(officer, "/api/v1/exits", body).statusCode(201).extract().<String>path("id");
        post(reviewer, "/api/v1/exits/" + exit + "/review", Map.of("on", "2021-02-03"))
                .statusCode(200);
        post(HEAD, "/api/v1/exits/" + exit + "/decide", Map.of("on", "2021-02-04", "number", "9", "signer", "An"))
                .statusCode(200);
        for (var day : List.of("2020-03-01", "2020-03-02", "2020-12-31", "2021-02-04")) {
            assertEquals(1, figure("MEMBER_STOCK", "asOf=" + day), day);
        }
        assertEquals(0, figure("DISC_MEMBER", "year=2020"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void anotherFormTakesItsPlace() {
        var id = announced("CANH_CAO", "2025-03-01");
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-10", "reason", "Nặng"))
                .statusCode(200);
        var changed = Map.of(
                "on",
                "2025-05-05",
                "reason",
                "Giảm",
                "form",
                "KHIEN_TRACH",
                "level",
                "PROVINCE",
                "number",
                "3",
                "signer",
                "An");
        var other = step(HIGHER, id, "change", changed)
                .statusCode(200)
                .body("state", is("REPLACED"))
                .extract()
                .<String>path("replacedBy");
        read(other)
                .body("replaces", is(id))
                .body("decision.form", is("KHIEN_TRACH"))
                .body("lapsesOn", is("2026-05-05"));
        assertEquals(1, figure("DISC_MEMBER", "year=2025"));
        forms("year=2025", "KHIEN_TRACH");
        assertEquals(1, inForce("2025-05-05"));
    }

    @Test
    void aNewCaseKeepsTheOldDecisionOpen() {
        var id = announced("KHIEN_TRACH", "2025-03-03");
        var other = opened("2026-02-02");
        read(id).body("state", is("IN_FORCE")).body("keptOpen", is(true));
        step(HEAD, other, "dismiss", Map.of("on", "2026-04-06", "reason", "Không có vi phạm"))
                .statusCode(200)
                .body("state", is("DISMISSED"));
        read(id).body("state", is("LAPSED"));
        assertEquals(1, inForce("2026-04-05"));
        assertEquals(0, inForce("2026-04-06"));
    }

    @Test
    void formsAreThoseOfTheSubject() {
        registers.seat(SampleWorld.id("CELL2"), 1, LocalDate.of(2024, 6, 1));
        var probationer = UUID.fromString(given().auth()
                .oauth2(INSPECTOR)
                .get("/api/v1/members?state=PROBATIONARY")
                .path("items[0].id"));
        var body = Map.of(
                "member",
                probationer,
                "violation",
                "DOAN_KET",
                "matter",
                "thử",
                "on",
                "2025-02-03",
                "circumstances",
                lately("2025-02-03"));
        var ofProbationer = post(INSPECTOR, "/api/v1/disciplines", body)
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(EXAMINER, ofProbationer, "review", Map.of("on", "2025-02-03")).statusCode(200);
        for (var form : List.of("CACH_CHUC", "KHAI_TRU", "GIAI_TAN")) {
            step(EXAMINER, ofProbationer, "vote", vote(form, "2025-02-03"))
                    .statusCode(400)
                    .body("violations.code", contains("FORM_NOT_OF_SUBJECT"));
        }
        step(EXAMINER, ofProbationer, "vote", vote("CANH_CAO", "2025-02-03")).statusCode(200);

        var unit = Map.of(
                "organisation",
                "WARD",
                "violation",
                "TAP_TRUNG_DAN_CHU",
                "matter",
                "thử",
                "on",
                "2025-02-03",
                "circumstances",
                lately("2025-02-03"));
        var ofUnit = post(INSPECTOR, "/api/v1/disciplines", unit)
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(EXAMINER, ofUnit, "review", Map.of("on", "2025-02-03")).statusCode(200);
        step(EXAMINER, ofUnit, "vote", vote("KHAI_TRU", "2025-02-03")).statusCode(400);
        step(EXAMINER, ofUnit, "vote", vote("CANH_CAO", "2025-02-03")).statusCode(200);
        step(HEAD, ofUnit, "announce", announcement("2025-02-05"))
                .statusCode(200)
                .body("name", is("Đảng bộ phường Một"));
        assertEquals(1, figure("DISC_ORG", "year=2025"));
        assertEquals(0, figure("DISC_MEMBER", "year=2025"));
    }

    /** Điều lệ Đảng, Articles 36 and 38: a cell reprimands and warns; organisations are disciplined from above. */
    @Test
    void eachLevelDecidesOnItsForms() {
        registers.people(SampleWorld.id("CELL1"), 8, SEATED);
        var id = opened("2025-02-03");
        step(EXAMINER, id, "review", Map.of("on", "2025-02-03")).statusCode(200);
        for (var form : List.of("KHAI_TRU", "CACH_CHUC")) {
            var byCell = new HashMap<>(vote(form, "2025-02-03"));
            byCell.putAll(Map.of("level", "CELL", "office", "phó bí thư chi bộ"));
            step(EXAMINER, id, "vote", byCell).statusCode(400).body("violations.code", contains("FORM_NOT_OF_LEVEL"));
        }
        var warning = new HashMap<>(vote("CANH_CAO", "2025-02-03"));
        warning.put("level", "CELL");
        step(EXAMINER, id, "vote", warning).statusCode(200);

        var unit = Map.of("organisation", "WARD", "violation", "DOAN_KET", "matter", "thử", "on", "2025-02-03");
        var ofUnit = post(INSPECTOR, "/api/v1/disciplines", unit)
                .statusCode(201)
                .extract()
                .<String>path("id");
        step(EXAMINER, ofUnit, "review", Map.of("on", "2025-02-03")).statusCode(200);
        for (var refused : Map.of("CELL", "KHIEN_TRACH", "GRASSROOTS", "CANH_CAO", "UPPER_GRASSROOTS", "GIAI_TAN")
                .entrySet()) {
            var vote = new HashMap<>(vote(refused.getValue(), "2025-02-03"));
            vote.put("level", refused.getKey());
            step(EXAMINER, ofUnit, "vote", vote).statusCode(400).body("violations.code", contains("FORM_NOT_OF_LEVEL"));
        }
        var disbanded = new HashMap<>(vote("GIAI_TAN", "2025-02-03"));
        disbanded.put("level", "PROVINCE");
        step(EXAMINER, ofUnit, "vote", disbanded).statusCode(200);
    }

    /** Điều lệ Đảng, Article 39: a complaint that was turned down comes before others at the next level. */
    @Test
    void nobodyTurnsAComplaintDownAtTwoLevels() {
        var id = announced("CANH_CAO", "2025-03-01");
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-10", "reason", "Oan"))
                .statusCode(200);
        var upheld = Map.of("on", "2025-05-05", "reason", "Đúng");
        step(HIGHER, id, "uphold", upheld).statusCode(200);
        step(EXAMINER, id, "pass-on", Map.of("on", "2025-05-06")).statusCode(200);
        var again = Map.of("on", "2025-06-02", "reason", "Đúng");
        step(HIGHER, id, "uphold", again).statusCode(409).body("code", is("SAME_PERSON"));
        var another = TestTokens.ofAccount("another head", "ORG_HEAD:PROVINCE:subtree");
        step(another, id, "uphold", again).statusCode(200);
    }

    /** Persons, not decisions: by the gravest that holds, so that the forms add up to the members. */
    @Test
    void whoIsUnderTwoDecisionsIsOneMember() {
        announced("CANH_CAO", "2025-03-01");
        announced("KHIEN_TRACH", "2025-06-02");
        assertEquals(1, inForce("2025-07-01"));
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/DISC_IN_FORCE?organisation=TOWN&groupBy=form&asOf=2025-07-01")
                .then()
                .body("rows.keys.form", contains("CANH_CAO"));
        assertEquals(2, figure("DISC_MEMBER", "year=2025"));
    }

    /** A double click: against one organisation one case is open. */
    @Test
    void ofTwoCasesAgainstAnOrganisationAtOnceOneIsTold() throws Exception {
        var unit = Map.of("organisation", "WARD", "violation", "DOAN_KET", "matter", "thử", "on", "2025-02-03");
        var answers = AtOnce.of(
                3, () -> post(INSPECTOR, "/api/v1/disciplines", unit).extract().statusCode());
        assertEquals(List.of(201, 409, 409), answers.stream().sorted().toList());
        post(INSPECTOR, "/api/v1/disciplines", unit).statusCode(409).body("code", is("CASE_OPEN"));
    }

    @Test
    void figuresSplitByFormLevelAndViolation() {
        announced("CANH_CAO", "2025-03-01");
        member = registers.person(SampleWorld.id("CELL3"), SEATED);
        announced("KHIEN_TRACH", "2025-12-31");
        assertEquals(2, figure("DISC_MEMBER", "year=2025"));
        assertEquals(1, figure("DISC_MEMBER", "from=2025-03-02&to=2025-12-31"));
        forms("year=2025", "CANH_CAO", "KHIEN_TRACH");
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/DISC_MEMBER?organisation=TOWN&year=2025&groupBy=level,violation,child")
                .then()
                .body("rows.keys.child", containsInAnyOrder("WARD", "SCHOOL"))
                .body("rows[0].keys.level", is("UPPER_GRASSROOTS"))
                .body("rows[0].keys.violation", is("DAO_DUC_LOI_SONG"));
    }

    /** Who is not to see cases learns nothing of single members by counting them either. */
    @Test
    void fromOutsideSmallCountsOfDisciplineAreWithheld() {
        announced("CANH_CAO", "2025-03-01");
        registers.run("delete from read_audit");
        for (var token : List.of(
                TestTokens.ofAccount("province system", "PROVINCE_SYSTEM:PROVINCE:subtree"),
                TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self"))) {
            for (var metric : List.of("DISC_MEMBER?year=2025", "DISC_IN_FORCE?asOf=2025-03-02")) {
                for (var dimension : List.of("form", "level", "violation")) {
                    whole(token, metric + "&groupBy=" + dimension)
                            .statusCode(200)
                            .body("rows", hasSize(0))
                            .body("suppressed", is(1))
                            .body("total", is(1));
                }
                whole(token, metric + "&filter=form:CANH_CAO")
                        .statusCode(400)
                        .body("code", is("COMBINATION_TOO_DETAILED"));
            }
        }
        assertEquals(List.of(), registers.rows("select 1 from read_audit"));
        // who may read the cases may count them
        whole(INSPECTOR, "DISC_MEMBER?year=2025&groupBy=form,violation")
                .statusCode(200)
                .body("rows.value", contains(1))
                .body("suppressed", is(0));
        assertEquals(
                List.of(List.of("inspector", "FIGURE", "DISC_MEMBER CELL1 [form, violation] []", "STATISTICS")),
                registers.rows("select reader_name, operation, subject, purpose from read_audit"));
    }

    private static ValidatableResponse whole(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/statistics/" + query + "&organisation=CELL1")
                .then();
    }

    @Test
    void whoSeesMembersDoesNotSeeDiscipline() {
        var id = announced("CANH_CAO", "2025-03-01");
        for (var role : List.of("CELL_SECRETARY", "STATISTICIAN", "MEMBER")) {
            get(TestTokens.of(role + ":TOWN:subtree"), id).statusCode(403);
        }
        get(TestTokens.of("INSPECTION_OFFICER:FARM:subtree"), id).statusCode(404);
        var both = TestTokens.ofAccount("inspector", "ORG_HEAD:TOWN:subtree");
        step(both, opened("2025-04-01"), "dismiss", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        post(INSPECTOR, "/api/v1/disciplines", Map.of("member", member, "violation", "XYZ", "matter", "thử"))
                .statusCode(400)
                .body("violations.code", contains("FIELD_CODE_UNKNOWN"));
        post(INSPECTOR, "/api/v1/disciplines", Map.of("member", member, "violation", "KHAC", "matter", "thử"))
                .statusCode(409)
                .body("code", is("CASE_OPEN"));
    }

    /** The year before: limitation lies far off. */
    private static Map<String, Object> lately(String on) {
        return Map.of("occurredOn", Map.of("year", LocalDate.parse(on).getYear() - 1));
    }

    private String opened(String on) {
        var body = Map.of(
                "member",
                member,
                "violation",
                "DAO_DUC_LOI_SONG",
                "matter",
                "thử",
                "on",
                on,
                "circumstances",
                lately(on));
        return post(INSPECTOR, "/api/v1/disciplines", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String announced(String form, String on) {
        var id = opened(on);
        step(EXAMINER, id, "review", Map.of("on", on)).statusCode(200);
        step(EXAMINER, id, "vote", vote(form, on)).statusCode(200);
        step(HEAD, id, "announce", announcement(on)).statusCode(200);
        return id;
    }

    private static Map<String, Object> vote(String form, String on) {
        return Map.of(
                "on",
                on,
                "form",
                form,
                "level",
                "UPPER_GRASSROOTS",
                "vote",
                Map.of("eligible", 9, "present", 9, "agree", 5));
    }

    private static Map<String, Object> announcement(String on) {
        return new HashMap<>(Map.of("on", on, "number", "12-QĐ/UBKT", "signer", "Trần Văn Minh"));
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return post(token, "/api/v1/disciplines/" + id + "/" + step, body);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get("/api/v1/disciplines/" + id).then();
    }

    private static ValidatableResponse read(String id) {
        return get(INSPECTOR, id).statusCode(200);
    }

    private static ValidatableResponse listed(String state) {
        return given().auth()
                .oauth2(INSPECTOR)
                .get("/api/v1/disciplines?state=" + state)
                .then()
                .statusCode(200);
    }

    private static void forms(String period, String... forms) {
        given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/DISC_MEMBER?organisation=TOWN&groupBy=form&" + period)
                .then()
                .body("rows.keys.form", contains(forms));
    }

    private static int inForce(String day) {
        return figure("DISC_IN_FORCE", "asOf=" + day);
    }

    private static int figure(String metric, String time) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/" + metric + "?organisation=TOWN&" + time)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
