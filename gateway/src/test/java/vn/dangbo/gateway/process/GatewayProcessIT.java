package vn.dangbo.gateway.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.support.GatewayProcess;
import vn.dangbo.gateway.support.LargeBody;
import vn.dangbo.gateway.support.Ports;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestIssuer;
import vn.dangbo.gateway.support.TestUpstream;

/** The packaged gateway, started as a site starts it, with a heap of 64 MB. */
@Timeout(120)
class GatewayProcessIT {

    private static final long LARGE_BYTES = 200L * 1024 * 1024;
    /** A file of 100 MiB in its form. */
    private static final long SERVICE_LIMIT_BYTES = 100L * 1024 * 1024 + 64 * 1024;

    private static final String GRANT = "ORG_OFFICER:*:subtree";

    @Test
    void bodiesLargerThanTheHeapPassInBothDirections() throws Exception {
        int members = Ports.free();
        try (TestIssuer issuer = new TestIssuer(Ports.free()).start();
                TestUpstream upstream = new TestUpstream(members);
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_ENVIRONMENT",
                        "demo",
                        "DANGBO_OIDC_URL",
                        issuer.realm(),
                        "DANGBO_MEMBER_SERVICE_URL",
                        "http://127.0.0.1:" + members,
                        "DANGBO_GATEWAY_MAX_BODY_SIZE",
                        "300M"))) {
            gateway.await("/q/health/ready", 200);
            String token = issuer.token("loader", GRANT);
            BodyPublisher largeBody = BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> new LargeBody(LARGE_BYTES)), LARGE_BYTES);
            upstream.does(request -> {
                CRC32 checksum = new CRC32();
                request.handler(piece -> checksum.update(piece.getBytes()));
                request.endHandler(end -> request.response().end(Long.toHexString(checksum.getValue())));
            });

            HttpResponse<String> uploaded = gateway.client()
                    .send(
                            HttpRequest.newBuilder(gateway.address().resolve("/api/v1/imports/members"))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(largeBody)
                                    .build(),
                            BodyHandlers.ofString());
            upstream.does(request -> LargeBody.send(request.response(), LARGE_BYTES));
            HttpResponse<InputStream> downloaded = gateway.client()
                    .send(
                            HttpRequest.newBuilder(gateway.address().resolve("/api/v1/members"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofInputStream());

            assertEquals(LargeBody.checksum(LARGE_BYTES), uploaded.body(), gateway.log());
            try (CheckedInputStream body = new CheckedInputStream(downloaded.body(), new CRC32())) {
                assertEquals(LARGE_BYTES, body.skip(Long.MAX_VALUE));
                assertEquals(
                        LargeBody.checksum(LARGE_BYTES),
                        Long.toHexString(body.getChecksum().getValue()));
            }
        }
    }

    /** More than the services take; what they take themselves is in {@code LimitsTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 110100480", "Transfer-Encoding: chunked"})
    void anUploadThatNoServiceTakesIsRefusedWhileItIsSent(String framing) throws Exception {
        int members = Ports.free();
        try (TestIssuer issuer = new TestIssuer(Ports.free()).start();
                TestUpstream upstream = new TestUpstream(members);
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_ENVIRONMENT",
                        "demo",
                        "DANGBO_OIDC_URL",
                        issuer.realm(),
                        "DANGBO_MEMBER_SERVICE_URL",
                        "http://127.0.0.1:" + members))) {
            gateway.await("/q/health/ready", 200);
            AtomicLong received = new AtomicLong();
            upstream.does(request -> request.handler(piece -> received.addAndGet(piece.length())));

            String answer;
            try (RawHttp client = new RawHttp(gateway.address())) {
                client.head(
                        "POST",
                        "/api/v1/imports/members",
                        "Authorization: Bearer " + issuer.token("loader", GRANT),
                        framing);
                // Ends with the connection, which this side closes once it has its answer.
                new Thread(() -> pour(client, 105, framing.startsWith("Transfer"))).start();
                answer = client.readUntil("violations");
            }

            assertEquals(413, RawHttp.statusOf(answer), answer);
            assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
            assertTrue(received.get() <= SERVICE_LIMIT_BYTES, received::toString);
        }
    }

    @Test
    void theLargestUploadThatTheServicesTakePasses() throws Exception {
        int members = Ports.free();
        try (TestIssuer issuer = new TestIssuer(Ports.free()).start();
                TestUpstream upstream = new TestUpstream(members);
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_ENVIRONMENT",
                        "demo",
                        "DANGBO_OIDC_URL",
                        issuer.realm(),
                        "DANGBO_MEMBER_SERVICE_URL",
                        "http://127.0.0.1:" + members))) {
            gateway.await("/q/health/ready", 200);
            AtomicLong received = new AtomicLong();
            upstream.does(request -> {
                request.handler(piece -> received.addAndGet(piece.length()));
                request.endHandler(end -> request.response().end("got " + received));
            });

            HttpResponse<String> answer = gateway.client()
                    .send(
                            HttpRequest.newBuilder(gateway.address().resolve("/api/v1/imports/members"))
                                    .header("Authorization", "Bearer " + issuer.token("loader", GRANT))
                                    .POST(BodyPublishers.fromPublisher(
                                            BodyPublishers.ofInputStream(() -> new LargeBody(SERVICE_LIMIT_BYTES)),
                                            SERVICE_LIMIT_BYTES))
                                    .build(),
                            BodyHandlers.ofString());

            assertEquals("got " + SERVICE_LIMIT_BYTES, answer.body());
        }
    }

    /** Sends as long as the other side listens. */
    private static void pour(RawHttp client, int mebibytes, boolean chunked) {
        byte[] piece = new byte[1024 * 1024];
        try {
            for (int i = 0; i < mebibytes; i++) {
                if (chunked) {
                    client.send("100000\r\n");
                }
                client.send(piece);
                if (chunked) {
                    client.send("\r\n");
                }
            }
            if (chunked) {
                client.send("0\r\n\r\n");
            }
        } catch (IOException hungUp) {
            // The gateway has answered and does not read to the end.
        }
    }

    @Test
    void itWaitsForTheIdentityServerAndShowsTheServices() throws Exception {
        TestIssuer issuer = new TestIssuer(Ports.free());
        int members = Ports.free();
        String[] token = {"Authorization", "Bearer " + issuer.token("system", "PROVINCE_SYSTEM:TINH:subtree")};
        try (issuer;
                TestUpstream upstream = new TestUpstream(members);
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_ENVIRONMENT", "demo",
                        "DANGBO_OIDC_URL", issuer.realm(),
                        "DANGBO_ORG_SERVICE_URL", "http://127.0.0.1:" + Ports.free(),
                        "DANGBO_MEMBER_SERVICE_URL", "http://127.0.0.1:" + members,
                        "DANGBO_EVALUATION_SERVICE_URL", "http://127.0.0.1:" + Ports.free()))) {
            upstream.does(TestUpstream::echo);
            gateway.await("/q/health/live", 200);
            HttpResponse<String> readyBefore = gateway.get("/q/health/ready");
            HttpResponse<String> before = gateway.get("/api/v1/members", token);
            issuer.start();
            gateway.await("/q/health/ready", 200);
            HttpResponse<String> after = gateway.get("/api/v1/members", token);
            HttpResponse<String> health = gateway.get("/q/health");
            issuer.stop();
            HttpResponse<String> readyLater = gateway.get("/q/health/ready");
            HttpResponse<String> later = gateway.get("/api/v1/members", token);

            assertEquals(503, readyBefore.statusCode(), readyBefore.body());
            assertEquals(503, before.statusCode(), before.body());
            assertEquals("IDENTITY_UNAVAILABLE", new JsonObject(before.body()).getString("code"));
            assertEquals(200, after.statusCode(), after.body());
            assertTrue(health.body().contains("\"member-service\": \"UP\""), health.body());
            assertTrue(health.body().contains("\"org-service\": \"DOWN\""), health.body());
            assertEquals(200, readyLater.statusCode(), readyLater.body());
            assertEquals(200, later.statusCode(), later.body());
        }
    }

    @Test
    void aNamedWebSiteMayAskWhenTheSiteSaysSo() throws Exception {
        try (TestIssuer issuer = new TestIssuer(Ports.free()).start();
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_OIDC_URL", issuer.realm(),
                        "DANGBO_CORS_ENABLED", "true",
                        "DANGBO_CORS_ORIGINS", "https://web.example"))) {
            gateway.await("/q/health/ready", 200);

            HttpResponse<String> named = preflight(gateway, "https://web.example");
            HttpResponse<String> other = preflight(gateway, "https://other.example");

            assertEquals(200, named.statusCode(), named.body());
            assertEquals(
                    "https://web.example",
                    named.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "",
                    other.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        }
    }

    private static HttpResponse<String> preflight(GatewayProcess gateway, String origin) throws Exception {
        return gateway.client()
                .send(
                        HttpRequest.newBuilder(gateway.address().resolve("/api/v1/members"))
                                .method("OPTIONS", BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "Authorization")
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void itsLogTellsWhatHappenedButNoSecrets() throws Exception {
        int members = Ports.free();
        try (TestIssuer issuer = new TestIssuer(Ports.free()).start();
                TestUpstream upstream = new TestUpstream(members);
                GatewayProcess gateway = new GatewayProcess(Map.of(
                        "DANGBO_ENVIRONMENT",
                        "production",
                        "DANGBO_OIDC_URL",
                        issuer.realm(),
                        "DANGBO_MEMBER_SERVICE_URL",
                        "http://127.0.0.1:" + members))) {
            upstream.does(TestUpstream::echo);
            gateway.await("/q/health/ready", 200);
            String token = issuer.token("9c3f7f0e", GRANT);
            gateway.get("/api/v1/members?q=nguyen", "Authorization", "Bearer " + token, "X-Request-Id", "call-1");
            gateway.get("/api/v1/members?q=nguyen", "Authorization", "Bearer x" + token, "X-Request-Id", "call-2");

            upstream.does(request -> request.response().setChunked(true).write("[1,"));
            try (RawHttp impatient = new RawHttp(gateway.address())) {
                impatient.head("GET", "/api/v1/me", "Authorization: Bearer " + token, "X-Request-Id: call-3");
                impatient.readUntil("[1,");
            }

            String log = gateway.awaitLog("request=call-3");
            assertTrue(
                    log.matches("(?s).*GET /api/v1/members status=200 millis=\\d+ route=member-service request=call-1 "
                            + "trace=[0-9a-f]{32}\n.*"),
                    log);
            assertTrue(
                    log.matches("(?s).*GET /api/v1/members status=401 millis=\\d+ route=gateway request=call-2 .*"),
                    log);
            assertTrue(log.contains("GET /api/v1/me status=cut-off "), log);
            assertFalse(log.contains(token.substring(token.lastIndexOf('.'))), log);
            assertFalse(log.contains("nguyen"), log);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DANGBO_OIDC_URL, http://login.example/realms/dangbo",
        "DANGBO_OIDC_AUDIENCE, any",
        "DANGBO_ORG_SERVICE_URL, http://127.0.0.1:8081/org",
        "DANGBO_ENVIRONMENT, elsewhere",
    })
    void itRefusesToStartWithAnUnsafeOrBrokenSettingAndNamesIt(String name, String value) throws Exception {
        try (GatewayProcess gateway = new GatewayProcess(Map.of(
                "DANGBO_OIDC_URL",
                name.equals("DANGBO_OIDC_URL") ? value : "http://127.0.0.1:" + Ports.free() + "/realms/dangbo",
                name.equals("DANGBO_OIDC_URL") ? "DANGBO_OIDC_ISSUER" : name,
                value))) {
            assertNotEquals(0, gateway.awaitEnd());
            assertTrue(gateway.log().contains(name) || gateway.log().contains("dangbo.environment"), gateway.log());
        }
    }
}
