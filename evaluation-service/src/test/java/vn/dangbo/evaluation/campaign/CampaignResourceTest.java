package vn.dangbo.evaluation.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.campaign.CampaignWorld.post;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.World;
import vn.dangbo.testkit.TestTokens;

/** Drafts of campaigns. */
@EvaluationServiceTest
class CampaignResourceTest {

    @Inject
    World sample;

    private CampaignWorld world;

    @BeforeEach
    void world() throws SQLException {
        world = CampaignWorld.of(sample, "CR");
    }

    @Test
    void aDraftPinsTheVersionOfItsRulesAndCanBeChangedUntilItIsGivenUp() {
        var officer = world.town("ORG_OFFICER");
        var id = post(officer, "/campaigns", world.request(2026, "YEAR"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("ruleSetVersion", equalTo(1))
                .body("calendar.REVIEWED", equalTo("2026-12-15"))
                .body("flow.MEMBER.SELF_ASSESSED", equalTo("OFF"))
                .extract()
                .<String>path("id");
        post(officer, "/campaigns", world.request(2026, "YEAR"))
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_EXISTS"));
        var changed = world.request(2026, "YEAR").replace("\"REVIEWED\": \"2026-12-15\", ", "");
        put(id, changed, null).then().statusCode(428);
        put(id, changed, "\"7\"").then().statusCode(412);
        put(id, changed, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("calendar.size()", equalTo(1));
        post(world.town("ORG_HEAD"), "/campaigns/" + id + "/open", "{}")
                .statusCode(409)
                .body("code", equalTo("CUT_OFF_TO_COME"));
        post(officer, "/campaigns/" + id + "/cancel", null).statusCode(200).body("status", equalTo("CANCELLED"));
        put(id, changed, "\"3\"").then().statusCode(409).body("code", equalTo("CAMPAIGN_NOT_DRAFT"));
        post(officer, "/campaigns", world.request(2026, "YEAR")).statusCode(201);
    }

    private io.restassured.response.Response put(String id, String body, String version) {
        var request = given().auth()
                .oauth2(world.town("ORG_OFFICER"))
                .contentType(ContentType.JSON)
                .body(body);
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.put("/api/v1/campaigns/" + id);
    }

    @Test
    void whatTheRuleSetDoesNotAllowIsToldAllAtOnce() {
        var officer = world.town("ORG_OFFICER");
        var request = world.request(2026, "Q1")
                .replace("\"SELF_ASSESSED\": \"OFF\"", "\"DECIDED\": \"OFF\", \"NOWHERE\": \"OFF\"")
                .replace("\"DECIDED\": \"2027-01-15\"", "\"DECIDED\": \"2026-12-01\", \"SOON\": \"2026-12-01\"");
        post(officer, "/campaigns", request)
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "CAMPAIGN_STEP_UNKNOWN",
                                "CAMPAIGN_DUE_ORDER",
                                "CAMPAIGN_STEP_REQUIRED",
                                "CAMPAIGN_STEP_UNKNOWN"));
        post(officer, "/campaigns", world.request(2019, "YEAR"))
                .statusCode(400)
                .body("violations.code", hasItem("RULE_SET_OTHER_YEARS"));
        post(officer, "/campaigns", world.request(2026, "Q1").replace("2026-12-31", "2025-12-31"))
                .statusCode(400)
                .body("violations.code", hasItem("CUT_OFF_BEFORE_YEAR"));
        post(officer, "/campaigns", world.request(2026, "Q1").replace("E3-2025", "E9"))
                .statusCode(400)
                .body("violations.code", hasItem("RULE_SET_UNKNOWN"));
    }

    @Test
    void whoeverReachesAUnitOfItsTreeSeesItAndNobodyElse() {
        var id = world.drafted(world.request(2026, "Q2"));
        var secretary = world.at("CELL_SECRETARY", "CELL1");
        get(secretary, "/campaigns/" + id).statusCode(200);
        get(secretary, "/campaigns?year=2026&limit=200").body("items.id", hasItem(id));
        get(TestTokens.of("ORG_OFFICER:PROVINCE:self"), "/campaigns/" + id).statusCode(404);
        get(world.at("ORG_OFFICER", "OUT"), "/campaigns/" + id).statusCode(404);
        get(world.at("ORG_OFFICER", "OUT"), "/campaigns?limit=200").body("items.id", not(hasItem(id)));
        // Reading is for the tree, changing for who reaches the organisation itself.
        post(world.at("ORG_OFFICER", "WARD"), "/campaigns/" + id + "/cancel", null)
                .statusCode(404);
        post(world.at("ORG_OFFICER", "WARD"), "/campaigns", world.request(2026, "Q3"))
                .statusCode(404);
        post(world.town("ORG_HEAD"), "/campaigns", world.request(2026, "Q3")).statusCode(403);
    }
}
