package vn.dangbo.evaluation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.TestTokens;

/** The same step of many, and the ceiling on the best grade when it is decided. Each test has a campaign of its own year. */
@EvaluationServiceTest
class StepBatchTest {

    private static final String APPROVER = TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree");
    private static final String SECRETARY = TestTokens.of("CELL_SECRETARY:CELL1:subtree");
    private static final String GOOD = "\"resultsGood\": true, \"allAverage\": true";
    private static final String BEST = GOOD
            + ", \"resultsExcellent\": true, \"othersGood\": true, \"anyPoor\": false, \"targetsReachedPct\": 100, "
            + "\"degradation\": false, \"civilServant\": false, \"sickMonths\": 0";

    private static Campaigns fed;

    /** Each row by itself: what is refused keeps nothing else from being done, and says why. */
    @Test
    void aRowThatIsRefusedKeepsNoOtherFromBeingDone() {
        var campaign = Campaigns.open("WARD", 1980);
        var near = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "SELF_ASSESSED");
        var elsewhere = campaign.member(Campaigns.memberOf("CELL2"), "CELL2", "SELF_ASSESSED");
        var done = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "REVIEWED");
        campaign.flow("MEMBER", "COMMENTED", "OFF");
        var answer = batch(SECRETARY, "reviews", "", List.of(row(near), row(elsewhere), row(done)));
        answer.statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(2))
                .body("results.outcome", contains("DONE", "REFUSED", "REFUSED"))
                .body("results[0].step", equalTo("REVIEWED"))
                .body(
                        "results.code",
                        contains(nullValue(), equalTo("EVALUATION_NOT_FOUND"), equalTo("STEP_NOT_IN_STATE")));
        batch(SECRETARY, "reviews", "", List.of(row(near))).body("results[0].code", equalTo("STEP_NOT_IN_STATE"));
    }

    @Test
    void tooManyRowsAndNoneAreRefused() {
        batch(SECRETARY, "reviews", "", List.of()).statusCode(400);
        var many = Stream.generate(() -> row(UUID.randomUUID())).limit(501).toList();
        batch(SECRETARY, "reviews", "", many).statusCode(400).body("code", equalTo("FIELD_TOO_MANY"));
    }

    /**
     * HC16 under HD 21-HD/BTCTW: of 10 HTTNV and better 2 may be HTXSNV. Those of lower grades are decided first whatever
     * the order of the rows, so that the base is known.
     */
    @Test
    void oneAboveTheCeilingIsRefusedByName() {
        var campaign = Campaigns.open("WARD", 1981);
        var members = campaign.appraised("CELL1", 10, "HTTNV");
        var rows = members.stream()
                .map(id -> decided(id, members.indexOf(id) < 3 ? "HTXSNV" : "HTTNV"))
                .toList();
        batch(APPROVER, "decisions", BEST, rows)
                .body("done", equalTo(9))
                .body("results[2].code", equalTo("GRADE_FORBIDDEN"))
                .body("results[2].rules", contains("HC16"));
        Calls.get(APPROVER, "/evaluations/" + members.get(0) + "/proof")
                .statusCode(200)
                .body("decidingUnit", equalTo("WARD"))
                .body("rules.find { it.ruleId == 'HC16' }.facts.allowedHtxsnv", equalTo(2))
                .body("rules.find { it.ruleId == 'HC16' }.passed", equalTo(true))
                .body("facts.civilServant", equalTo(false))
                .body("overrides", nullValue());
    }

    /** Nobody stands anywhere before the decision: the base of the ceiling is what the same batch decides. */
    @Test
    void lowerGradesAreDecidedFirstWhateverTheOrderOfTheRows() {
        var campaign = Campaigns.open("WARD", 1987)
                .flow("MEMBER", "CELL_PROPOSED", "OFF")
                .flow("MEMBER", "APPRAISED", "OFF");
        var best = campaign.member(Campaigns.memberOf("CELL1"), "CELL1", "REVIEWED");
        var rows = Stream.concat(
                        Stream.of(decided(best, "HTXSNV")),
                        Stream.generate(() -> campaign.member(Campaigns.memberOf("CELL2"), "CELL2", "REVIEWED"))
                                .limit(4)
                                .map(id -> decided(id, "HTTNV")))
                .toList();
        batch(APPROVER, "decisions", BEST, rows).body("done", equalTo(5));
    }

    /** §6: a unit is decided after those whom its grade rests on, also when it comes first and lower in the same call. */
    @Test
    void aCellAndItsMembersAreDecidedInOneCall() {
        var campaign = Campaigns.open("WARD", 1953);
        var cell = campaign.organisation("CELL1", "APPRAISED");
        var members = campaign.appraised("CELL1", 2, "HTTNV");
        batch(
                        APPROVER,
                        "decisions",
                        BEST,
                        List.of(
                                decided(cell, "HTNV"),
                                decided(members.get(0), "HTTNV"),
                                decided(members.get(1), "HTTNV")))
                .body("results.code", contains(nullValue(), nullValue(), nullValue()))
                .body("done", equalTo(3));
    }

    /** 366-QĐ/TW, HD 43: up to 25 % for a group, by a decision with number and reason; 20 % without. */
    @Test
    void aDecidedExceptionWidensTheCeilingOfItsGroupAlone() {
        var campaign = Campaigns.open("WARD", 1982).under("E3-2025");
        var members = campaign.appraised("CELL1", 8, "HTTNV");
        var best = "\"score\": 95, \"tasksDonePct\": 100, \"tasksLatePct\": 0, \"tasksExceededPct\": 40, "
                + "\"priorShortcomingsFixedPct\": 100, \"degradation\": false";
        var two = members.stream().limit(2).map(id -> decided(id, "HTXSNV")).toList();
        batch(APPROVER, "decisions", best, two).body("done", equalTo(1)).body("results[1].rules", hasItem("HC16"));
        var group = """
                {"subjectKind": "MEMBER", "group": {"DECIDER": "WARD"}, "decisionNo": "12-QĐ/ĐU", "decidedOn": "2025-12-21",
                 "reason": "Kết quả nổi trội"}
                """;
        Calls.post(TestTokens.of("GRASSROOTS_APPROVER:CELL1:subtree"), exceptions(campaign), group)
                .statusCode(404)
                .body("code", equalTo("CAP_GROUP_NOT_FOUND"));
        Calls.post(APPROVER, exceptions(campaign), group.replace("2025-12-21", "2999-12-21"))
                .statusCode(400)
                .body("code", equalTo("DAY_TO_COME"));
        Calls.post(APPROVER, exceptions(campaign), group)
                .statusCode(200)
                .body("allowed", equalTo(2))
                .body("exception.decisionNo", equalTo("12-QĐ/ĐU"));
        Calls.post(APPROVER, exceptions(campaign), group).statusCode(409).body("code", equalTo("CAP_EXCEPTION_EXISTS"));
        batch(APPROVER, "decisions", best, two.subList(1, 2)).body("done", equalTo(1));
    }

    /** HD 21 knows no exception. */
    @Test
    void whereTheRulesKnowNoExceptionNoneIsRecorded() {
        var campaign = Campaigns.open("WARD", 1983);
        campaign.appraised("CELL1", 5, "HTTNV");
        Calls.post(APPROVER, exceptions(campaign), """
                        {"subjectKind": "MEMBER", "group": {"GRASSROOTS": "WARD"}, "decisionNo": "12", "decidedOn": "2025-12-21",
                         "reason": "x"}
                        """).statusCode(409).body("code", equalTo("CAP_WITHOUT_EXCEPTION"));
    }

    /** A rule is overridden only where it says so; a site's own rule set may. */
    @Test
    void overridesTakeARuleThatMayBeOverriddenAndAReason() {
        var campaign = Campaigns.open("WARD", 1984);
        var members = campaign.appraised("CELL1", 4, "HTTNV");
        var asked = "\"overrides\": {\"HC16\": \"Thành tích đặc biệt\"}";
        batch(APPROVER, "decisions", BEST, List.of(decided(members.get(0), "HTXSNV", asked)))
                .body("results[0].code", equalTo("RULE_NOT_OVERRIDABLE"));
        batch(APPROVER, "decisions", BEST, List.of(decided(members.get(0), "HTTNV", asked)))
                .body("results[0].code", equalTo("OVERRIDE_NEEDLESS"));
        Campaigns.overridable("HC16");
        campaign.under("E1B-OVERRIDABLE");
        batch(APPROVER, "decisions", BEST, List.of(decided(members.get(0), "HTXSNV", asked)))
                .body("done", equalTo(1));
        Calls.get(APPROVER, "/evaluations/" + members.get(0) + "/proof")
                .body("overrides.HC16", equalTo("Thành tích đặc biệt"))
                .body("recordedBy", not(nullValue()));
        assertEquals(
                "0",
                Campaigns.read("select count(*) from assessment_step where assessment_id = '" + members.get(0)
                        + "' and overrides_encrypted like '%tích%'"));
    }

    @Test
    void daysToComeAreNoDaysOfDocuments() {
        var subject = Campaigns.open("WARD", 1985).member(Campaigns.memberOf("CELL1"), "CELL1", "COMMENTED");
        Calls.post(SECRETARY, "/evaluations/" + subject + "/review", """
                        {"documentNo": "1", "documentDate": "2999-01-01"}
                        """)
                .statusCode(400)
                .body("code", equalTo("DAY_TO_COME"))
                .body("violations[0].field", containsString("documentDate"));
    }

    /** Nothing that can be sent is answered with a fault of the service. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"subjects\": null}",
                "{\"subjects\": [null]}",
                "{\"subjects\": [{\"id\": null}]}",
                "{\"subjects\": [{\"id\": \"x\"}]}",
                "{\"documentDate\": \"2025-02-30\", \"subjects\": [{\"id\": \"$\"}]}",
                "{\"documentNo\": \"\\u0000\", \"documentDate\": \"2025-12-20\", \"subjects\": [{\"id\": \"$\", \"grade\": \"HTTNV\"}]}",
                "{\"subjects\": [{\"id\": \"$\", \"grade\": \"TOT\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"subjects\": [{\"id\": \"$\", \"grade\": \"TOT\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"facts\": {\"sickMonths\": null}, \"subjects\": [{\"id\": \"$\", \"grade\": \"HTXSNV\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"facts\": {\"nothing\": 1}, \"subjects\": [{\"id\": \"$\", \"grade\": \"HTXSNV\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"facts\": {\"sickMonths\": 1e400}, \"subjects\": [{\"id\": \"$\", \"grade\": \"HTXSNV\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"facts\": {\"ledGrade\": {}}, \"subjects\": [{\"id\": \"$\", \"grade\": \"HTXSNV\"}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"2025-12-20\", \"subjects\": [{\"id\": \"$\", \"grade\": \"HTTNV\", \"overrides\": {\"HC16\": null}}]}",
                "{\"documentNo\": \"1\", \"documentDate\": \"0001-12-20\", \"subjects\": [{\"id\": \"$\", \"grade\": \"HTTNV\"}]}"
            })
    void badInputIsRefusedAndNeverBreaksTheService(String body) {
        if (fed == null) {
            fed = Campaigns.open("WARD", 1986);
        }
        var subject = fed.member(Campaigns.memberOf("CELL1"), "CELL1", "APPRAISED");
        for (var step : List.of("reviews", "appraisals", "decisions", "notices")) {
            Calls.post(
                            TestTokens.of("GRASSROOTS_APPROVER:WARD:subtree", "GRASSROOTS_CLERK:WARD:subtree"),
                            "/evaluations/" + step,
                            body.replace("$", subject.toString()))
                    .statusCode(lessThan(500));
        }
        Calls.get(APPROVER, "/evaluations/" + subject + "/course").body("grade", nullValue());
    }

    private static String exceptions(Campaigns campaign) {
        return "/campaigns/" + campaign.id() + "/cap-exceptions";
    }

    private static String row(UUID id) {
        return "{\"id\": \"" + id + "\"}";
    }

    private static String decided(UUID id, String grade) {
        return decided(id, grade, "\"note\": null");
    }

    private static String decided(UUID id, String grade, String more) {
        return "{\"id\": \"%s\", \"grade\": \"%s\", %s}".formatted(id, grade, more);
    }

    private static ValidatableResponse batch(String token, String step, String facts, List<String> rows) {
        return Calls.post(token, "/evaluations/" + step, """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}, "subjects": [%s]}
                """.formatted(
                        facts, rows.stream().collect(Collectors.joining(","))));
    }
}
