package vn.dangbo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestUpstream;

/** What a service sees of a request, and what a client sees of the answer. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class ForwardingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "ORG, GET, /api/v1/organisations/KIENTUONG/tree?asOf=2019-12-31&depth=2",
        "ORG, POST, /api/v1/accounts",
        "MEMBER, GET, /api/v1/members?q=nguy%E1%BB%85n%20v%C4%83n%3B&limit=50",
        "MEMBER, DELETE, /api/v1/awards/7",
        "MEMBER, PATCH, /api/v1/members/7",
        "EVALUATION, PUT, /api/v1/campaigns/2019",
        "EVALUATION, GET, /api/v1/statistics/EVAL_ORG?year=2019",
    })
    void methodAndAddressArriveAsTheyWereSent(Service service, String method, String target) throws Exception {
        start(service);

        JsonObject seen = json(send(to(target).method(method, BodyPublishers.noBody())));

        assertEquals(method, seen.getString("method"));
        assertEquals(target, seen.getString("uri"));
    }

    @Test
    void headersThatClaimAnIdentityNeverArrive() throws Exception {
        start(Service.MEMBER);
        List<String> claims = List.of(
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-User",
                "x-forwarded-prefix",
                "X-Real-IP",
                "X_Real_IP",
                "X-User",
                "X-User-Id",
                "X-Remote-User",
                "Remote-User",
                "REMOTE-EMAIL",
                "X-Auth-Request-User",
                "X-Authenticated-Userid",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-SSL-Client-Cert",
                "X-Client-IP",
                "True-Client-IP");
        String[] headers = claims.stream().map(name -> name + ": forged").toArray(String[]::new);
        headers = Arrays.copyOf(headers, headers.length + 2);
        headers[headers.length - 2] = "Authorization: Bearer " + token();
        headers[headers.length - 1] = "Accept-Language: vi";

        JsonObject seen = seen(RawHttp.exchange(gateway, "GET", "/api/v1/members", headers));

        assertFalse(seen.encode().contains("forged"), seen::encodePrettily);
        assertEquals("vi", seen.getString("accept-language"));
    }

    @Test
    void theServiceLearnsFromTheGatewayWhoAskedForWhat() throws Exception {
        start(Service.MEMBER);

        JsonObject seen = seen(RawHttp.exchange(
                gateway,
                "GET",
                "/api/v1/members",
                "Authorization: Bearer " + token(),
                "X-Forwarded-For: 10.9.8.7",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher"));

        assertEquals("127.0.0.1", seen.getString("x-forwarded-for"));
        assertEquals("gateway.test", seen.getString("x-forwarded-host"));
        assertEquals("http", seen.getString("x-forwarded-proto"));
        assertEquals(URI.create(address(Service.MEMBER)).getAuthority(), seen.getString("host"));
    }

    @Test
    void headersOfOneConnectionStayOnIt() throws Exception {
        start(Service.MEMBER).does(request -> {
            request.response()
                    .putHeader("Keep-Alive", "timeout=5")
                    .putHeader("Connection", "close, X-Internal")
                    .putHeader("X-Internal", "secret")
                    .putHeader("Proxy-Authenticate", "Basic")
                    .putHeader("ETag", "\"7\"");
            TestUpstream.echo(request);
        });

        String answer = RawHttp.exchange(
                gateway,
                "GET",
                "/api/v1/members",
                "Authorization: Bearer " + token(),
                "Connection: close",
                "Connection: X-Hop",
                "X-Hop: mine",
                "TE: trailers",
                "Proxy-Authorization: Basic x",
                "Upgrade: h2c",
                "Keep-Alive: 5");

        Set<String> seen = seen(answer).fieldNames();
        for (String name : List.of("x-hop", "te", "proxy-authorization", "upgrade", "keep-alive")) {
            assertFalse(seen.contains(name), name);
        }
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertFalse(head.contains("x-internal"), head);
        assertFalse(head.contains("keep-alive"), head);
        assertFalse(head.contains("proxy-authenticate"), head);
        assertTrue(head.contains("etag: \"7\""), head);
    }

    @Test
    void addressesOfAServiceLeadThroughTheGateway() throws Exception {
        String own = address(Service.MEMBER);
        start(Service.MEMBER).does(request -> request.response()
                .setStatusCode(202)
                .putHeader("Location", own + "/api/v1/imports/members-7")
                .putHeader("Link", "<" + own + "/api/v1/members?cursor=x>; rel=\"next\"")
                .end());

        HttpResponse<String> answer = send(to("/api/v1/imports/members").POST(BodyPublishers.ofString("x")));

        assertEquals(List.of("/api/v1/imports/members-7"), answer.headers().allValues("Location"));
        assertEquals(
                List.of("</api/v1/members?cursor=x>; rel=\"next\""),
                answer.headers().allValues("Link"));
    }

    @Test
    void aHarmlessRequestIdIsKeptAndReturned() throws Exception {
        start(Service.MEMBER).does(request -> {
            request.response().putHeader("X-Request-Id", "the-service-has-another");
            TestUpstream.echo(request);
        });

        HttpResponse<String> answer = send(to("/api/v1/members").header("X-Request-Id", "tablet-7_a.b"));

        assertEquals(List.of("tablet-7_a.b"), answer.headers().allValues("X-Request-Id"));
        assertEquals("tablet-7_a.b", json(answer).getJsonObject("headers").getString("x-request-id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "Việt"})
    void anotherRequestIdIsReplaced(String given) throws Exception {
        start(Service.MEMBER);
        String answer = RawHttp.exchange(
                gateway, "GET", "/api/v1/members", "Authorization: Bearer " + token(), "X-Request-Id: " + given);

        String id = seen(answer).getString("x-request-id");
        assertTrue(id.matches("[0-9a-f-]{36}"), id);
        assertTrue(answer.contains("X-Request-Id: " + id + "\r\n"), answer);
    }

    @Test
    void aTraceIsContinuedOrBegun() throws Exception {
        start(Service.MEMBER);
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        JsonObject continued = json(send(
                        to("/api/v1/members").header("traceparent", trace).header("tracestate", "vendor=1")))
                .getJsonObject("headers");
        JsonObject begun = json(send(
                        to("/api/v1/members").header("traceparent", "nonsense").header("tracestate", "vendor=1")))
                .getJsonObject("headers");

        assertEquals(trace, continued.getString("traceparent"));
        assertEquals("vendor=1", continued.getString("tracestate"));
        assertTrue(begun.getString("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), begun::encode);
        assertFalse(begun.containsKey("tracestate"));
        assertNotEquals(trace, begun.getString("traceparent"));
    }

    private static JsonObject seen(String answer) {
        assertEquals(200, RawHttp.statusOf(answer), answer);
        return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getJsonObject("headers");
    }
}
