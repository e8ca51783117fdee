package vn.dangbo.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestIssuer;
import vn.dangbo.gateway.support.TestUpstream;

/** Who is let in, and who is not. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class DoorTest extends GatewayTest {

    @Test
    void aValidTokenWithAGrantIsLetInAndPassedOn() throws Exception {
        start(Service.MEMBER);
        String token = token();

        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/members?q=lan"))
                .header("Authorization", "Bearer " + token));

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("/api/v1/members?q=lan", json(answer).getString("uri"));
        assertEquals("Bearer " + token, json(answer).getJsonObject("headers").getString("authorization"));
    }

    static List<String> badTokens() {
        List<String> tokens = new ArrayList<>();
        tokens.add("not-a-token");
        tokens.add("a.b.c");
        Instant now = Instant.now();
        tokens.add(sign(claims(GRANT).issuedAt(now.minusSeconds(300)).expiresAt(now.minusSeconds(60))));
        tokens.add(sign(claims(GRANT).audience("another-api")));
        tokens.add(sign(claims(GRANT).audience(Set.of())));
        tokens.add(sign(claims(GRANT).issuer("http://localhost:1/realms/dangbo")));
        tokens.add(sign(claims(GRANT).claim("nbf", now.plusSeconds(600).getEpochSecond())));
        tokens.add(TestIssuer.sign(claims(GRANT), TestIssuer.newKeys().getPrivate()));
        tokens.add(claims(GRANT).jws().keyId("unknown-key").sign(signingKey()));
        tokens.add(claims(GRANT).jws().keyId("test-key").signWithSecret("x".repeat(64)));
        tokens.add(unsigned(token()));
        String token = token();
        tokens.add(token.substring(0, token.lastIndexOf('.') + 1));
        tokens.add(withPayload(token, "\"sub\":\"9c3f7f0e-officer\"", "\"sub\":\"9c3f7f0e-another\""));
        return tokens;
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String token) throws Exception {
        TestUpstream members = start(Service.MEMBER);

        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/members")).header("Authorization", "Bearer " + token));

        assertProblem(answer, 401, "UNAUTHENTICATED");
        assertEquals(
                List.of("Bearer realm=\"dangbo\", error=\"invalid_token\""),
                answer.headers().allValues("WWW-Authenticate"));
        assertTrue(members.requests().isEmpty());
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"Basic b2ZmaWNlcjpkZW1v", "Bearer", "Bearer ", "Bearer a b", "Token abc"})
    void anotherWayToAuthenticateIsRefused(String authorization) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(gateway.resolve("/api/v1/members")).header("Authorization", authorization));
        assertProblem(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void twoTokensAreRefused() throws Exception {
        String answer = RawHttp.exchange(
                gateway,
                "GET",
                "/api/v1/members",
                "Authorization: Bearer " + token(),
                "Authorization: Bearer " + token());
        assertEquals(401, RawHttp.statusOf(answer), answer);
    }

    static List<JwtClaimsBuilder> claimsWithoutGrant() {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
        return List.of(
                claims(),
                claims("KING:TINH:subtree"),
                claims("ORG_OFFICER:TINH:subtree:" + yesterday),
                claims("ORG_OFFICER:TINH", "MEMBER:KT01C01:self:" + yesterday),
                claims().claim("grants", GRANT),
                claims().claim("grants", Map.of("ORG_OFFICER", "TINH")));
    }

    @ParameterizedTest
    @MethodSource("claimsWithoutGrant")
    void withoutAGrantThatCountsTodayNobodyIsLetIn(JwtClaimsBuilder claims) throws Exception {
        TestUpstream members = start(Service.MEMBER);

        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/members"))
                .header("Authorization", "Bearer " + sign(claims)));

        assertProblem(answer, 403, "NO_GRANT");
        assertTrue(members.requests().isEmpty());
    }

    @Test
    void oneGrantThatCountsTodayIsEnough() throws Exception {
        start(Service.MEMBER);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String token = sign(claims("KING:TINH:subtree", "MEMBER:KT01C01:self:" + today));

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(gateway.resolve("/api/v1/me")).header("Authorization", "Bearer " + token));

        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void aTokenThatHasJustExpiredStillPassesSoThatClocksMayDifferALittle() throws Exception {
        start(Service.MEMBER);
        Instant now = Instant.now();
        String token = sign(claims(GRANT).issuedAt(now.minusSeconds(300)).expiresAt(now.minusSeconds(2)));

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(gateway.resolve("/api/v1/me")).header("Authorization", "Bearer " + token));

        assertEquals(200, answer.statusCode(), answer.body());
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

        assertEquals("Không có đường dẫn này", json(vietnamese).getString("title"));
        assertEquals("No such path", json(english).getString("title"));
        assertEquals("https://dangbo.vn/problems/no-such-path", json(english).getString("type"));
        assertEquals(new JsonArray(), json(english).getJsonArray("violations"));
    }

    @Test
    void metricsNeedATokenAndAreThere() throws Exception {
        HttpResponse<String> answer = send(to("/q/metrics"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("jvm_memory_used_bytes"));
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
            })
    void aBodyWhoseEndIsUnclearIsRefused(String header) throws Exception {
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

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonObject problem = json(answer);
        assertEquals(status, problem.getInteger("status"));
        assertEquals(code, problem.getString("code"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }

    private static String withPayload(String token, String from, String to) {
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        if (!payload.contains(from)) {
            throw new IllegalStateException(payload);
        }
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + changed + "." + parts[2];
    }
}
