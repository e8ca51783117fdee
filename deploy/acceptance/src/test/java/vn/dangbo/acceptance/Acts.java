package vn.dangbo.acceptance;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Acts on organisations as three people bring them about.
 *
 * @param maker draws up
 * @param examiner examines, and records the opinion
 * @param decider decides
 */
record Acts(String maker, String examiner, String decider) {

    private static final String PATH = "/api/v1/organisation-acts";
    private static final long MINUTES = 4;

    /** Brings a proposal so far that it can be decided; gives its id. */
    String ready(Installation installation, Map<String, Object> proposal) {
        var id = post(installation, maker, "", proposal)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(installation, maker, "/" + id + "/submit", Map.of()).statusCode(200);
        post(installation, examiner, "/" + id + "/review", Map.of()).statusCode(200);
        var opinion = Map.of("method", "MEETING", "issued", 9, "returned", 9, "agree", 9, "disagree", 0);
        post(installation, examiner, "/" + id + "/opinion", opinion).statusCode(200);
        return id;
    }

    ValidatableResponse preview(Installation installation, String id) {
        return installation.as(decider).get(PATH + "/" + id + "/preview").then().statusCode(200);
    }

    ValidatableResponse decide(Installation installation, String id) {
        return post(installation, decider, "/" + id + "/decide", Map.of("number", "7-QĐ/ĐU", "on", "2020-01-02"));
    }

    /** Waits until the act is executed to its last step, whatever is down meanwhile. */
    void awaitExecuted(Installation installation, String id) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        JsonPath act = null;
        while (System.nanoTime() < end) {
            act = installation.as(decider).get(PATH + "/" + id).jsonPath();
            if ("EXECUTED".equals(act.getString("status"))
                    && act.getList("waiting").isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("not executed: " + (act == null ? id : act.prettify()));
    }

    private static ValidatableResponse post(Installation installation, String account, String path, Object body) {
        return installation
                .as(account)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + path)
                .then();
    }
}
