package vn.dangbo.gateway.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.TestUpstream;

/** The list of all statistics is whole, or it is a problem. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class StatisticsCatalogueTest extends GatewayTest {

    private TestUpstream organisations;
    private TestUpstream members;

    @BeforeEach
    void startTwoServices() {
        organisations = start(Service.ORG).does(request -> list(request, "ORG_COUNT", "ORG_TCCSD"));
        members = start(Service.MEMBER).does(request -> list(request, "MEMBER_STOCK"));
    }

    @Test
    void theListsOfAllServicesAreJoinedInTheirOrder() throws Exception {
        TestUpstream evaluations = start(Service.EVALUATION);
        // The slowest comes first all the same.
        organisations.does(request -> organisations.after(200, () -> list(request, "ORG_COUNT", "ORG_TCCSD")));
        evaluations.does(request -> list(request, "EVAL_ORG"));

        HttpResponse<String> answer = send(to("/api/v1/statistics?family=all")
                .header("Accept-Language", "en")
                .header("X-Request-Id", "call-1")
                .header("Accept-Encoding", "gzip"));

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                List.of("ORG_COUNT", "ORG_TCCSD", "MEMBER_STOCK", "EVAL_ORG"),
                json(answer).getJsonArray("items").stream()
                        .map(item -> ((JsonObject) item).getString("code"))
                        .toList());
        assertTrue(json(answer).containsKey("next"));
        for (TestUpstream service : List.of(organisations, members, evaluations)) {
            HttpServerRequest seen = service.requests().get(0);
            assertEquals("/api/v1/statistics?family=all", seen.uri());
            assertEquals("en", seen.getHeader("Accept-Language"));
            assertEquals("call-1", seen.getHeader("X-Request-Id"));
            assertTrue(seen.getHeader("Authorization").startsWith("Bearer "));
        }
    }

    @Test
    void aServiceThatIsDownMakesItAProblem() throws Exception {
        assertProblem(send(to("/api/v1/statistics")), 502, "UPSTREAM_UNAVAILABLE", Service.EVALUATION);
    }

    @Test
    void aServiceThatDoesNotAnswerMakesItAProblem() throws Exception {
        start(Service.EVALUATION).does(request -> {});
        assertProblem(send(to("/api/v1/statistics")), 504, "UPSTREAM_TIMEOUT", Service.EVALUATION);
    }

    @Test
    void aServiceThatStopsInTheMiddleMakesItAProblem() throws Exception {
        start(Service.EVALUATION)
                .does(request -> request.response().setChunked(true).write("{\"items\":["));
        assertProblem(send(to("/api/v1/statistics")), 504, "UPSTREAM_TIMEOUT", Service.EVALUATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "not json",
                "{\"items\":\"none\"}",
                "{\"items\":[],\"next\":\"a further page\"}",
            })
    void aServiceThatAnswersSomethingElseMakesItAProblem(String body) throws Exception {
        start(Service.EVALUATION).does(request -> request.response().end(body));
        assertProblem(send(to("/api/v1/statistics")), 502, "UPSTREAM_INVALID", Service.EVALUATION);
    }

    @Test
    void aProblemOfAServicePassesUnchanged() throws Exception {
        String problem = "{\"code\":\"FORBIDDEN\"}";
        start(Service.EVALUATION).does(request -> request.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem));

        HttpResponse<String> answer = send(to("/api/v1/statistics"));

        assertEquals(403, answer.statusCode());
        assertEquals(problem, answer.body());
        assertEquals(List.of("application/problem+json"), answer.headers().allValues("Content-Type"));
    }

    @Test
    void itCanOnlyBeRead() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/statistics").POST(BodyPublishers.ofString("{}")));

        assertEquals(405, answer.statusCode());
        assertEquals(List.of("GET, HEAD"), answer.headers().allValues("Allow"));
        assertTrue(organisations.requests().isEmpty());
        assertTrue(members.requests().isEmpty());
    }

    private static void list(HttpServerRequest request, String... codes) {
        List<JsonObject> items = List.of(codes).stream()
                .map(code -> new JsonObject().put("code", code))
                .toList();
        request.response().end(new JsonObject().put("items", items).toBuffer());
    }
}
