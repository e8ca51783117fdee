package vn.dangbo.evaluation.ceiling;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.assessment.Campaigns;
import vn.dangbo.testkit.TestTokens;

/** Who keeps an excellent grade, over the API. Each test has a campaign of its own year. */
@EvaluationServiceTest
class AllocationApiTest {

    private static final String TOWN = TestTokens.of("ORG_HEAD:TOWN:subtree");

    /** HC16 under HD 21: a fifth of the 13 and 5 HTTNV and better of a TCCSĐ; points rank, and the one left out hears what would help. */
    @Test
    void theLargestChoiceComesWithItsProofAndTheNearestChanges() {
        var campaign = Campaigns.open("TOWN", 1970);
        campaign.appraised("CELL1", 7, "HTTNV");
        campaign.appraised("CELL2", 3, "HTTNV");
        var best = campaign.appraised("CELL1", 3, "HTXSNV");
        campaign.appraised("CELL3", 4, "HTTNV");
        var school = campaign.appraised("CELL3", 1, "HTXSNV");
        var points =
                "\"points\": {\"%s\": 91, \"%s\": 97, \"%s\": 95}".formatted(best.get(0), best.get(1), best.get(2));
        var answer = Calls.post(TOWN, path(campaign), "{%s}".formatted(points))
                .statusCode(200)
                .body("maximal", equalTo(true))
                .body("proposed", equalTo(4))
                .body("bound", equalTo(3))
                .body("chosen", hasSize(3))
                .body("chosen", hasItem(best.get(1).toString()))
                .body("chosen", hasItem(school.get(0).toString()))
                .body("leftOut.subject", equalTo(List.of(best.get(0).toString())))
                .body("leftOut[0].bars.ruleId", hasItem("HC16"))
                .body("leftOut[0].changes.flatten().kind", hasItem("ONE_LESS"))
                .body("leftOut[0].changes.flatten().find { it.kind == 'MORE_GOOD' }.detail.more", equalTo(2))
                .body("groupsNotWhole", empty())
                .extract();
        assertEquals(
                3L,
                CertificateByHand.bound(
                        answer.<Map<String, Object>>path("problem"), answer.<Map<String, Object>>path("certificate")));
        Calls.post(TOWN, path(campaign), "{\"organisation\": \"SCHOOL\"}")
                .body("chosen", equalTo(List.of(school.get(0).toString())))
                .body("leftOut", empty());
    }

    /** HC3 (HD 21-HD/BTCTW): the disciplined one takes no place from another, however many points it has. */
    @Test
    void whomTheRecordsBarTakesNoPlace() {
        var campaign = Campaigns.open("TOWN", 1951);
        campaign.appraised("CELL1", 4, "HTTNV");
        var good = campaign.appraised("CELL1", 1, "HTXSNV");
        var member = Campaigns.memberOf("CELL1");
        Campaigns.disciplined(member, "CELL1", 1951);
        var disciplined = campaign.member(member, "CELL1", "APPRAISED");
        Campaigns.run("update assessment set appraised_grade = 'HTXSNV' where id = '" + disciplined + "'");
        Calls.post(TOWN, path(campaign), "{\"points\": {\"%s\": 99, \"%s\": 50}}".formatted(disciplined, good.get(0)))
                .statusCode(200)
                .body("chosen", equalTo(List.of(good.get(0).toString())))
                .body("leftOut.subject", equalTo(List.of(disciplined.toString())))
                .body("leftOut[0].bars.ruleId", hasItem("HC3"));
    }

    /** HC7 (HD 21-HD/BTCTW): a cell stands on its members, as they stand: one of five below HTTNV is at the floor, two are below. */
    @Test
    void theFloorIsCountedFromTheGradesAsTheyStand() {
        var campaign = Campaigns.open("TOWN", 1952);
        campaign.appraised("CELL1", 4, "HTTNV");
        campaign.appraised("CELL1", 1, "HTNV");
        campaign.appraised("CELL2", 3, "HTTNV");
        campaign.appraised("CELL2", 2, "HTNV");
        var enough = campaign.organisation("CELL1", "APPRAISED");
        var tooFew = campaign.organisation("CELL2", "APPRAISED");
        Campaigns.run(
                "update assessment set appraised_grade = 'HTXSNV' where id in ('%s', '%s')".formatted(enough, tooFew));
        Calls.post(TOWN, path(campaign), "{\"subjectKinds\": [\"ORGANISATION\"]}")
                .statusCode(200)
                .body("leftOut.subject", hasItem(tooFew.toString()))
                .body("leftOut.find { it.subject == '%s' }.bars.ruleId".formatted(tooFew), hasItem("HC7c"))
                .body("problem.subjects.find { it.id == '%s' }.exclusion".formatted(enough), nullValue());
    }

    /** What is decided keeps its place, whatever the points of others. */
    @Test
    void whatIsDecidedStays() {
        var campaign = Campaigns.open("TOWN", 1971);
        campaign.appraised("CELL1", 4, "HTTNV");
        var both = campaign.appraised("CELL1", 2, "HTXSNV");
        Campaigns.read("update assessment set grade = 'HTXSNV', step = 'DECIDED' where id = '" + both.get(0)
                + "' returning id");
        Calls.post(TOWN, path(campaign), "{\"points\": {\"%s\": 100}}".formatted(both.get(1)))
                .body("chosen", equalTo(List.of(both.get(0).toString())));
    }

    /** Of a group that is reached in part nobody is allocated: its ceiling is that of the whole. */
    @Test
    void aPartOfAGroupIsNotAllocated() {
        var campaign = Campaigns.open("TOWN", 1972);
        campaign.appraised("CELL1", 5, "HTXSNV");
        Calls.post(TestTokens.of("CELL_SECRETARY:CELL1:subtree"), path(campaign), "{}")
                .statusCode(200)
                .body("chosen", empty())
                .body("groupsNotWhole", hasSize(1));
        Calls.post(TestTokens.of("ORG_HEAD:DISTRICT:subtree"), path(campaign), "{}")
                .statusCode(404);
        Calls.post(TOWN, path(campaign), "{\"explain\": [\"%s\"]}".formatted(java.util.UUID.randomUUID()))
                .statusCode(400)
                .body("code", equalTo("ALLOCATION_NOT_LEFT_OUT"));
    }

    private static String path(Campaigns campaign) {
        return "/campaigns/" + campaign.id() + "/allocation";
    }
}
