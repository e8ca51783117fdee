package vn.dangbo.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestIssuer;
import vn.dangbo.gateway.support.TestUpstream;

/** Which tokens let their holder in. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class TokenTest extends GatewayTest {

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
