package vn.dangbo.member.rule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Rules are changed by whoever heads the organisation committee of the whole deployment, forwards, and on record. */
@MemberServiceTest
class RuleTest {

    private static final String PROVINCE = TestTokens.ofAccount("head of the province", "ORG_HEAD:PROVINCE:subtree");
    private static final String TOWN = TestTokens.ofAccount("head of the town", "ORG_HEAD:TOWN:subtree");
    private static final String ACCOUNTS = TestTokens.ofAccount("account admin", "ACCOUNT_ADMIN:PROVINCE:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree");
    private static final String TERM = "/api/v1/member-rules/ADMISSION_DECISION_TERM";

    @Inject
    Registers registers;

    @Inject
    Clock clock;

    @BeforeEach
    void nothingChangedYet() {
        registers.empty();
    }

    @AfterEach
    void asItWas() {
        registers.run(
                "delete from rule_parameter where code = 'ADMISSION_DECISION_TERM' and valid_from <> '2011-01-19'");
        registers.run("update rule_parameter set valid_to = null, value = 60 where code = 'ADMISSION_DECISION_TERM'");
        registers.run("delete from holiday where vi = 'nghỉ thử'");
    }

    @Test
    void aNewValueHoldsFromItsDayAndTheOldOneUntilThen() {
        var wanted = value(45, "2999-07-01");
        change(PROVINCE, TERM + "/values", wanted, null).statusCode(428);
        change(PROVINCE, TERM + "/values", wanted, "\"2\"").statusCode(412);
        change(TOWN, TERM + "/values", wanted, "\"1\"").statusCode(403).body("code", is("RULES_OF_DEPLOYMENT"));
        change(ACCOUNTS, TERM + "/values", wanted, "\"1\"").statusCode(403).body("code", is("PERMISSION_MISSING"));
        change(PROVINCE, TERM + "/values", without(wanted, "legalBasis"), "\"1\"")
                .statusCode(400)
                .body("violations.field", contains("legalBasis"));
        change(PROVINCE, TERM + "/values", value(2_001, "2999-07-01"), "\"1\"")
                .statusCode(400)
                .body("violations.code", contains("NUMBER_OUT_OF_RANGE"));
        change(PROVINCE, TERM + "/values", wanted, "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("values.value", contains(60, 45))
                .body("values.validTo[0]", is("2999-07-01"))
                .body("values[1].legalBasis", is("Quy định thử, điểm 3"))
                .body("changes.by", contains("head of the province"))
                .body("changes.reason", contains("quy định mới"));
        var all = value(null, "1930-01-01");
        all.put("correction", true);
        change(PROVINCE, TERM + "/end", all, "\"2\"").statusCode(409).body("code", is("RULE_WITHOUT_DAYS"));
        change(PROVINCE, TERM + "/end", value(null, "2999-09-01"), "\"2\"")
                .statusCode(200)
                .body("values.validTo", contains("2999-07-01", "2999-09-01"))
                .body("changes", hasSize(2));
        change(PROVINCE, TERM + "/end", value(null, "2999-09-01"), "\"3\"")
                .statusCode(409)
                .body("code", is("RULE_NOT_IN_FORCE"));
        assertEquals(
                List.of(List.of("WRITE", "rules/RULE/ADMISSION_DECISION_TERM")),
                registers.rows("select distinct operation, subject from read_audit"));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/member-rules?limit=200")
                .then()
                .body("items.code", hasItem("RECOGNITION_TERM"));
        given().auth().oauth2(CLERK).get("/api/v1/member-rules/NOWHERE").then().statusCode(404);
    }

    /** What has acted is put right with a reason, and says so for good. */
    @Test
    void whatHasActedIsOnlyCorrected() {
        for (var day :
                List.of("2011-01-19", "2020-01-01", VietnamTime.today(clock).toString())) {
            change(PROVINCE, TERM + "/values", value(45, day), "\"1\"")
                    .statusCode(409)
                    .body("code", is("RULE_HAS_ACTED"));
        }
        var correction = value(45, "2020-01-01");
        correction.put("correction", true);
        change(PROVINCE, TERM + "/values", correction, "\"1\"")
                .statusCode(200)
                .body("values.value", contains(60, 45))
                .body("changes.correction", contains(true));
        assertEquals(
                List.of(List.of("1", "2")),
                registers.rows("select jsonb_array_length(before), jsonb_array_length(after) from rule_change"));
    }

    /** Periods of reconciliation divide the year; no term of months is of none. */
    @Test
    void monthsAreMonthsAndPeriodsPartsOfAYear() {
        var period = "/api/v1/member-rules/RECONCILIATION_PERIOD/values";
        change(PROVINCE, period, value(5, "2999-07-01"), "\"1\"")
                .statusCode(400)
                .body("violations.code", contains("PERIOD_NOT_PART_OF_YEAR"));
        for (var path : List.of(period, "/api/v1/member-rules/PROBATION_TERM/values")) {
            change(PROVINCE, path, value(0, "2999-07-01"), "\"1\"")
                    .statusCode(400)
                    .body("violations.code", contains("NUMBER_OUT_OF_RANGE"));
        }
        try {
            change(PROVINCE, period, value(6, "2999-07-01"), "\"1\"").statusCode(200);
        } finally {
            registers.run("delete from rule_parameter where code = 'RECONCILIATION_PERIOD' and value = 6;"
                    + " update rule_parameter set valid_to = null where code = 'RECONCILIATION_PERIOD'");
        }
    }

    /** Another holiday on the way moves the last day of terms that run, and taking it back moves it back. */
    @Test
    void termsThatRunAreCountedAnew() {
        var today = VietnamTime.today(clock);
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        var id = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "member", member, "toOrganisation", "CELL9", "reason", "thử", "decidedOn", today.toString()))
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var due = dueOn(id);
        var day = today.plusDays(7);
        var path = "/api/v1/holidays/";
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || days(path + day.getYear()).stream().anyMatch(isOn(day))) {
            day = day.plusDays(1);
        }
        path += day.getYear();
        var before = days(path);
        var more = new ArrayList<>(before);
        more.add(Map.of(
                "on", day.toString(), "works", false, "vi", "nghỉ thử", "en", "try", "legalBasis", "Thông báo thử"));
        change(TOWN, path, holidays(more), "\"1\"").statusCode(403);
        put(PROVINCE, path, holidays(List.of()), "\"1\"").statusCode(409).body("code", is("RULE_HAS_ACTED"));
        put(PROVINCE, path, holidays(more), "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("recounted", is(1))
                .body("days.on", hasItem(day.toString()))
                .body("changes.by", contains("head of the province"));
        assertTrue(dueOn(id).isAfter(due), () -> due + " then " + dueOn(id));
        put(PROVINCE, path, holidays(before), "\"2\"").statusCode(200).body("recounted", is(1));
        assertEquals(due, dueOn(id));
        put(PROVINCE, path, holidays(before), "\"3\"").statusCode(200).body("recounted", is(0));
    }

    @Test
    void aCalendarThatCannotBeIsRefused() {
        var path = "/api/v1/holidays/2099";
        for (var wrong : Map.of(
                        "2098-01-01", "HOLIDAY_OF_OTHER_YEAR",
                        "2099-01-05", "WORKED_IN_THE_WEEK")
                .entrySet()) {
            put(
                            PROVINCE,
                            path,
                            holidays(List.of(Map.of(
                                    "on",
                                    wrong.getKey(),
                                    "works",
                                    true,
                                    "vi",
                                    "nghỉ thử",
                                    "en",
                                    "try",
                                    "legalBasis",
                                    "thử"))),
                            "*")
                    .statusCode(400)
                    .body("violations.code", contains(wrong.getValue()));
        }
        put(PROVINCE, path, holidays(Collections.singletonList(null)), "\"1\"")
                .statusCode(400)
                .body("violations.field", contains("days"));
        given().auth().oauth2(CLERK).get("/api/v1/holidays/1066").then().statusCode(404);
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/holidays/2026")
                .then()
                .statusCode(200)
                .body("complete", is(true))
                .body("days.on", everyItem(startsWith("2026-")))
                .body("days", not(hasSize(0)));
    }

    private static Predicate<Map<String, Object>> isOn(LocalDate day) {
        return one -> one.get("on").equals(day.toString());
    }

    private static List<Map<String, Object>> days(String path) {
        return given().auth()
                .oauth2(CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("days");
    }

    private static Map<String, Object> holidays(List<Map<String, Object>> days) {
        return Map.of("days", days, "complete", true, "legalBasis", "Thông báo thử", "reason", "đã có thông báo");
    }

    private static LocalDate dueOn(String id) {
        return LocalDate.parse(
                given().auth().oauth2(OFFICER).get("/api/v1/transfers/" + id).path("dueOn"));
    }

    private static Map<String, Object> value(Integer value, String from) {
        var wanted = new HashMap<String, Object>(
                Map.of("from", from, "legalBasis", "Quy định thử, điểm 3", "reason", "quy định mới"));
        if (value != null) {
            wanted.put("value", value);
        }
        return wanted;
    }

    private static Map<String, Object> without(Map<String, Object> wanted, String field) {
        var less = new HashMap<>(wanted);
        less.remove(field);
        return less;
    }

    private static ValidatableResponse change(String token, String path, Map<String, Object> wanted, String ifMatch) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(wanted);
        var ready = ifMatch == null ? request : request.header("If-Match", ifMatch);
        return (path.startsWith("/api/v1/holidays") ? ready.put(path) : ready.post(path)).then();
    }

    private static ValidatableResponse put(String token, String path, Map<String, Object> wanted, String ifMatch) {
        return change(token, path, wanted, ifMatch);
    }
}
