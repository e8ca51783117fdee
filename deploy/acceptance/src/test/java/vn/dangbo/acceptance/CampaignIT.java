package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The campaign of Dĩ An of 2019, by the accounts of the town: its subjects are the very persons and organisations of the figures. */
@ExtendWith(Installed.class)
class CampaignIT {

    private static final String OFFICER = "org-officer.dian";
    private static final String HEAD = "org-head.dian";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Response post(Installation installation, String account, String path, Object body) {
        return installation.as(account).contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    @Test
    void theSubjectsOf2019AreThoseOfTheFigures(Installation installation) throws InterruptedException {
        var draft = post(
                installation,
                OFFICER,
                "/campaigns",
                Map.of(
                        "organisation", "DIAN",
                        "name", "Đánh giá, xếp loại năm 2019",
                        "year", 2019,
                        "ruleSet", "E1b-2019",
                        "cutOff", "2019-12-31",
                        "calendar", Map.of("REVIEWED", "2019-12-31", "DECIDED", "2020-02-15")));
        assertEquals(201, draft.statusCode(), draft.asString());
        String id = draft.path("id");
        // the results of the year are on record already
        opened(installation, id, Map.of()).then().statusCode(409).body("code", equalTo("CAMPAIGN_RESULTS_EXIST"));
        opened(installation, id, Map.of("takeOver", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));

        var totals = installation
                .as(OFFICER)
                .get("/api/v1/campaigns/" + id + "/subjects/totals")
                .then()
                .statusCode(200)
                .body("temporaryGuests", equalTo(26));
        totals.body("kinds.find { it.subjectKind == 'ORGANISATION' }.enumerated", equalTo(49 + 138))
                .body("kinds.find { it.subjectKind == 'ORGANISATION' }.toGrade", equalTo(49 + 138))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.enumerated", equalTo(4_928))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.toGrade", equalTo(4_238))
                .body(
                        "kinds.find { it.subjectKind == 'MEMBER' }.excluded",
                        equalTo(Map.of("MIEN_SINH_HOAT", 400, "MIEN_CONG_TAC", 199, "MOI_KET_NAP", 91)))
                .body("kinds.find { it.subjectKind == 'COLLECTIVE' }.enumerated", equalTo(35 + 56 + 33));
        installation
                .as("org-officer.kientuong")
                .get("/api/v1/campaigns/" + id)
                .then()
                .statusCode(404);
        installation.as(HEAD).get("/api/v1/campaigns?year=2019").then().body("items", hasSize(1));
    }

    /** A campaign is not opened while copies are still being filled; on a fresh installation that is a matter of seconds. */
    private static Response opened(Installation installation, String id, Map<String, Object> body)
            throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = post(installation, HEAD, "/campaigns/" + id + "/open", body);
            if (answer.statusCode() != 503 || Instant.now().isAfter(end)) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }
}
