package vn.dangbo.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestUpstream;

/** What is served to whom, and which requests are refused as such. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class DoorTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members",
                "/api/v1/unknown",
                "/api",
                "/q/metrics",
                "/q/info",
                "/q/dev",
                "/elsewhere",
                "/"
            })
    void nothingButThePublicPagesIsServedWithoutAToken(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve(path)));

        assertProblem(answer, 401, "UNAUTHENTICATED");
        assertEquals(List.of("Bearer realm=\"dangbo\""), answer.headers().allValues("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/openapi", "/openapi?format=json", "/swagger-ui/"})
    void thePublicPagesAreServedWithoutAToken(String path) throws Exception {
        assertEquals(200, send(HttpRequest.newBuilder(gateway.resolve(path))).statusCode());
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        for (String path : List.of("/api/v1/unknown", "/api/v1/imports/others", "/elsewhere")) {
            HttpResponse<String> answer = send(to(path));
            assertProblem(answer, 404, "NO_SUCH_PATH");
            assertEquals(path, json(answer).getString("instance"));
        }
    }

    @Test
    void problemsAreVietnameseUnlessTheCallerPrefersEnglish() throws Exception {
        HttpResponse<String> vietnamese = send(to("/api/v1/unknown"));
        HttpResponse<String> english = send(to("/api/v1/unknown").header("Accept-Language", "en-GB,en;q=0.9"));

        assertEquals("Không tìm thấy", json(vietnamese).getString("title"));
        assertEquals("Not found", json(english).getString("title"));
        assertEquals("https://dangbo.vn/problems/no-such-path", json(english).getString("type"));
        assertEquals(new JsonArray(), json(english).getJsonArray("violations"));
    }

    @Test
    void metricsNeedATokenAndNameNobody() throws Exception {
        start(Service.MEMBER);
        send(to("/api/v1/members/0194f7a2-3c1e-7a55-9d4b-5f2f6c0e1a77"));

        HttpResponse<String> answer = send(to("/q/metrics"));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("http_server_requests_seconds_count{"), answer.body());
        assertTrue(answer.body().contains("uri=\"/api\""), answer.body());
        assertFalse(answer.body().contains("0194f7a2"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members;x=1",
                "/api/v1/members%3Bx",
                "/api/v1/members%2Fx",
                "/api/v1/members%5Cx",
                "/api/v1//members",
                "/api/v1/../members",
                "/q/health/../metrics",
                "/q/health/%2e%2e/metrics",
                "/q/health;/x",
                "/api/v1/%2e%2e/members",
                "/api/v1/mem%0abers",
                "http://127.0.0.1/api/v1/members",
            })
    void anAmbiguousAddressIsRefusedBeforeAnythingIsRouted(String target) throws Exception {
        TestUpstream members = start(Service.MEMBER);

        String answer = RawHttp.exchange(gateway, "GET", target, "Authorization: Bearer " + token());

        assertEquals(400, RawHttp.statusOf(answer), answer);
        assertTrue(answer.contains("\"code\":\"UNSAFE_PATH\""), answer);
        assertTrue(
                answer.contains("\"violations\":[{\"field\":\"path\",\"code\":\"UNSAFE_PATH\",\"message\":"), answer);
        assertTrue(members.requests().isEmpty());
    }

    /** The framework refuses these before our code sees them, with a bare status. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/members\\x", "/api/v1/mem\u0001bers", "/api/v1/members%zz", "*", "/api/v1/a b"})
    void whatIsNoAddressAtAllIsRefused(String target) throws Exception {
        TestUpstream members = start(Service.MEMBER);

        String answer = RawHttp.exchange(gateway, "GET", target, "Authorization: Bearer " + token());

        assertEquals(400, RawHttp.statusOf(answer), answer);
        assertTrue(members.requests().isEmpty());
    }

    @Test
    void aTooLongAddressIsRefused() throws Exception {
        String answer = RawHttp.exchange(gateway, "GET", "/api/v1/members?q=" + "a".repeat(8_200));
        assertEquals(400, RawHttp.statusOf(answer), answer);
        assertTrue(answer.contains("\"code\":\"URI_TOO_LONG\""), answer);
        assertTrue(answer.contains("\"violations\":[{\"field\":\"path\""), answer);
    }

    @Test
    void tooLargeHeadersAreRefused() throws Exception {
        String answer = RawHttp.exchange(gateway, "GET", "/api/v1/members", "X-Large: " + "a".repeat(25_000));
        assertEquals(431, RawHttp.statusOf(answer), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Content-Length: -5",
                "Content-Length: 5 , 6",
                "Host: another.test",
            })
    void aRequestThatCanBeReadInTwoWaysIsRefused(String header) throws Exception {
        TestUpstream members = start(Service.MEMBER);

        String answer =
                RawHttp.exchange(gateway, "POST", "/api/v1/admissions", header, "Authorization: Bearer " + token());

        assertEquals(400, RawHttp.statusOf(answer), answer);
        assertTrue(members.requests().isEmpty());
    }

    @Test
    void oneAccountCannotTakeAllConnections() throws Exception {
        CountDownLatch waiting = new CountDownLatch(3);
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        TestUpstream organisations = start(Service.ORG).does(request -> {
            held.add(request);
            waiting.countDown();
        });
        List<CompletableFuture<HttpResponse<String>>> polls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            polls.add(client().sendAsync(
                            to("/api/v1/feeds/organisations").build(), HttpResponse.BodyHandlers.ofString()));
        }
        waiting.await();

        HttpResponse<String> fourth = send(to("/api/v1/feeds/organisations"));
        organisations.after(1, () -> held.forEach(TestUpstream::echo));
        CompletableFuture.allOf(polls.toArray(new CompletableFuture<?>[0])).join();
        organisations.does(TestUpstream::echo);
        HttpResponse<String> later = send(to("/api/v1/feeds/organisations"));

        assertProblem(fourth, 429, "TOO_MANY_REQUESTS");
        assertEquals("1", fourth.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, later.statusCode(), later.body());
    }

    @Test
    void aBrowserOnAnotherSiteIsNotInvited() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/unknown").header("Origin", "https://elsewhere.example"));
        assertFalse(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent());
    }
}
