package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway before the three services. */
@ExtendWith(Installed.class)
class DoorIT {

    @Test
    void oneDocumentDescribesAllServices(Installation installation) {
        installation
                .as(null)
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/organisations"))
                .body("paths", hasKey("/api/v1/members"))
                .body("paths", hasKey("/api/v1/evaluations"))
                .body("paths", hasKey("/api/v1/imports/organisations"))
                .body("paths", hasKey("/api/v1/imports/members"))
                .body("paths", hasKey("/api/v1/imports/evaluations"))
                .body("paths", hasKey("/api/v1/statistics/{metric}"));
    }

    @Test
    void theMetricsOfAllServicesStandInOneList(Installation installation) {
        installation
                .as("province-system")
                .get("/api/v1/statistics")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "ORG_COUNT",
                                "ORG_TCCSD",
                                "MEMBER_STOCK",
                                "ADMISSION_COUNT",
                                "EVAL_ORG",
                                "EVAL_MEMBER"));
    }

    @Test
    void problemsPassUnchangedWithTheirRequestId(Installation installation) {
        installation
                .as("org-officer.kientuong")
                .header("X-Request-Id", "abc-123")
                .header("Accept-Language", "en")
                .get("/api/v1/organisations/NOWHERE")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", "abc-123")
                .body("code", equalTo("ORGANISATION_NOT_FOUND"))
                .body("detail", containsString("NOWHERE"))
                .body("instance", equalTo("/api/v1/organisations/NOWHERE"));
    }

    @Test
    void theFeedTellsEveryUnitOnceAndInOrder(Installation installation) {
        var subjects = new HashSet<String>();
        var after = "";
        int events = 0;
        while (true) {
            var batch = installation.as("province-system").get("/api/v1/feeds/organisations?limit=50&after=" + after);
            batch.then().statusCode(200).contentType("application/cloudevents-batch+json");
            List<String> ids = batch.jsonPath().getList("id");
            if (ids.isEmpty()) {
                break;
            }
            subjects.addAll(batch.jsonPath().getList("subject"));
            events += ids.size();
            after = ids.get(ids.size() - 1);
        }
        assertEquals(events, subjects.size(), "the load that was cut off announced no unit twice");
        assertTrue(events >= 161, "TINH, KIENTUONG, 24 grassroots organisations, 135 cells");
    }

    @Test
    void aServiceThatIsKilledIsNamedAndComesBackWithItsFigures(Installation installation) throws InterruptedException {
        var figure = "/api/v1/statistics/MEMBER_STOCK?organisation=KIENTUONG&asOf=2019-12-31";
        var digest = installation.as("province-system").get(figure).<String>path("digest");
        ProcessHandle.of(installation.processOf("member-service")).orElseThrow().destroyForcibly();
        boolean named = false;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end) {
            var answer = installation.as("province-system").get(figure);
            if (answer.statusCode() == 502) {
                named |= "UPSTREAM_UNAVAILABLE".equals(answer.path("code"))
                        && answer.<String>path("detail").contains("member-service");
            } else if (answer.statusCode() == 200 && named) {
                assertEquals(digest, answer.path("digest"));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(named ? "member-service did not come back" : "no 502 named member-service");
    }
}
