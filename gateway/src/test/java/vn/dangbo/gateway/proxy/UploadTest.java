package vn.dangbo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestUpstream;

/** Request bodies go through piece by piece, within their limit. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class UploadTest extends GatewayTest {

    private static final String UPLOAD = "/api/v1/imports/members";

    @Test
    void anUploadReachesTheServiceWhileItIsStillBeingSent() throws Exception {
        CompletableFuture<Integer> firstPiece = new CompletableFuture<>();
        AtomicLong received = new AtomicLong();
        start(Service.MEMBER).does(request -> {
            request.handler(piece -> {
                received.addAndGet(piece.length());
                firstPiece.complete(piece.length());
            });
            request.endHandler(end -> request.response().end("got " + received));
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Content-Length: 3000");
            connection.send("a".repeat(1000));
            firstPiece.get(5, TimeUnit.SECONDS);
            assertEquals(1000, received.get());
            connection.send("b".repeat(2000));

            String answer = connection.readAll();
            assertTrue(answer.endsWith("got 3000"), answer);
        }
    }

    @Test
    void aChunkedUploadReachesTheServiceWhileItIsStillBeingSent() throws Exception {
        CompletableFuture<String> firstPiece = new CompletableFuture<>();
        start(Service.MEMBER).does(request -> {
            request.handler(piece -> firstPiece.complete(piece.toString()));
            request.endHandler(end -> request.response().end("got it"));
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Transfer-Encoding: chunked");
            connection.send("5\r\nhello\r\n");
            assertEquals("hello", firstPiece.get(5, TimeUnit.SECONDS));
            connection.send("0\r\n\r\n");

            assertTrue(connection.readAll().endsWith("got it"));
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToSendOnlyWhenItIsLetIn() throws Exception {
        start(Service.MEMBER).does(request -> request.body()
                .onSuccess(body -> request.response().end("got " + body)));

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head(
                    "POST", UPLOAD, "Authorization: Bearer " + token(), "Content-Length: 5", "Expect: 100-continue");
            assertTrue(connection.readUntil("\r\n\r\n").startsWith("HTTP/1.1 100 "));
            connection.send("hello");
            assertTrue(connection.readAll().endsWith("got hello"));
        }
        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Content-Length: 5", "Expect: 100-continue");
            assertTrue(connection.readUntil("\r\n\r\n").startsWith("HTTP/1.1 401 "));
        }
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        TestUpstream members = start(Service.MEMBER);
        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Content-Length: 2097153");
            assertTrue(connection.readUntil("}").contains("\"code\":\"BODY_TOO_LARGE\""));
        }
        assertTrue(members.requests().isEmpty());
    }

    @Test
    void aBodyThatGrowsTooLargeIsCutOff() throws Exception {
        CompletableFuture<Throwable> brokenOff = new CompletableFuture<>();
        AtomicLong received = new AtomicLong();
        start(Service.MEMBER).does(request -> {
            request.handler(piece -> received.addAndGet(piece.length()));
            request.exceptionHandler(brokenOff::complete);
        });
        byte[] piece = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Transfer-Encoding: chunked");
            for (int i = 0; i < 40; i++) {
                connection.send(piece);
            }
            String answer = connection.readUntil("violations");
            assertEquals(413, RawHttp.statusOf(answer), answer);
            assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
        }
        brokenOff.get(5, TimeUnit.SECONDS);
        assertTrue(received.get() <= 2 * 1024 * 1024, received::toString);
    }

    @Test
    void aBodyAsLargeAsTheLimitPasses() throws Exception {
        start(Service.MEMBER).does(request -> request.body()
                .onSuccess(body -> request.response().end("got " + body.length())));

        HttpResponse<String> answer = send(to(UPLOAD).POST(BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024])));

        assertEquals("got 2097152", answer.body());
    }

    @Test
    void aServiceThatRefusesAnUploadEarlyIsHeard() throws Exception {
        start(Service.MEMBER).does(request -> {
            request.pause();
            request.response()
                    .setStatusCode(415)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"code\":\"UNSUPPORTED_FILE\"}");
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Content-Length: 100000");
            connection.send("a".repeat(1000));
            String answer = connection.readUntil("}");
            assertEquals(415, RawHttp.statusOf(answer), answer);
            assertTrue(answer.endsWith("{\"code\":\"UNSUPPORTED_FILE\"}"), answer);
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleOfAnUploadCancelsIt() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Throwable> cancelled = new CompletableFuture<>();
        start(Service.MEMBER).does(request -> {
            request.exceptionHandler(cancelled::complete);
            request.handler(piece -> arrived.complete(null));
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("POST", UPLOAD, "Authorization: Bearer " + token(), "Content-Length: 3000");
            connection.send("a".repeat(1000));
            arrived.get(5, TimeUnit.SECONDS);
        }

        cancelled.get(1_500, TimeUnit.MILLISECONDS);
    }
}
