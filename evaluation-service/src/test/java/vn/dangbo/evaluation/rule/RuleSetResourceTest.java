package vn.dangbo.evaluation.rule;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.TestTokens;

/** Rule sets over HTTP: those of the product, one's own, and what they say of facts. */
@EvaluationServiceTest
class RuleSetResourceTest {

    private static final String PATH = "/api/v1/rule-sets/";

    @Inject
    Sql sql;

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree"));
    }

    private static RequestSpecification head() {
        return given().auth().oauth2(TestTokens.ofAccount("head", "ORG_HEAD:TOWN:subtree"));
    }

    @Test
    void theErasOfTheProductAreThereAndPublished() {
        officer()
                .get("/api/v1/rule-sets?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("E0-2014", "E1a-2018", "E1b-2019", "E2-2023", "E3-2025"));
        officer()
                .get(PATH + "E3-2025")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("organisation", nullValue())
                .body("rules.scoring.mode", equalTo("POINTS_100"))
                .body("rules.caps[0].exception", equalTo(0.25f))
                .body("rules.rules.find { it.id == 'HC1' }.legalRef", equalTo("HD 43-HD/BTCTW 31/10/2025"));
        officer().get(PATH + "E9-2050").then().statusCode(404).body("code", equalTo("RULE_SET_NOT_FOUND"));
        officer().get(PATH + "E3-2025?version=0").then().statusCode(400);
    }

    @Test
    void aSiteDerivesDraftsAndPublishesItsOwnOnce() {
        var id = RuleSetDrafts.name();
        var halfUp = RuleSetDrafts.document(
                id, rules -> ((ObjectNode) rules.get("caps").get(0)).put("rounding", "HALF_UP"));
        RuleSetDrafts.draft(officer(), "TOWN", halfUp)
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("derivedFrom", equalTo("E1b-2019:2"))
                .body("rules.caps[0].rounding", equalTo("HALF_UP"));
        // the same id twice, another one's id, a stale page
        RuleSetDrafts.draft(officer(), "TOWN", halfUp).then().statusCode(409).body("code", equalTo("RULE_SET_DRAFTED"));
        RuleSetDrafts.draft(officer(), "TOWN", RuleSetDrafts.document("E1b-2019", rules -> {}))
                .then()
                .statusCode(409);
        put(id, "\"7\"", halfUp, 412);
        put(id, null, halfUp, 428);
        put(id, "\"1\"", RuleSetDrafts.document(RuleSetDrafts.name(), rules -> {}), 400);
        put(id, "\"1\"", halfUp.put("title", "Quy tắc của thị xã"), 200);

        var both = TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree", "ORG_HEAD:TOWN:subtree");
        given().auth()
                .oauth2(both)
                .post(PATH + id + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_SET_OWN_DRAFT"));
        head().post(PATH + id + "/publish").then().statusCode(200).body("status", equalTo("PUBLISHED"));
        head().post(PATH + id + "/publish").then().statusCode(409).body("code", equalTo("RULE_SET_PUBLISHED"));
        put(id, "\"3\"", halfUp, 409);
        RuleSetDrafts.draft(officer(), "TOWN", halfUp).then().statusCode(201).body("version", equalTo(2));
        officer().get(PATH + id + "?version=1").then().body("rules.title", equalTo("Quy tắc của thị xã"));
    }

    /** Not even a statement of the service's own role changes what was published. */
    @Test
    void thePublishedIsNeverChanged() {
        var change = Map.of("id", "E1b-2019");
        assertThrows(
                RuntimeException.class,
                () -> sql.execute("update rule_set set document = '{}' where id = :id", change));
        assertTrue(BuiltInRuleSets.read("E1b-2019").rule("HC1").isPresent());
    }

    @Test
    void whatIsNoRuleSetIsRefusedWithEachPlace() {
        var id = RuleSetDrafts.name();
        var wrong = RuleSetDrafts.document(id, rules -> {
            ((ObjectNode) rules.get("caps").get(0)).put("ratio", 1.2);
            ((ObjectNode) rules.get("rules").get(0).get("when")).put("some", 1);
            rules.put("unheardOf", true);
        });
        RuleSetDrafts.draft(officer(), "TOWN", wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE_SET_INVALID"))
                .body("violations.field", hasItems("$", "$.caps[0].ratio", "$.rules[0].when"));
        var twice = RuleSetDrafts.document(id, rules -> rules.withArray("rules")
                .add(rules.get("rules").get(0).deepCopy()));
        RuleSetDrafts.draft(officer(), "TOWN", twice).then().statusCode(422);
    }

    /** The same facts under two rule sets, line by line: a civil servant rated HTTNV as such. */
    @Test
    void theSameFactsUnderTwoRuleSetsShowTheDifference() {
        given().auth()
                .oauth2(TestTokens.of("CELL_SECRETARY:CELL1:self"))
                .contentType("application/json")
                .body("""
                        {"subjectKind": "MEMBER", "facts": {"civilServant": true, "civilServiceGrade": "HTTNV",
                         "resultsExcellent": true, "othersGood": true, "score": 95, "tasksDonePct": 100, "tasksLatePct": 0,
                         "tasksExceededPct": 20, "priorShortcomingsFixedPct": 100}}""")
                .post(PATH + "E1b-2019/judgement?compareWith=E3-2025")
                .then()
                .statusCode(200)
                .body("judgement.best", equalTo("HTTNV"))
                .body("judgement.results.find { it.ruleId == 'HC9' }.passed", equalTo(false))
                .body("judgement.results.find { it.ruleId == 'HC9' }.facts.civilServiceGrade", equalTo("HTTNV"))
                .body("compared.ruleSet", equalTo("E3-2025"))
                .body("compared.judgement.best", equalTo("HTTNV"))
                .body("differences.ruleId", hasItems("HC9", "D-HTXSNV"))
                .body("differences.find { it.ruleId == 'HC9' }.there", nullValue());
        given().auth()
                .oauth2(TestTokens.of("CELL_SECRETARY:CELL1:self"))
                .contentType("application/json")
                .body("{\"subjectKind\": \"MEMBER\", \"facts\": {\"isHead\": 3}}")
                .post(PATH + "E1b-2019/judgement")
                .then()
                .statusCode(400)
                .body("violations.field", contains("facts.isHead"));
        officer().get("/api/v1/codelists/evaluation-facts").then().body("items.code", hasItem("ledGrade"));
    }

    private static void put(String id, String ifMatch, ObjectNode document, int status) {
        var request = officer().contentType("application/json").body(document.toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.put(PATH + id).then().statusCode(status);
    }
}
