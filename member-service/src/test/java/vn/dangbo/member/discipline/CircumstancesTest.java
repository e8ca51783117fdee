package vn.dangbo.member.discipline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.member.discipline.Disciplining.*;

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
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * What the forms of Quyết định 885-QĐ/UBKTTW 2022 ask around a violation; limitation (Quy định 69-QĐ/TW 2022); the terms of
 * the announcement (Quy định 296-QĐ/TW 2025).
 */
@MemberServiceTest
class CircumstancesTest {

    private static final LocalDate SEATED = LocalDate.of(2005, 1, 1);
    private static final String OVERSEER = TestTokens.ofAccount("province system", "PROVINCE_SYSTEM:PROVINCE:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree");
    private static final String FILE =
            "organisation,cardNumber,birthDate,form,level,violation,decisionNo,announcedOn,violationCodes,occurredOn,"
                    + "graveGround,positionLevel,legalOutcome,administrativeSanction,decidedBy";

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    @Test
    void aCaseTellsAllClassesAndWhatElseIsCounted() {
        var circumstances = new HashMap<String, Object>(occurred(2024, 5));
        circumstances.put("violationCodes", List.of("KE_KHAI_TAI_SAN", "DAO_DUC_LOI_SONG"));
        circumstances.put("positionLevel", "GRASSROOTS");
        var id = announced(member, "CANH_CAO", "2025-03-03", Map.of("circumstances", circumstances));
        get(INSPECTOR, id)
                .body("violation", is("DAO_DUC_LOI_SONG"))
                .body("circumstances.violationCodes", contains("DAO_DUC_LOI_SONG", "KE_KHAI_TAI_SAN"))
                .body("circumstances.occurredOn.month", is(5))
                .body("circumstances.positionLevel", is("GRASSROOTS"))
                .body("decision.votedOn", is("2025-03-03"))
                .body("decision.complaintUntil", is("2025-04-02"));
        // once in the total, and by class under the first: the lines add up
        for (var metric : List.of("DISC_MEMBER?year=2025", "DISC_IN_FORCE?asOf=2025-03-03")) {
            figure(INSPECTOR, metric + "&organisation=TOWN&groupBy=violation,positionLevel,legalOutcome")
                    .statusCode(200)
                    .body("rows", hasSize(1))
                    .body("rows[0].keys.violation", is("DAO_DUC_LOI_SONG"))
                    .body("rows[0].keys.positionLevel", is("GRASSROOTS"))
                    .body("rows[0].keys.legalOutcome", is("NONE"))
                    .body("total", is(1));
        }
        for (var dimension : List.of("positionLevel", "legalOutcome", "administrativeSanction")) {
            figure(OVERSEER, "DISC_MEMBER?year=2025&organisation=TOWN&groupBy=" + dimension)
                    .statusCode(200)
                    .body("rows", empty())
                    .body("suppressed", is(1));
        }
    }

    /** A sentence comes later than the decision; who judges the case does not complete it. */
    @Test
    void whatBecomesKnownLaterIsCompletedAndCounted() {
        var id = announced(member, "CANH_CAO", "2025-03-03", Map.of("circumstances", occurred(2024)));
        var sentence = new HashMap<String, Object>(Map.of(
                "on",
                "2025-09-01",
                "violation",
                "THAM_NHUNG_CO_Y_LAM_TRAI",
                "reason",
                "Bản án có hiệu lực",
                "circumstances",
                Map.of("legalOutcome", "IMPRISONMENT", "administrativeSanction", "BUOC_THOI_VIEC")));
        for (var judge : List.of(EXAMINER, HEAD)) {
            step(judge, id, "complete", sentence).statusCode(judge.equals(HEAD) ? 403 : 409);
        }
        step(INSPECTOR, id, "complete", sentence)
                .statusCode(200)
                .body("state", is("LAPSED"))
                .body("violation", is("THAM_NHUNG_CO_Y_LAM_TRAI"))
                .body("circumstances.violationCodes", contains("THAM_NHUNG_CO_Y_LAM_TRAI", "DAO_DUC_LOI_SONG"))
                .body("circumstances.occurredOn.year", is(2024))
                .body("course.step", hasItem("COMPLETE"));
        figure(INSPECTOR, "DISC_MEMBER?year=2025&organisation=TOWN&filter=legalOutcome:IMPRISONMENT")
                .body("total", is(1));
        figure(INSPECTOR, "DISC_MEMBER?year=2025&organisation=TOWN&groupBy=administrativeSanction")
                .body("rows.keys.administrativeSanction", contains("BUOC_THOI_VIEC"));
        assertEquals(
                List.of(List.of("inspector", "COMPLETE")),
                registers.rows(
                        "select reader_name, reason from read_audit where operation = 'WRITE' and result = 'GRANTED'"));
        // whoever completed a case prepared it
        var other = opened(registers.person(SampleWorld.id("CELL1"), SEATED), "2025-03-03", Map.of());
        step(EXAMINER, other, "complete", Map.of("circumstances", occurred(2024)))
                .statusCode(200);
        step(EXAMINER, other, "review", Map.of()).statusCode(409).body("code", is("SAME_PERSON"));
    }

    /** Điều lệ Đảng, Article 39: what was decided on a complaint is the same matter, so its judges are the same. */
    @Test
    void whoJudgedWhatWasReplacedDoesNotCompleteWhatReplacesIt() {
        var id = announced(member, "CANH_CAO", "2025-03-02", Map.of("circumstances", occurred(2024)));
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-03", "reason", "Nặng"))
                .statusCode(200);
        var other = step(HIGHER, id, "change", change("KHIEN_TRACH"))
                .statusCode(200)
                .extract()
                .<String>path("replacedBy");
        var sentence = Map.of("on", "2025-09-01", "circumstances", Map.of("legalOutcome", "NO_CRIMINAL"));
        step(EXAMINER, other, "complete", sentence).statusCode(409).body("code", is("SAME_PERSON"));
        step(INSPECTOR, other, "complete", sentence).statusCode(200);
    }

    /** Nobody was judged for what happened only afterwards, whenever it is told. */
    @Test
    void aViolationLiesBeforeTheDecision() {
        var id = announced(member, "CANH_CAO", "2025-03-03", Map.of("circumstances", occurred(2024)));
        step(INSPECTOR, id, "complete", Map.of("on", "2025-09-01", "circumstances", occurred(2025, 3, 4)))
                .statusCode(400)
                .body("violations.field", contains("circumstances.occurredOn"))
                .body("violations.code", contains("OCCURRED_AFTER"));
        step(INSPECTOR, id, "complete", Map.of("on", "2025-09-01", "circumstances", occurred(2025, 3)))
                .statusCode(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var refused : Map.of("positionLevel", "VILLAGE", "legalOutcome", "MAYBE", "administrativeSanction", "x")
                .entrySet()) {
            open(member, "2025-03-03", Map.of("circumstances", Map.of(refused.getKey(), refused.getValue())))
                    .statusCode(400)
                    .body("violations.field", contains("circumstances." + refused.getKey()))
                    .body("violations.code", contains("FIELD_CODE_UNKNOWN"));
        }
        open(member, "2025-03-03", Map.of("circumstances", occurred(2025, 4)))
                .statusCode(400)
                .body("violations.code", contains("OCCURRED_AFTER"));
        open(member, "2025-03-03", Map.of("circumstances", Map.of("suspension", UUID.randomUUID())))
                .statusCode(400)
                .body("violations.code", contains("SUSPENSION_NOT_OF_MEMBER"));
    }

    /** Đình chỉ sinh hoạt lies over the membership; the case points to it. */
    @Test
    void aCasePointsToTheSuspensionOfTheSameMember() {
        var suspended = new HashMap<String, Object>(Map.of("member", member, "type", "SUSPENDED"));
        suspended.putAll(Map.of("from", "2025-03-01", "until", "2025-06-01", "reason", "thử", "on", "2025-03-01"));
        var suspension = post(OFFICER, "/api/v1/overlays", suspended)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var pointing = Map.of("circumstances", Map.of("suspension", suspension));
        var id = opened(member, "2025-03-03", pointing);
        get(INSPECTOR, id).body("circumstances.suspension", is(suspension));
        open(registers.person(SampleWorld.id("CELL1"), SEATED), "2025-03-03", pointing)
                .statusCode(400);
    }

    /** Five years for a reprimand, ten for a warning and a removal; none for an expulsion. */
    @Test
    void aDecisionPastLimitationIsRefused() {
        var id = reviewed(member, "2025-03-02", Map.of("circumstances", occurred(2020, 3, 1)));
        vote(id, "KHIEN_TRACH", "UPPER_GRASSROOTS", "2025-03-02")
                .statusCode(422)
                .body("code", is("DISCIPLINE_PAST_LIMITATION"))
                .body("detail", containsString("2025-03-01"))
                .body("detail", containsString("69-QĐ/TW"));
        vote(id, "CANH_CAO", "UPPER_GRASSROOTS", "2025-03-02").statusCode(200);
        announce(id, "2025-03-02").statusCode(200);
        // nor by a complaint, and nor by what becomes known later
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-03", "reason", "Nặng"))
                .statusCode(200);
        step(HIGHER, id, "change", change("KHIEN_TRACH"))
                .statusCode(422)
                .body("code", is("DISCIPLINE_PAST_LIMITATION"));
        step(INSPECTOR, id, "complete", Map.of("on", "2025-03-05", "circumstances", occurred(2014, 12)))
                .statusCode(422);

        var inTime = reviewed(
                registers.person(SampleWorld.id("CELL1"), SEATED),
                "2025-03-31",
                Map.of("circumstances", occurred(2020, 3)));
        vote(inTime, "KHIEN_TRACH", "UPPER_GRASSROOTS", "2025-03-31").statusCode(200);

        var old = reviewed(
                registers.person(SampleWorld.id("CELL1"), SEATED),
                "2025-03-02",
                Map.of("circumstances", occurred(2009)));
        for (var form : List.of("CANH_CAO", "CACH_CHUC")) {
            vote(old, form, "UPPER_GRASSROOTS", "2025-03-02").statusCode(422);
        }
        vote(old, "KHAI_TRU", "UPPER_GRASSROOTS", "2025-03-02").statusCode(200);
    }

    private static Map<String, Object> change(String form) {
        var body = new HashMap<String, Object>(Map.of("on", "2025-03-04", "form", form, "level", "PROVINCE"));
        body.putAll(Map.of("reason", "Giảm", "number", "3", "signer", "An"));
        return body;
    }

    /** Of a violation without a day nobody can say that it is in time; of a grave matter nobody has to. */
    @Test
    void limitationIsNotPassedBySilence() {
        var id = reviewed(member, "2025-03-02", Map.of());
        vote(id, "CANH_CAO", "UPPER_GRASSROOTS", "2025-03-02").statusCode(409).body("code", is("OCCURRED_ON_MISSING"));
        var grave = Map.of("on", "2025-03-02", "graveGround", "Sử dụng văn bằng giả", "circumstances", occurred(2001));
        step(INSPECTOR, id, "complete", grave).statusCode(200).body("graveGround", is("Sử dụng văn bằng giả"));
        step(INSPECTOR, id, "complete", Map.of("on", "2025-03-02", "graveGround", "khác"))
                .statusCode(409)
                .body("code", is("GRAVE_GROUND_SAID"));
        vote(id, "CANH_CAO", "UPPER_GRASSROOTS", "2025-03-02").statusCode(200);
    }

    /** Scenario 14: there is no rule on record for the day, so nothing is judged by one of later. */
    @Test
    void whatWasDecidedBeforeTheRuleIsNotJudgedByIt() {
        var id = reviewed(member, "2017-11-14", Map.of("circumstances", occurred(2006)));
        vote(id, "KHIEN_TRACH", "UPPER_GRASSROOTS", "2017-11-14").statusCode(200);
        var after = reviewed(
                registers.person(SampleWorld.id("CELL1"), SEATED),
                "2017-11-15",
                Map.of("circumstances", occurred(2006)));
        vote(after, "KHIEN_TRACH", "UPPER_GRASSROOTS", "2017-11-15").statusCode(422);
    }

    /** Ten days for the writing of a cell's decision, fifteen for the announcement of another body's. */
    @Test
    void anAnnouncementThatDoesNotComeIsOverdue() {
        registers.people(SampleWorld.id("CELL3"), 8, SEATED);
        for (var term :
                Map.of("CELL", "2025-03-13", "UPPER_GRASSROOTS", "2025-03-18").entrySet()) {
            var cell = term.getKey().equals("CELL") ? "CELL3" : "CELL1";
            var id = reviewed(
                    registers.person(SampleWorld.id(cell), SEATED),
                    "2025-03-03",
                    Map.of("circumstances", occurred(2024)));
            vote(id, "CANH_CAO", term.getKey(), "2025-03-03").statusCode(200).body("dueOn", is(term.getValue()));
            list(INSPECTOR, "?overdue=true").body("items.id", contains(id)).body("items.overdue", contains(true));
            announce(id, LocalDate.parse(term.getValue()).plusDays(1).toString())
                    .statusCode(200)
                    .body("dueOn", equalTo(null))
                    .body("overdue", is(false))
                    .body("late.step", contains("ANNOUNCE"))
                    .body("late.dueOn", contains(term.getValue()));
            list(INSPECTOR, "?overdue=true").body("items", empty());
            var inTime = reviewed(
                    registers.person(SampleWorld.id("CELL2"), SEATED),
                    "2025-03-03",
                    Map.of("circumstances", occurred(2024)));
            vote(inTime, "CANH_CAO", "UPPER_GRASSROOTS", "2025-03-03").statusCode(200);
            announce(inTime, "2025-03-18").statusCode(200).body("late", empty());
        }
    }

    @Test
    void filesTellItAndOnlyWarnOfLimitation() {
        ImportCalls.csv(
                        OFFICER,
                        "members",
                        false,
                        "cardNumber,fullName,sex,birthDate,admittedOn,officialOn,cell,seatedFrom,startCause",
                        "62000009,Trần Thị Ánh,FEMALE,1950-05-02,1980-01-10,1981-01-10,CELL1,2015-01-01,OPENING")
                .body("rejected", equalTo(0));
        var row = ",62000009,1950-05-02,KHIEN_TRACH,CELL,KHAC,3-QĐ/CB,2019-03-01,DOAN_KET; THIEU_TRACH_NHIEM,2012-05,,"
                + "CELL,OTHER_PENALTY,GIANG_CHUC,Chi bộ Một";
        for (int again = 0; again < 2; again++) {
            var told = ImportCalls.csv(OFFICER, "disciplines", false, FILE, row).body("rejected", equalTo(0));
            if (again == 0) {
                told.body("errors.code", contains("DISCIPLINE_PAST_LIMITATION"))
                        .body("errors.column", contains("occurredOn"));
            }
        }
        // a file of before the columns tells the same decision
        ImportCalls.csv(
                        OFFICER,
                        "disciplines",
                        false,
                        "cardNumber,birthDate,form,level,violation,decisionNo,announcedOn",
                        "62000009,1950-05-02,KHIEN_TRACH,CELL,KHAC,3-QĐ/CB,2019-03-01")
                .body("rejected", equalTo(0))
                .body("errors", empty());
        list(OFFICER, "")
                .body("items", hasSize(1))
                .body("items[0].circumstances.violationCodes", contains("KHAC", "DOAN_KET", "THIEU_TRACH_NHIEM"))
                .body("items[0].circumstances.occurredOn.month", is(5))
                .body("items[0].circumstances.administrativeSanction", is("GIANG_CHUC"))
                .body("items[0].decision.decidedBy", is("Chi bộ Một"));
        figure(OFFICER, "DISC_MEMBER?year=2019&organisation=TOWN&filter=positionLevel:CELL")
                .body("total", is(1));
        var columns = given().auth()
                .oauth2(OFFICER)
                .accept("text/csv")
                .get("/api/v1/disciplines/export")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
        for (var column : List.of("circumstances.violationCodes", "circumstances.legalOutcome", "dueOn")) {
            assertEquals(true, columns.contains(column), column);
        }
    }
}
